import { capitalize } from "../../model/dutch.ts";
import { normalizeLabel } from "../layouts/layout.ts";
import type { ReadMapping } from "../mapping/read-mappings.ts";
import { slugOf } from "../propose/slug.ts";
import type { SwingIndicator } from "./indicator-table.ts";

/** An entry for indicatoren.json, or why there is none. */
type ProposedIndicator =
  | { readonly kind: "entry"; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly kind: "none"; readonly reason: string };

interface Measure {
  readonly measure: {
    readonly dataset: string;
    readonly waar: Readonly<Record<string, readonly string[]>>;
  };
  /** Of amounts and shares the figure itself is shown, as it stands in the file. */
  readonly isCount: boolean;
}

/** Which dataset a code of Swing feeds, by the mappings of upload files. */
function measureOf(code: string, mappings: readonly ReadMapping[]): Measure | undefined {
  const wanted = normalizeLabel(code);
  for (const { layout, datasets } of mappings) {
    if (layout.id !== "swing-upload") continue;
    for (const { dataset, soort, waarden } of datasets) {
      const figure = waarden.find(({ kolom }) =>
        kolom.some((head) => normalizeLabel(head) === wanted),
      );
      if (!figure) continue;
      const waar = Object.entries(figure.kenmerken).map(([name, category]) => [name, [category]]);
      return {
        measure: { dataset, waar: Object.fromEntries(waar) },
        isCount: soort === "aantallen",
      };
    }
  }
  return undefined;
}

/** From Swing's description of an indicator to ours; a steward reads it over. */
export function proposeIndicator(
  indicator: SwingIndicator,
  mappings: readonly ReadMapping[],
): ProposedIndicator {
  const name = indicator.get("Name");
  const formula = formulaOf(indicator, mappings);
  if (typeof formula === "string") return { kind: "none", reason: formula };
  const unit = indicator.get("Unit");
  const isPercentage = /^(p|%|procent|percentage)$/i.test(unit);
  const isCount = /^aantal$/i.test(unit);
  return {
    kind: "entry",
    entry: {
      id: slugOf(name),
      naam: name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      korteNaam: capitalize(name),
      definitie: indicator.get("Description") || name,
      eenheid: {
        soort: isPercentage ? "procent" : isCount ? "aantal" : "getal",
        naam: isPercentage ? "procent" : unit || "aantal",
        enkelvoud: isPercentage ? "procent" : unit || "aantal",
      },
      decimalen: decimalsOf(indicator.get("RoundOff")),
      formule: formula,
      niveaus: ["gemeente", "groep"],
      polariteit: "neutraal",
      onderwerp: name.toLowerCase(),
      swing: Object.fromEntries(indicator.fields),
    },
  };
}

/** "0.1" → 1: what Swing rounds off to. */
function decimalsOf(roundOff: string): number {
  const step = Number(roundOff.replace(",", "."));
  return step > 0 && step < 1 ? Math.min(3, Math.round(-Math.log10(step))) : 0;
}

function formulaOf(
  indicator: SwingIndicator,
  mappings: readonly ReadMapping[],
): Readonly<Record<string, unknown>> | string {
  const text = indicator.get("Formula");
  const isShare = /^percentage$/i.test(indicator.get("Data type"));
  if (text === "") {
    const found = measureOf(indicator.get("Indicator code"), mappings);
    if (!found) return `geen invoerbestand neemt kolom ${indicator.get("Indicator code")} over`;
    const { measure, isCount } = found;
    return isCount ? { soort: "aantal", tel: measure } : { soort: "cijfer", van: measure };
  }
  const match = /^\(?\s*(\w+)\s*\/\s*(\w+)\s*\)?\s*(?:\*\s*(\d+))?$/.exec(text);
  if (!match) return `formule "${text}" is geen quotiënt van twee onderwerpen`;
  const [, first = "", second = "", factor] = match;
  const [numerator, denominator] = [measureOf(first, mappings), measureOf(second, mappings)];
  if (!numerator || !denominator) {
    return `geen invoerbestand neemt kolom ${numerator ? second : first} over`;
  }
  if (isShare) return { soort: "aandeel", teller: numerator.measure, noemer: denominator.measure };
  return {
    soort: "verhouding",
    teller: numerator.measure,
    noemer: denominator.measure,
    per: Number(factor ?? 1),
  };
}
