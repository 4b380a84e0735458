import type { Dataset } from "../model/dataset.ts";
import type { Problem } from "../model/report-error.ts";

/** A dataset and where it stands in its thema.json. */
export interface PlacedDataset {
  readonly dataset: Dataset;
  readonly where: string;
}

/**
 * Datasets of one population tell about each other: they must describe the same day, and
 * all be rounded or all not, since a rounded count that another shows as it is
 * is no secret. What one party protected, no other can protect together with figures of its own.
 */
export function checkPopulations(datasets: readonly PlacedDataset[], problems: Problem[]): void {
  const byPopulation = Map.groupBy(
    datasets.filter(({ dataset }) => dataset.population !== undefined),
    ({ dataset }) => dataset.population,
  );
  for (const [population, [first, ...others]] of byPopulation) {
    if (!first) continue;
    for (const { dataset, where } of others) {
      const difference = differenceOf(first.dataset, dataset);
      if (!difference) continue;
      problems.push({
        where,
        found: `populatie "${population}" met ${difference.found}`,
        expected: `${difference.expected}, zoals dataset ${first.dataset.id} van dezelfde populatie`,
        hint:
          difference.hint ??
          "Datasets met dezelfde populatie tellen dezelfde mensen op dezelfde dag. Is dat niet zo, laat populatie dan weg.",
      });
    }
  }
}

function differenceOf(
  first: Dataset,
  other: Dataset,
): { readonly found: string; readonly expected: string; readonly hint?: string } | undefined {
  const dayOf = ({ referenceDay: { day, yearOffset, isYearTotal = false } }: Dataset): string =>
    `peildatum ${day}, jaarverschuiving ${yearOffset}, ${isYearTotal ? "jaartotaal" : "toestand"}`;
  if (dayOf(first) !== dayOf(other)) return { found: dayOf(other), expected: dayOf(first) };
  const ruleOf = ({ rule }: Dataset): string =>
    rule.kind === "rounding" ? `afronding op ${rule.base}` : "een verbergregel zonder afronding";
  if (ruleOf(first) !== ruleOf(other)) return { found: ruleOf(other), expected: ruleOf(first) };
  const originOf = ({ received }: Dataset): string =>
    received ? `cijfers uit het pakket van ${received.publisher}` : "eigen cijfers";
  if (originOf(first) !== originOf(other)) {
    return {
      found: originOf(other),
      expected: originOf(first),
      hint: "Wat de een verbergt, zou de ander kunnen tonen. Haal alle thema's met deze populatie bij dezelfde afzender, of voer ze allemaal zelf in.",
    };
  }
  return undefined;
}
