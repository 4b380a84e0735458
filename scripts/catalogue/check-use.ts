import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import type { Theme } from "../model/theme.ts";

/**
 * A card of figures that no dataset names stands on the page of sources for nothing, or a dataset
 * forgot it. Cards of areas and boundaries are used by the maps and the surfaces of all.
 */
export function checkUse(
  sources: ReadonlyMap<string, Source>,
  themes: readonly Theme[],
  problems: Problem[],
): void {
  const used = new Set(
    themes.flatMap(({ datasets }) => datasets.flatMap((dataset) => dataset.sources)),
  );
  for (const { id, rule, title } of sources.values()) {
    if (!rule || used.has(id)) continue;
    problems.push({
      where: `data/bronnen/${id}.json`,
      found: `bron "${id}" (${title}), die geen enkele dataset noemt`,
      expected: "een dataset met deze bron in een thema.json",
      hint: "Verwijder de kaart, of zet de bron bij de dataset die eruit komt.",
    });
  }
}
