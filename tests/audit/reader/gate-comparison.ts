import { ComponentAttack } from "../../../scripts/audit/component-attack.ts";
import { splitComponents } from "../../../scripts/audit/components.ts";
import type { Interval } from "../../../scripts/audit/finding.ts";
import { hideSystem } from "../../../scripts/audit/hidden-system.ts";
import type { ReaderSystem } from "../../../scripts/audit/reader/reader-system.ts";
import { readerSystems } from "../../../scripts/audit/reader/reader-systems.ts";
import type { Solver } from "../../../scripts/audit/solver.ts";
import { tiedSystem } from "../../../scripts/audit/tied-system.ts";
import type { buildSiteData } from "../../../scripts/cli/build-site-data.ts";
import type { CellKey } from "../../../scripts/model/cell-key.ts";

type Counts = Pick<
  Awaited<ReturnType<typeof buildSiteData>>,
  "protections" | "judged" | "structures"
>;

/** How the audit's own relations and those of the gate differ, for one dataset and period. */
export interface GateComparison {
  readonly name: string;
  /** Hidden cells of which the gate's relations tell more, and of which the audit's do. */
  readonly toldByGate: readonly CellKey[];
  readonly toldByAudit: readonly CellKey[];
  /** Hidden cells that were compared. */
  readonly compared: number;
}

/** Systems in which nothing is promised, as of figures that their source protected, have nothing to compare. */
export function compareWithGate(
  solver: Solver,
  { protections, judged, structures }: Counts,
): readonly GateComparison[] {
  const systems = readerSystems({ judged, structures }, { formulas: [] });
  return protections.filter(hasPromise).map((protection) => {
    const { datasets, period, keys, hidden, linked } = protection;
    const name = `${datasets.join(" + ")} ${period}`;
    const own = systems.find((system) => keys.some((key) => system.keys.includes(key)));
    if (!own) throw new Error(`no system for ${name}`);
    const hiddenKeys = keys.filter((_, at) => hidden[at] && linked.cells[at]?.isPrinted);
    const ownIntervals = intervalsOf(solver, own, hiddenKeys);
    const gateIntervals = intervalsOf(solver, tiedSystem(protection), hiddenKeys);
    const toldByGate: CellKey[] = [];
    const toldByAudit: CellKey[] = [];
    for (const key of hiddenKeys) {
      const [one, other] = [ownIntervals.get(key), gateIntervals.get(key)];
      if (!one || !other) throw new Error(`${key} is not hidden in both`);
      if (isNarrower(other, one)) toldByGate.push(key);
      if (isNarrower(one, other)) toldByAudit.push(key);
    }
    return { name, toldByGate, toldByAudit, compared: hiddenKeys.length };
  });
}

function hasPromise({ linked }: Counts["protections"][number]): boolean {
  return linked.kind === "counts" && linked.cells.some(({ isPrimary }) => isPrimary);
}

/** What a reader can say of these cells only: a system has thousands that nobody prints. */
function intervalsOf(
  solver: Solver,
  system: ReaderSystem,
  keys: readonly CellKey[],
): ReadonlyMap<CellKey, Interval> {
  const wanted = new Map(keys.map((key) => [system.keys.indexOf(key), key] as const));
  const intervals = new Map<CellKey, Interval>();
  for (const component of splitComponents(hideSystem(system))) {
    const columns = [...component.cells.entries()].filter(([, cell]) => wanted.has(cell));
    if (columns.length === 0) continue;
    const attack = new ComponentAttack(solver, component);
    for (const [column, cell] of columns) {
      attack.settleLow(column);
      attack.settleHigh(column);
      const { low, high } = attack.bounds;
      const interval = { cell, low: low[column] ?? Number.NaN, high: high[column] ?? Number.NaN };
      intervals.set(wanted.get(cell) as CellKey, interval);
    }
    attack.dispose();
  }
  return intervals;
}

function isNarrower(one: Interval, other: Interval): boolean {
  return !(one.low <= other.low + 1e-6 && one.high >= other.high - 1e-6);
}
