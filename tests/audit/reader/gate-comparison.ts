import { auditPublication, type Interval } from "../../../scripts/audit/audit.ts";
import { type ReaderSystem, readerSystem } from "../../../scripts/audit/reader/reader-system.ts";
import type { Solver } from "../../../scripts/audit/solver.ts";
import { tiedSystem } from "../../../scripts/audit/tied-system.ts";
import type { buildSiteData } from "../../../scripts/cli/build-site-data.ts";
import type { CellKey } from "../../../scripts/model/cell.ts";
import { compareSystems } from "./compare-systems.ts";

type Counts = Pick<
  Awaited<ReturnType<typeof buildSiteData>>,
  "protections" | "judged" | "structures"
>;

/** How the audit's own relations and those of the gate differ, for one dataset and period. */
export interface GateComparison {
  readonly name: string;
  /** Unknowns that one of them has and the other not. */
  readonly onlyGate: readonly string[];
  readonly onlyAudit: readonly string[];
  /** Hidden cells of which the gate's relations tell more, and of which the audit's do. */
  readonly toldByGate: readonly CellKey[];
  readonly toldByAudit: readonly CellKey[];
  /** Hidden cells that were compared. */
  readonly compared: number;
}

export function compareWithGate(
  solver: Solver,
  { protections, judged, structures }: Counts,
): readonly GateComparison[] {
  return protections.map((protection) => {
    const { dataset, period, keys, hidden } = protection;
    const counts = judged.find((one) => one.dataset === dataset && one.period === period);
    const structure = structures.get(dataset);
    const own = counts && structure && readerSystem(counts, structure);
    if (!own) throw new Error(`no system for ${dataset} ${period}`);
    const gate = tiedSystem(protection);
    const [ownIntervals, gateIntervals] = [own, gate].map((one) => intervalsOf(solver, one));
    const toldByGate: CellKey[] = [];
    const toldByAudit: CellKey[] = [];
    const hiddenKeys = keys.filter((_, at) => hidden[at]);
    for (const key of hiddenKeys) {
      const [one, other] = [ownIntervals?.get(key), gateIntervals?.get(key)];
      if (!one || !other) throw new Error(`${key} is not hidden in both`);
      if (isNarrower(other, one)) toldByGate.push(key);
      if (isNarrower(one, other)) toldByAudit.push(key);
    }
    return {
      name: `${dataset} ${period}`,
      ...compareSystems(gate, own),
      toldByGate,
      toldByAudit,
      compared: hiddenKeys.length,
    };
  });
}

function intervalsOf(
  solver: Solver,
  { keys, cells, relations }: ReaderSystem,
): ReadonlyMap<CellKey | undefined, Interval> {
  const { intervals } = auditPublication(
    solver,
    { kind: "counts", cells, relations },
    { mode: "intervals", explanations: 0 },
  );
  return new Map(intervals.map((interval) => [keys[interval.cell], interval]));
}

function isNarrower(one: Interval, other: Interval): boolean {
  return one.low > other.low + 1e-6 || one.high < other.high - 1e-6;
}
