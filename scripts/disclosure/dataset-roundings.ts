import type { CountRounding } from "../model/count-rounding.ts";
import type { Theme } from "../model/theme.ts";
import type { LinkedRounding } from "./protected-table.ts";

/** Per dataset, over its periods: what a reader is told holds for all of them. */
export function datasetRoundings(
  roundings: readonly LinkedRounding[],
  themes: readonly Theme[],
): readonly CountRounding[] {
  const own = [...Map.groupBy(roundings, ({ dataset }) => dataset)].map(([dataset, groups]) => ({
    dataset,
    base: groups[0]?.base ?? 0,
    within: groups.reduce(
      (most, { within }) => within.reduce((left, right) => Math.max(left, right), most),
      0,
    ),
  }));
  return [...own, ...receivedRoundings(themes)];
}

/** Of figures that came rounded already, as who shared them says. */
function receivedRoundings(themes: readonly Theme[]): readonly CountRounding[] {
  return themes.flatMap(({ datasets }) =>
    datasets.flatMap(({ id, received }) =>
      received?.rounding ? [{ dataset: id, ...received.rounding }] : [],
    ),
  );
}
