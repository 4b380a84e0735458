import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type AuditedCounts, auditSite } from "../../../scripts/cli/audit-site.ts";
import { type Problem, ReportError } from "../../../scripts/model/report-error.ts";
import type { Mutant } from "./mutant.ts";
import { isRedundant } from "./redundancy.ts";

/** What became of the mutants of one kind of place. */
export interface KindCount {
  announced: number;
  unannounced: number;
  /** Tells a reader nothing of a small count, by another solver: counted apart. */
  redundant: number;
  readonly survived: string[];
}

/** How an attack that worked is told. */
const arithmetic = /te berekenen is|te berekenen uit/;

/**
 * Audits every mutant as a build would. An announced one must be found by arithmetic,
 * whatever else is found; an unannounced one by what stands there.
 */
export async function runMutants(
  folder: string,
  counts: AuditedCounts,
  mutants: readonly Mutant[],
  memoryFolder: string,
): Promise<ReadonlyMap<string, KindCount>> {
  const kinds = new Map<string, KindCount>();
  for (const mutant of mutants) {
    const kind = kinds.get(mutant.kind) ?? {
      announced: 0,
      unannounced: 0,
      redundant: 0,
      survived: [],
    };
    kinds.set(mutant.kind, kind);
    const problems = await auditMutant(folder, counts, mutant, memoryFolder);
    const isFound =
      mutant.mode === "unannounced"
        ? problems.length > 0
        : problems.some(({ found }) => arithmetic.test(found));
    if (isFound) kind[mutant.mode]++;
    else if (mutant.mode === "announced" && isRedundant(mutant, counts.protections))
      kind.redundant++;
    else kind.survived.push(`${mutant.mode} ${mutant.name}`);
  }
  return kinds;
}

export async function auditMutant(
  folder: string,
  counts: AuditedCounts,
  { files, manifest }: Pick<Mutant, "files" | "manifest">,
  memoryFolder: string,
): Promise<readonly Problem[]> {
  const originals = new Map<string, Uint8Array | undefined>();
  for (const [path, content] of files) {
    const whole = join(folder, path);
    originals.set(whole, existsSync(whole) ? readFileSync(whole) : undefined);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
  }
  try {
    await auditSite(folder, manifest, counts, memoryFolder);
    return [];
  } catch (error) {
    if (error instanceof ReportError) return error.problems;
    throw error;
  } finally {
    for (const [path, content] of originals) {
      if (content) writeFileSync(path, content);
      else rmSync(path);
    }
  }
}

/** One line per kind, for who runs the test. */
export function describeKinds(kinds: ReadonlyMap<string, KindCount>): string {
  const width = Math.max(...[...kinds.keys()].map((kind) => kind.length));
  return [...kinds]
    .map(([kind, { announced, unannounced, redundant, survived }]) =>
      [
        kind.padEnd(width),
        `aangekondigd ${announced}`.padEnd(16),
        `onaangekondigd ${unannounced}`.padEnd(18),
        `overbodig ${redundant}`.padEnd(13),
        `overleefd ${survived.length}`,
      ].join("  "),
    )
    .join("\n");
}
