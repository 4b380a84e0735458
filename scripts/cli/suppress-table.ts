import { auditPublication } from "../audit/audit.ts";
import { auditInsiders } from "../audit/audit-insiders.ts";
import { auditRounded } from "../audit/audit-rounded.ts";
import { checkCertificate } from "../audit/check-certificate.ts";
import { publicationOf } from "../audit/publication.ts";
import { loadSolver as loadAuditSolver } from "../audit/solver.ts";
import { structuralMinima } from "../audit/structural-minimum.ts";
import { roundTable } from "../disclosure/rounding/round-table.ts";
import { certify } from "../disclosure/suppression/certify.ts";
import { exactPattern } from "../disclosure/suppression/exact-pattern.ts";
import { type ProtectedPattern, protectTable } from "../disclosure/suppression/protect-table.ts";
import { loadSolver, type Solver } from "../disclosure/suppression/solver.ts";
import { withstandInsiders } from "../disclosure/suppression/withstand-insiders.ts";
import { WitnessSearch } from "../disclosure/suppression/witness-search.ts";
import { readLinkedTable } from "../linked-tables/read-linked-table.ts";
import { formatNumber } from "../model/format.ts";
import { ReportError, throwIfAny } from "../model/report-error.ts";
import { smallestBase } from "../model/source-rule.ts";
import type { Progress } from "./progress.ts";

interface SuppressOptions {
  readonly table: string;
  readonly relations: string;
  readonly threshold: number;
  readonly isAmounts: boolean;
  readonly isExact: boolean;
  /** Reckons with readers who are alone in a count of 1. */
  readonly withstandsInsiders: boolean;
}

interface RoundOptions {
  readonly table: string;
  readonly relations: string;
  readonly base: number;
}

/** Work of the exact mode: enough for tables of some thousands of cells. */
const exactEffort = { rounds: 400, nodes: 100_000, strongWork: Number.POSITIVE_INFINITY };

/** `steekkaart versluier`: protects a table in the reference format, and prints what a reader can still say. */
export async function suppressTable(
  {
    table: cellsPath,
    relations,
    threshold,
    isAmounts,
    isExact,
    withstandsInsiders,
  }: SuppressOptions,
  progress: Progress,
): Promise<void> {
  const table = readLinkedTable(cellsPath, relations, {
    kind: isAmounts ? "amounts" : "counts",
    threshold,
  });
  const solver = await loadSolver();
  const assumptions = { isSceptical: !isAmounts, hidesZeros: !isAmounts, withstandsInsiders };
  const first = protectTable(solver, table, assumptions);
  if (first.unmet.length > 0) {
    const { needs } = first.pattern.model;
    const cells = new Set(first.unmet.map((index) => needs[index]?.cell ?? 0));
    throw new ReportError(
      [...cells].map((cell) => ({
        where: cellsPath,
        found: `cel ${cell + 1} (${table.cells[cell]?.name}) is niet te beschermen`,
        expected: "een tabel waarin elk klein aantal verborgen kan worden",
        hint: "Voeg categorieën samen.",
      })),
    );
  }
  const { pattern, bound } = isExact ? exactly(solver, first) : first;
  const hidden = table.cells.map((_, cell) => pattern.hidden[cell] === 1);
  const minima = isAmounts ? [] : structuralMinima(table);
  const bad = checkCertificate(table, { hidden, minima, withstandsInsiders }, certify(pattern));
  const publication = publicationOf(table, hidden, {
    reader: isAmounts ? "naive" : "sceptical",
    minima,
  });
  const auditSolver = await loadAuditSolver();
  const audit = auditPublication(auditSolver, publication, { mode: "intervals" });
  progress.say("cel;naam;soort;laagste;hoogste");
  for (const { cell, low, high } of audit.intervals) {
    const { name = "", isPrimary = false } = table.cells[cell] ?? {};
    progress.say(
      [cell + 1, name, isPrimary ? "klein" : "mee verborgen", bare(low), bare(high)].join(";"),
    );
  }
  const secondary = pattern.secondary();
  progress.say(
    `${secondary.length} cellen mee verborgen, gewicht ${bare(pattern.cost)}; geen patroon weegt minder dan ${bare(bound)} (afstand ${gap(pattern.cost, bound)} %).`,
  );
  progress.say(
    `${table.cells.filter(({ isPrimary }) => isPrimary).length - bad.length} kleine cellen bewezen, ${bad.length} niet; ${audit.findings.length} aanvallen geslaagd.`,
  );
  if (!withstandsInsiders) return;
  const insiders = auditInsiders(auditSolver, publication, table);
  for (const { name, knowsName } of insiders) {
    progress.say(`Wie alleen is in ${knowsName}, kan ${name} berekenen.`);
  }
  progress.say(`${insiders.length} aanvallen van kenners geslaagd.`);
}

/** The lightest pattern, as far as the effort goes; what insiders can still compute is closed afterwards. */
function exactly(solver: Solver, { pattern: start, cuts, unmet }: ProtectedPattern) {
  const search = new WitnessSearch(solver, start.model);
  const { pattern, bound } = exactPattern(solver, search, start, cuts, exactEffort);
  return { ...withstandInsiders(solver, { pattern, unmet }), bound };
}

/** `steekkaart versluier --afronden`: rounds the counts of a table, and prints what a reader can still say. */
export async function roundCounts(
  { table: cellsPath, relations, base }: RoundOptions,
  progress: Progress,
): Promise<void> {
  refuseBase(base);
  const table = readLinkedTable(cellsPath, relations, { kind: "counts", threshold: base });
  const { rounded, within, deviation, bound } = roundTable(
    await loadSolver(),
    table,
    base,
    cellsPath,
  );
  const audit = auditRounded(
    await loadAuditSolver(),
    { linked: table, base, rounded, within },
    { mode: "intervals" },
  );
  progress.say("cel;naam;waarde;afgerond;afwijking;laagste;hoogste");
  for (const { cell, low, high } of audit.intervals) {
    const { name = "", value = 0 } = table.cells[cell] ?? {};
    const number = rounded[cell] ?? 0;
    progress.say([cell + 1, name, value, number, number - value, low, high].join(";"));
  }
  const largest = rounded.reduce(
    (most, number, cell) => Math.max(most, Math.abs(number - (table.cells[cell]?.value ?? 0))),
    0,
  );
  const wider = within.filter((distance) => distance > base).length;
  progress.say(`Afgerond op een veelvoud van ${base}: elke som klopt.`);
  if (wider > 0) {
    progress.say(
      `${wider} cellen horen bij een deel dat zo niet af te ronden was: daar is de afwijking kleiner dan ${2 * base}.`,
    );
  }
  progress.say(
    `Afwijking samen ${deviation}, de grootste ${largest}; geen afronding wijkt minder af dan ${bound}.`,
  );
  progress.say(`${audit.findings.length} aanvallen geslaagd.`);
  throwIfAny(
    audit.findings.map(({ cell, name, low, high, explanation }) => ({
      where: `${cellsPath}, cel ${cell + 1}`,
      found: `${name} is te berekenen: ${low} tot ${high}; ${explanation ?? ""}`,
      expected: `een klein aantal dat alles van 1 tot ${base - 1} kan zijn`,
    })),
  );
}

function refuseBase(base: number): void {
  if (Number.isInteger(base) && base >= smallestBase) return;
  throw new ReportError([
    {
      where: "--afronden",
      found: `"${base}"`,
      expected: `een geheel getal vanaf ${smallestBase}, zoals 5`,
    },
  ]);
}

function bare(number: number): string {
  return Number.isFinite(number) ? String(Math.round(number * 10_000) / 10_000) : "onbegrensd";
}

function gap(cost: number, bound: number): string {
  return formatNumber(cost > 0 ? ((cost - bound) / cost) * 100 : 0, 1);
}
