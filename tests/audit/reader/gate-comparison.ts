import { auditPublication, type Interval } from "../../../scripts/audit/audit.ts";
import type { ReaderSystem } from "../../../scripts/audit/reader/reader-system.ts";
import { readerSystems } from "../../../scripts/audit/reader/reader-systems.ts";
import type { Solver } from "../../../scripts/audit/solver.ts";
import { tiedSystem } from "../../../scripts/audit/tied-system.ts";
import type { buildSiteData } from "../../../scripts/cli/build-site-data.ts";
import type { CellKey } from "../../../scripts/model/cell.ts";

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

export function compareWithGate(
  solver: Solver,
  { protections, judged, structures }: Counts,
): readonly GateComparison[] {
  const systems = readerSystems({ judged, structures }, { formulas: [] });
  return protections
    .filter(({ linked }) => linked.kind === "counts")
    .map((protection) => {
      const { datasets, period, keys, hidden, linked } = protection;
      const name = `${datasets.join(" + ")} ${period}`;
      const own = systems.find((system) => keys.some((key) => system.keys.includes(key)));
      if (!own) throw new Error(`no system for ${name}`);
      const gate = tiedSystem(protection);
      const [ownIntervals, gateIntervals] = [own, gate].map((one) => intervalsOf(solver, one));
      const toldByGate: CellKey[] = [];
      const toldByAudit: CellKey[] = [];
      const hiddenKeys = keys.filter((_, at) => hidden[at] && linked.cells[at]?.isPrinted);
      for (const key of hiddenKeys) {
        const [one, other] = [ownIntervals?.get(key), gateIntervals?.get(key)];
        if (!one || !other) throw new Error(`${key} is not hidden in both`);
        if (isNarrower(other, one)) toldByGate.push(key);
        if (isNarrower(one, other)) toldByAudit.push(key);
      }
      return { name, toldByGate, toldByAudit, compared: hiddenKeys.length };
    });
}

function intervalsOf(
  solver: Solver,
  system: ReaderSystem,
): ReadonlyMap<CellKey | undefined, Interval> {
  const { intervals } = auditPublication(solver, system, { mode: "intervals", explanations: 0 });
  return new Map(intervals.map((interval) => [system.keys[interval.cell], interval]));
}

function isNarrower(one: Interval, other: Interval): boolean {
  return one.low > other.low + 1e-6 || one.high < other.high - 1e-6;
}
