import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditPublication } from "../scripts/audit/audit.ts";
import { publicationOf } from "../scripts/audit/publication.ts";
import { loadSolver as loadAuditSolver } from "../scripts/audit/solver.ts";
import { structuralMinima } from "../scripts/audit/structural-minimum.ts";
import { findPatterns } from "../scripts/disclosure/find-patterns.ts";
import { PatternMemory } from "../scripts/disclosure/pattern-memory.ts";
import { protectParts } from "../scripts/disclosure/suppression/protect-parts.ts";
import { protectTable } from "../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../scripts/disclosure/suppression/solver.ts";
import { withEarlierPattern } from "../scripts/disclosure/suppression/with-earlier-pattern.ts";
import { readLinkedTable } from "../scripts/linked-tables/read-linked-table.ts";
import type { LinkedTable } from "../scripts/model/linked-table.ts";
import { inventCity } from "./invented-city.ts";

const assumptions = { isSceptical: true, hidesZeros: true };
const city = { sectors: 200, wijken: 10, ages: 20, hasSex: false };

/** Seconds of hiding and of attacking, as lines of Markdown; every ratio within one run. */
export async function measureProtection(): Promise<readonly string[]> {
  return [
    "| Table | cells | small | also hidden | protect, s | audit, s | above the bound |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...(await measureTables()),
    "",
    ...(await measureMemory()),
    ...(await measureWorkers()),
    ...(await measureEarlier()),
  ];
}

async function measureTables(): Promise<readonly string[]> {
  const tables: (readonly [name: string, table: LinkedTable])[] = [
    ["Invented: 200 sectors, 10 wijken, 20 ages", inventCity(city, 1)],
    ["Invented: the same by sex", inventCity({ ...city, hasSex: true }, 1)],
    ...referenceTables(),
  ];
  const [solver, auditSolver] = [await loadSolver(), await loadAuditSolver()];
  return tables.map(([name, table]) => {
    const start = performance.now();
    const { pattern, bound, unmet } = protectTable(solver, table, assumptions);
    const between = performance.now();
    const hidden = table.cells.map((_, cell) => pattern.hidden[cell] === 1);
    const publication = publicationOf(table, hidden, { minima: structuralMinima(table) });
    const { findings } = auditPublication(auditSolver, publication, { mode: "ranges" });
    const end = performance.now();
    if (findings.length > 0 || unmet.length > 0) throw new Error(`${name} is not protected`);
    const columns = [
      name,
      table.cells.length,
      table.cells.filter(({ isPrimary }) => isPrimary).length,
      pattern.secondary().length,
      seconds(between - start),
      seconds(end - between),
      `${((100 * (pattern.cost - bound)) / Math.max(1, bound)).toFixed(1)} %`,
    ];
    return `| ${columns.join(" | ")} |`;
  });
}

/** Others' tables, where they are. */
function referenceTables(): readonly (readonly [name: string, table: LinkedTable])[] {
  const folder = join(import.meta.dirname, "../../shared/knowledge/disclosure-instances");
  const names = [
    "ssb_z3_fylke",
    "ssb_sosialFiktiv_2d",
    "synth_city_200x10x20",
    "synth_city_200x10x20xsex",
  ];
  return names
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => {
      const path = (file: string): string => join(folder, name, file);
      const { T = 5 } = JSON.parse(readFileSync(path("meta.json"), "utf8"));
      const options = { kind: "counts", threshold: T } as const;
      return [name, readLinkedTable(path("cells.csv"), path("relations.csv"), options)];
    });
}

async function measureMemory(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-patronen-"));
  try {
    const tables = [{ linked: inventCity(city, 2), assumptions }];
    const run = () => time(() => findPatterns(tables, new PatternMemory(folder)));
    const [first, second] = [await run(), await run()];
    return [
      `An unchanged table in the next build: ${seconds(second)} s, ${percent(second / first)} of the search.`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureWorkers(): Promise<readonly string[]> {
  const parts = [3, 4, 5, 6, 7, 8].map((seed) => ({ table: inventCity(city, seed), assumptions }));
  const one = await time(() => protectParts(parts, 1));
  const two = await time(() => protectParts(parts, 2));
  return [
    "",
    `Six tables of ${parts[0]?.table.cells.length} cells: ${seconds(one)} s in one thread, ${seconds(two)} s with two workers, ${percent(two / one)} of that.`,
  ];
}

async function measureEarlier(): Promise<readonly string[]> {
  const solver = await loadSolver();
  const table = inventCity(city, 9);
  let hidden = new Set<number>();
  const fresh = await time(() => {
    hidden = new Set(protectTable(solver, table, assumptions).pattern.secondary());
  });
  // A cell that was shown before stays shown, where another year has the same small counts.
  const shown = new Set(
    table.cells.flatMap(({ isPrimary }, cell) => (isPrimary || hidden.has(cell) ? [] : [cell])),
  );
  const some = new Set([...shown].filter((cell) => cell % 10 === 0));
  const again = await time(() =>
    protectTable(solver, withEarlierPattern(table, { shown: some, hidden }), assumptions),
  );
  return [
    "",
    `With an earlier pattern to keep to: ${percent(again / fresh)} of the time of the first search.`,
  ];
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}
