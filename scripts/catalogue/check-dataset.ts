import type { Problem } from "../model/report-error.ts";
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
