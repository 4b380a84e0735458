import type { ValueRange } from "../model/linked-table.ts";
import { isAtMost } from "./bounds.ts";
import { ComponentAttack } from "./component-attack.ts";
import { splitComponents } from "./components.ts";
import { decideRanges, isRangeOpen, type ProtectedColumn } from "./decide-ranges.ts";
import { decideSources, judgeSource, type SourceColumn } from "./decide-sources.ts";
import { explain, explainPrinted } from "./explain.ts";
import { contradiction, type HiddenSystem, hideSystem } from "./hidden-system.ts";
import { ProofFinder } from "./proof-finder.ts";
import type { Publication } from "./publication.ts";
import type { Solver } from "./solver.ts";

export interface AuditOptions {
  /** "ranges" only judges the cells to protect; "intervals" bounds every hidden cell. */
  readonly mode: "ranges" | "intervals";
  /** For how many findings, at most, the attack is written out; 100 unless given. */
  readonly explanations?: number;
}

const defaultExplanations = 100;

/** What a reader can say of a hidden cell: not below `low`, not above `high`. */
export interface Interval extends ValueRange {
  readonly cell: number;
}

/** A cell to protect of which a reader can say more than allowed. */
export interface Finding extends Interval {
  readonly name: string;
  readonly required: ValueRange;
  /** The reader knows the very number. */
  readonly isExact: boolean;
  /** Hidden by its source: nobody here knows whether it is small. */
  readonly isBySource?: true;
  /** The attack in Dutch, for the person who has to repair it. */
  readonly explanation?: string;
}

/** What the attack on one group of connected hidden cells came to. */
export interface ComponentReport {
  /** Hidden cells, in the order of the publication. */
  readonly cells: readonly number[];
  /** How many of them must be protected. */
  readonly primaries: number;
  /** How many of those a reader knows exactly. */
  readonly exact: number;
  /** How many of those a reader can place outside a part of their range. */
  readonly outside: number;
  /** Questions to the solver, over all numbers and over whole ones. */
  readonly solved: { readonly linear: number; readonly whole: number };
}

export interface Audit {
  readonly components: readonly ComponentReport[];
  /** In the order of the cells. Empty when everything is safe. */
  readonly findings: readonly Finding[];
  /** Of all hidden cells, in mode "intervals" only. */
  readonly intervals: readonly Interval[];
}

/**
 * Attacks a publication with all that its reader knows. Throws a ReportError
 * when the printed numbers contradict each other.
 */
export function auditPublication(
  solver: Solver,
  publication: Publication,
  options: AuditOptions,
): Audit {
  let toExplain = options.explanations ?? defaultExplanations;
  const parts = splitComponents(hideSystem(publication)).map((system) => {
    const part = auditComponent(solver, publication, system, options);
    const findings = explainFindings(solver, publication, system, part.findings, toExplain);
    toExplain = Math.max(0, toExplain - findings.length);
    return { ...part, findings };
  });
  const byCell = (left: Interval, right: Interval) => left.cell - right.cell;
  return {
    components: parts.map(({ report }) => report),
    findings: [
      ...printedThemselves(publication),
      ...parts.flatMap(({ findings }) => findings),
    ].sort(byCell),
    intervals: parts.flatMap(({ intervals }) => intervals).sort(byCell),
  };
}

/** The plainest leak of all: a cell to protect that a page simply prints. */
function printedThemselves({ cells }: Publication): readonly Finding[] {
  return cells.flatMap(({ name, shown, range, hiddenBySource }, cell): readonly Finding[] => {
    if (shown === undefined || !(range || hiddenBySource)) return [];
    const explanation = explainPrinted(name, shown);
    const required = range ?? hiddenBySource?.range ?? anything;
    const found = { cell, name, low: shown, high: shown, required, isExact: true, explanation };
    return [hiddenBySource ? { ...found, isBySource: true } : found];
  });
}

/** What must stay open of a number without a rule. */
const anything: ValueRange = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

interface AuditedComponent {
  readonly report: ComponentReport;
  readonly findings: readonly Finding[];
  readonly intervals: readonly Interval[];
}

function auditComponent(
  solver: Solver,
  publication: Publication,
  system: HiddenSystem,
  { mode }: AuditOptions,
): AuditedComponent {
  const items = protectedColumns(publication, system);
  const attack = new ComponentAttack(solver, system);
  try {
    if (attack.brokenRow !== undefined) {
      throw contradiction(publication, system.relations[attack.brokenRow] ?? 0);
    }
    if (mode === "intervals") {
      for (let column = 0; column < system.cells.length; column++) {
        attack.settleLow(column);
        attack.settleHigh(column);
      }
    }
    decideRanges(attack, items);
    const sources = sourceColumns(publication, system);
    decideSources(attack, sources);
    const findings = [
      ...items.map((item) => judge(publication, attack, item)),
      ...sources.map((item) => judgeBySource(publication, attack, item)),
    ].filter((finding) => finding !== undefined);
    const report = {
      cells: [...system.cells],
      primaries: items.length,
      exact: findings.filter(({ isExact }) => isExact).length,
      outside: findings.filter(({ low, high, required }) => !covers({ low, high }, required))
        .length,
      solved: attack.solved,
    };
    const intervals = mode === "intervals" ? readIntervals(attack) : [];
    return { report, findings, intervals };
  } finally {
    attack.dispose();
  }
}

function explainFindings(
  solver: Solver,
  publication: Publication,
  system: HiddenSystem,
  findings: readonly Finding[],
  count: number,
): readonly Finding[] {
  if (findings.length === 0 || count === 0) return findings;
  const finder = new ProofFinder(solver, system);
  try {
    return findings.map((finding, index) =>
      index < count
        ? { ...finding, explanation: explain(publication, system, finder, finding) }
        : finding,
    );
  } finally {
    finder.dispose();
  }
}

function protectedColumns(
  publication: Publication,
  system: HiddenSystem,
): readonly ProtectedColumn[] {
  return Array.from(system.cells).flatMap((cell, column) => {
    const range = publication.cells[cell]?.range;
    return range ? [{ column, range }] : [];
  });
}

function judge(
  publication: Publication,
  attack: ComponentAttack,
  item: ProtectedColumn,
): Finding | undefined {
  const { column, range } = item;
  const interval = readInterval(attack, column);
  const isExact = isAtMost(interval.high, interval.low);
  if (isRangeOpen(attack, item) && !isExact) return undefined;
  const name = publication.cells[interval.cell]?.name ?? "";
  return { ...interval, name, required: range, isExact };
}

function sourceColumns(publication: Publication, system: HiddenSystem): readonly SourceColumn[] {
  return Array.from(system.cells).flatMap((cell, column) => {
    const found = publication.cells[cell]?.hiddenBySource;
    return found ? [{ column, ...found }] : [];
  });
}

function judgeBySource(
  publication: Publication,
  attack: ComponentAttack,
  { column, range }: SourceColumn,
): Finding | undefined {
  const interval = readInterval(attack, column);
  const verdict = judgeSource(interval, range);
  if (!verdict) return undefined;
  const name = publication.cells[interval.cell]?.name ?? "";
  const required = range ?? anything;
  return { ...interval, name, required, isExact: verdict === "exact", isBySource: true };
}

function covers(interval: ValueRange, required: ValueRange): boolean {
  return isAtMost(interval.low, required.low) && isAtMost(required.high, interval.high);
}

function readIntervals(attack: ComponentAttack): readonly Interval[] {
  return Array.from(attack.system.cells, (_, column) => readInterval(attack, column));
}

function readInterval({ system, bounds }: ComponentAttack, column: number): Interval {
  return {
    cell: system.cells[column] ?? 0,
    low: bounds.low[column] ?? 0,
    high: bounds.high[column] ?? 0,
  };
}
