import type { ValueRange } from "../model/linked-table.ts";
import {
  type AttackMemory,
  noAttackMemory,
  type Questions,
  type Verdict,
} from "./attack-memory.ts";
import { isAtMost } from "./bounds.ts";
import { ComponentAttack } from "./component-attack.ts";
import { splitComponents } from "./components.ts";
import { decideRanges, isRangeOpen, type ProtectedColumn } from "./decide-ranges.ts";
import { decideSlivers, isSliverTold } from "./decide-slivers.ts";
import { decideSources, judgeSource, type SourceColumn } from "./decide-sources.ts";
import { explain, explainPrinted } from "./explain.ts";
import type { Finding, Interval } from "./finding.ts";
import { contradiction, type HiddenSystem, hideSystem } from "./hidden-system.ts";
import { ProofFinder } from "./proof-finder.ts";
import type { Publication, PublishedCell } from "./publication.ts";
import type { Solver } from "./solver.ts";

export interface AuditOptions {
  /** "ranges" only judges the cells to protect; "intervals" bounds every hidden cell. */
  readonly mode: "ranges" | "intervals";
  /** For how many findings, at most, the attack is written out; 100 unless given. */
  readonly explanations?: number;
  /** In mode "ranges", what earlier attacks came to; none unless given. */
  readonly memory?: AttackMemory;
}

const defaultExplanations = 100;

/** What the attack on one group of connected hidden cells came to. */
interface ComponentReport {
  /** Hidden cells, in the order of the publication. */
  readonly cells: readonly number[];
  /** How many of them must be protected. */
  readonly primaries: number;
  /** How many of those a reader knows exactly. */
  readonly exact: number;
  /** How many of those a reader can place outside a part of their range. */
  readonly outside: number;
  /** Questions to the solver, over all numbers and over whole ones; absent for what was recalled. */
  readonly solved?: { readonly linear: number; readonly whole: number };
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
  { mode, memory = noAttackMemory }: AuditOptions,
): AuditedComponent {
  const questions = {
    ranges: columnsWith(publication, system, ({ range }) => range),
    sources: sourceColumns(publication, system),
    slivers: columnsWith(publication, system, ({ sliver }) => sliver),
  };
  const recalled = mode === "ranges" ? memory.recall(system, questions) : undefined;
  if (recalled) return withReport(publication, system, questions, recalled);
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
    decideRanges(attack, questions.ranges);
    decideSources(attack, questions.sources);
    decideSlivers(attack, questions.slivers);
    const verdicts = [
      ...questions.ranges.map((item) => judge(attack, item)),
      ...questions.sources.map((item) => judgeBySource(attack, item)),
      ...questions.slivers.map((item) => judgeSliver(attack, item)),
    ].filter((verdict) => verdict !== undefined);
    if (mode === "ranges") memory.keep(system, questions, verdicts);
    const found = withReport(publication, system, questions, verdicts, attack.solved);
    return mode === "intervals" ? { ...found, intervals: readIntervals(attack) } : found;
  } finally {
    attack.dispose();
  }
}

function withReport(
  publication: Publication,
  system: HiddenSystem,
  { ranges }: Questions,
  verdicts: readonly Verdict[],
  solved?: ComponentReport["solved"],
): AuditedComponent {
  const findings = verdicts.map(({ column, ...verdict }): Finding => {
    const cell = system.cells[column] ?? 0;
    const { name = "", range, hiddenBySource, sliver } = publication.cells[cell] ?? {};
    const required = (verdict.isBySource ? hiddenBySource?.range : (range ?? sliver)) ?? anything;
    return { ...verdict, cell, name, required };
  });
  const report = {
    cells: [...system.cells],
    primaries: ranges.length,
    exact: findings.filter(({ isExact }) => isExact).length,
    outside: findings.filter(({ low, high, required }) => !covers({ low, high }, required)).length,
    ...(solved ? { solved } : {}),
  };
  return { report, findings, intervals: [] };
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

function columnsWith(
  publication: Publication,
  system: HiddenSystem,
  rangeOf: (cell: PublishedCell) => ValueRange | undefined,
): readonly ProtectedColumn[] {
  return Array.from(system.cells).flatMap((index, column) => {
    const cell = publication.cells[index];
    const range = cell && rangeOf(cell);
    return range ? [{ column, range }] : [];
  });
}

function judge(attack: ComponentAttack, item: ProtectedColumn): Verdict | undefined {
  const { column } = item;
  const { low, high } = readInterval(attack, column);
  const isExact = isAtMost(high, low);
  return isRangeOpen(attack, item) && !isExact ? undefined : { column, low, high, isExact };
}

function sourceColumns(publication: Publication, system: HiddenSystem): readonly SourceColumn[] {
  return Array.from(system.cells).flatMap((cell, column) => {
    const found = publication.cells[cell]?.hiddenBySource;
    return found ? [{ column, ...found }] : [];
  });
}

function judgeBySource(
  attack: ComponentAttack,
  { column, range }: SourceColumn,
): Verdict | undefined {
  const { low, high } = readInterval(attack, column);
  const verdict = judgeSource({ low, high }, range);
  if (!verdict) return undefined;
  return { column, low, high, isExact: verdict === "exact", isBySource: true };
}

function judgeSliver(
  attack: ComponentAttack,
  { column, range }: ProtectedColumn,
): Verdict | undefined {
  const { low, high } = readInterval(attack, column);
  if (!isSliverTold({ low, high }, range)) return undefined;
  return { column, low, high, isExact: isAtMost(high, low) };
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
