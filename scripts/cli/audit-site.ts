import { join } from "node:path";
import { type AttackMemory, openAttackMemory } from "../audit/attack-memory.ts";
import { auditPublication } from "../audit/audit.ts";
import { auditInsiders } from "../audit/audit-insiders.ts";
import { auditRounded } from "../audit/audit-rounded.ts";
import { crossCheck } from "../audit/cross-check.ts";
import type { Finding } from "../audit/finding.ts";
import { type EarlierFacts, knownToReader } from "../audit/known-to-reader.ts";
import { openPdfMemory } from "../audit/read/pdf-memory.ts";
import type { PublishedFacts } from "../audit/read/published-facts.ts";
import { readPublished } from "../audit/read/read-published.ts";
import { fillIn } from "../audit/reader/follow-sums.ts";
import { readerSystems, shownNumbers, unrevised } from "../audit/reader/reader-systems.ts";
import { roundedSystem } from "../audit/reader/rounded-system.ts";
import type { SourceStructure } from "../audit/reader/source-structure.ts";
import { roundedPublication } from "../audit/rounded-publication.ts";
import { type RoundedCells, roundedToReader } from "../audit/rounded-to-reader.ts";
import { loadSecondSolver, type SecondSolver } from "../audit/second-solver.ts";
import { sliversGivenBefore } from "../audit/slivers-given-before.ts";
import { loadSolver, type Solver } from "../audit/solver.ts";
import { isStructural } from "../audit/structural-floor.ts";
import { knownPerKind, type TiedCounts, tiedSystem } from "../audit/tied-system.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { JudgedCounts } from "../model/judged-count.ts";
import type { Manifest } from "../model/manifest.ts";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";

/** With the true values; nothing of it is published. */
export interface AuditedCounts {
  readonly judged: readonly JudgedCounts[];
  /** By dataset. */
  readonly structures: ReadonlyMap<string, SourceStructure>;
  /** What the gate protected by; the audit has relations of its own, that may tell no less. */
  readonly protections: readonly TiedCounts[];
  readonly roundings: readonly (RoundedCells & Pick<JudgedCounts, "dataset" | "period">)[];
  /** What editions before this one printed, of figures that were not revised since. */
  readonly earlier?: EarlierFacts;
}

/**
 * Reads every file of a built site back and attacks what stands in them, with
 * code and solvers of its own. Throws a ReportError with every digit that nothing
 * announced, and with every attack that gives a small count away, written out.
 * What was read or attacked before, is kept in `memoryFolder`.
 */
export async function auditSite(
  folder: string,
  manifest: Manifest,
  counts: AuditedCounts,
  memoryFolder: string,
): Promise<void> {
  const pdfs = openPdfMemory(join(memoryFolder, "pdf"));
  const { facts, problems } = await readPublished(folder, manifest, pdfs);
  throwIfAny([...problems, ...(await attackFacts(facts, counts, memoryFolder))]);
}

/** Every attack on what a reader knows that gives a small count away; what was attacked before is remembered. */
export async function attackFacts(
  facts: PublishedFacts,
  counts: AuditedCounts,
  memoryFolder: string,
): Promise<readonly Problem[]> {
  const memory = openAttackMemory(join(memoryFolder, "aanvallen.json"));
  const solvers = { solver: await loadSolver(), second: await loadSecondSolver(), memory };
  // Numbers that contradict each other stop an attack, and must not hide what else is wrong.
  const attacks = [
    () => attackHidden(counts, facts, solvers),
    () => attackAsInsiders(counts, facts, solvers),
    () => attackRounded(counts, facts, solvers),
  ].flatMap((attack) => {
    try {
      return attack();
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      return error.problems;
    }
  });
  memory.close();
  return attacks;
}

const handMade =
  "Is hier een cijfer met de hand toegevoegd? Anders is dit een fout van het programma.";

interface Solvers {
  readonly solver: Solver;
  readonly second: SecondSolver;
  readonly memory: AttackMemory;
}

function attackHidden(
  { judged, structures, protections, earlier = new Map() }: AuditedCounts,
  facts: PublishedFacts,
  { solver, second, memory }: Solvers,
): readonly Problem[] {
  const known = unrevised(earlier, judged);
  const unpromised = givenAwayBefore(known, judged, protections);
  const systems = readerSystems({ judged, structures, earlier: known, unpromised }, facts);
  const own = knownToReader(systems, facts, known, shownNumbers(judged));
  const filled = fillIn(own);
  const audit = auditPublication(solver, filled, { mode: "ranges", explanations: 0, memory });
  crossCheck(solver, second, filled, audit);
  const isOfSliver = ({ cell }: Finding): boolean => own.cells[cell]?.sliver !== undefined;
  const before = audit.findings.some(isOfSliver)
    ? sliversGivenBefore(solver, own, known)
    : new Set<number>();
  const isLeak = (finding: Finding): boolean =>
    !before.has(finding.cell) && !isStructural(solver, own, finding);
  // Only what is found is worth the whole system, in which every number has its name.
  const findings = audit.findings.some(isLeak)
    ? auditPublication(solver, own, { mode: "ranges" }).findings.filter(isLeak)
    : [];
  const found = new Set(findings.map(({ cell }) => own.keys[cell]));
  const missed = knownPerKind(protections, facts).flatMap((publication) => {
    const answer = auditPublication(solver, publication, { mode: "ranges", memory });
    if (publication.kind === "amounts") crossCheck(solver, second, publication, answer);
    return answer.findings.flatMap((finding) => {
      const key = publication.keys[finding.cell];
      if (key !== undefined && found.has(key)) return [];
      // What no page prints, and amounts, the audit knows by the relations of the gate only.
      const isOurs = key !== undefined && publication.kind === "counts";
      return isOurs ? bySystemOfGate(toProblem(finding)) : toProblem(finding);
    });
  });
  // A number that several tables have is told once.
  const problems = [...findings.map(toProblem), ...missed];
  return [...new Map(problems.map((one) => [`${one.where} ${one.found}`, one])).values()];
}

/**
 * Small counts that an earlier edition printed, and those that the gate could not
 * protect from who has it: they are hidden without a promise, and the build names them.
 */
function givenAwayBefore(
  earlier: EarlierFacts,
  judged: readonly JudgedCounts[],
  protections: readonly TiedCounts[],
): ReadonlySet<CellKey> {
  if (earlier.size === 0) return new Set();
  const promised = new Set(
    protections.flatMap(({ linked, keys }) => keys.filter((_, at) => linked.cells[at]?.range)),
  );
  const keys = judged.flatMap(({ cells }) => cells.map(({ key }) => key));
  return new Set(keys.filter((key) => earlier.has(key) || !promised.has(key)));
}

/** Where the rule asks for it: what someone can compute who knows that a hidden 1 is herself. */
function attackAsInsiders(
  { protections }: AuditedCounts,
  facts: PublishedFacts,
  { solver }: Solvers,
): readonly Problem[] {
  return protections
    .filter(({ withstandsInsiders }) => withstandsInsiders)
    .flatMap((one) => auditInsiders(solver, knownToReader([tiedSystem(one)], facts), one.linked))
    .map(({ name, knowsName }) => ({
      where: name,
      found: `een verborgen cijfer dat te berekenen is door wie als enige in ${knowsName} zit`,
      expected: "dat ook zo iemand geen ander klein aantal kan berekenen",
      hint: handMade,
    }));
}

function attackRounded(
  { judged, structures, roundings }: AuditedCounts,
  facts: PublishedFacts,
  { solver, second }: Solvers,
): readonly Problem[] {
  const { tables, problems } = roundedToReader(roundings, facts);
  const own = tables.flatMap((table, at) => {
    const { dataset, period, keys } = roundings[at] ?? {};
    const counts = judged.find((one) => one.dataset === dataset && one.period === period);
    const structure = structures.get(dataset ?? "");
    if (!counts || !structure || !keys) throw new Error(`no counts behind ${dataset} ${period}`);
    return roundedSystem(solver, { ...table, keys }, counts, structure);
  });
  const found = [...own, ...tables].flatMap((table) => {
    const answer = auditRounded(solver, table, { mode: "ranges" });
    crossCheck(solver, second, roundedPublication(table), answer);
    return answer.findings;
  });
  return [...problems, ...new Map(found.map((one) => [one.name, toProblem(one)])).values()];
}

function toProblem({ name, explanation = "zie de tabel", isBySource }: Finding): Problem {
  return {
    where: name,
    found: isBySource
      ? `verborgen door de bron, te berekenen uit wat ernaast staat: ${explanation}`
      : `een verborgen cijfer dat te berekenen is: ${explanation}`,
    expected: isBySource
      ? "dat een lezer er niet meer van kan afleiden dan de bron toelaat"
      : "dat een lezer er niets meer van kan afleiden dan wat de regel toelaat",
    hint: handMade,
  };
}

function bySystemOfGate(problem: Problem): Problem {
  return {
    ...problem,
    hint: "De verbanden van de versluiering geven dit weg en die van de controle niet: een fout van het programma.",
  };
}
