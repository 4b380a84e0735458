import type { DisclosureRule } from "../../model/dataset.ts";
import type { Problem } from "../../model/report-error.ts";
import type { DatasetSpec } from "./theme-schema.ts";

/** What cannot be asked of shares: no sum of them is a share of anything. */
export function checkDataset(
  { id, soort, optellenNaar, volledig }: DatasetSpec,
  where: (...path: readonly PropertyKey[]) => string,
  problems: Problem[],
): void {
  if (soort !== "aandelen") return;
  if (optellenNaar.length > 0) {
    problems.push({
      where: where("optellenNaar"),
      found: `dataset "${id}" van aandelen, met optellenNaar ${optellenNaar.join(", ")}`,
      expected: "geen optellenNaar: aandelen van delen zijn samen geen aandeel van het geheel",
      hint: "Zet het aandeel van elk niveau zelf in het bestand, zoals de enquête het geeft.",
    });
  }
  if (volledig) {
    problems.push({
      where: where("volledig"),
      found: `dataset "${id}" van aandelen, met volledig true`,
      expected: "volledig false: een aandeel dat er niet staat, is niet nul",
    });
  }
}

/** Without respondents nobody can tell chance from difference: somebody must say whether it is a sample at all. */
export function checkMargin(
  { id, soort, margeOnbekend }: Pick<DatasetSpec, "id" | "soort" | "margeOnbekend">,
  rule: DisclosureRule | undefined,
  where: (...path: readonly PropertyKey[]) => string,
  problems: Problem[],
): void {
  const isAsked = soort === "aandelen" && rule?.kind === "protected-by-source";
  if (isAsked === (margeOnbekend !== undefined) || (soort === "aandelen" && !rule)) return;
  problems.push(
    isAsked
      ? {
          where: where(),
          found: `dataset "${id}" van aandelen zonder respondenten en zonder margeOnbekend`,
          expected:
            "margeOnbekend true (een enquête waarvan de bron niet zegt hoeveel mensen antwoordden) of false (een register)",
          hint: "Met true komt er geen rang en geen hoger of lager: een verschil kan toeval zijn.",
        }
      : {
          where: where("margeOnbekend"),
          found: `margeOnbekend bij dataset "${id}"`,
          expected: "alleen bij aandelen waarvan de bron geen respondenten geeft",
        },
  );
}
