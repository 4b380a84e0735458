import type { AreaKey } from "../model/area.ts";
import { describeFigure } from "../model/describe-figure.ts";
import { type ChangeKind, changeKinds, type FigureChange } from "./compare-figures.ts";

/** What changed of one dataset, for the areas that are reported on together. */
export interface DatasetChanges {
  readonly dataset: string;
  readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
  /** Periods of which every figure is new. */
  readonly newPeriods: readonly string[];
  /** Other changes, and new figures of periods that were there. */
  readonly changes: readonly FigureChange[];
}

/** The changes of some areas, by dataset; new years are told as such and not figure by figure. */
export function groupChanges(
  changes: readonly FigureChange[],
  areas: ReadonlySet<AreaKey> | undefined,
): readonly DatasetChanges[] {
  const own = changes
    .map((change) => ({ change, ...describeFigure(change.key) }))
    .filter(({ area }) => areas === undefined || areas.has(area));
  return [...Map.groupBy(own, ({ dataset }) => dataset)].map(([dataset, group]) => {
    const byPeriod = [...Map.groupBy(group, ({ period }) => period)];
    const newPeriods = byPeriod.flatMap(([period, figures]) =>
      figures.every(({ change }) => change.kind === "new") ? [period] : [],
    );
    return {
      dataset,
      counts: countKinds(group.map(({ change }) => change)),
      newPeriods: newPeriods.sort(),
      changes: group.flatMap(({ change, period }) => (newPeriods.includes(period) ? [] : [change])),
    };
  });
}

function countKinds(changes: readonly FigureChange[]): DatasetChanges["counts"] {
  return Object.fromEntries(
    changeKinds.flatMap((kind) => {
      const count = changes.filter((change) => change.kind === kind).length;
      return count > 0 ? [[kind, count]] : [];
    }),
  );
}
