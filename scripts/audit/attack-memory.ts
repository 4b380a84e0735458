import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ProtectedColumn } from "./decide-ranges.ts";
import type { SourceColumn } from "./decide-sources.ts";
import type { HiddenSystem } from "./hidden-system.ts";

/** What a reader can say of a column, where that is more than allowed. */
export interface Verdict {
  readonly column: number;
  readonly low: number;
  readonly high: number;
  readonly isExact: boolean;
  readonly isBySource?: true;
}

/** What is asked of a system. */
export interface Questions {
  readonly ranges: readonly ProtectedColumn[];
  readonly sources: readonly SourceColumn[];
  /** Numbers that no page prints. */
  readonly slivers: readonly ProtectedColumn[];
}

/** What attacks came to, so that the same numbers under the same sums are attacked once. */
export interface AttackMemory {
  recall(system: HiddenSystem, questions: Questions): readonly Verdict[] | undefined;
  keep(system: HiddenSystem, questions: Questions, verdicts: readonly Verdict[]): void;
  /** Writes down what is new. */
  close(): void;
}

/** Attacks everything anew. */
export const noAttackMemory: AttackMemory = {
  recall: () => undefined,
  keep: () => undefined,
  close: () => undefined,
};

/** Beyond this many, what was not asked for again is forgotten. */
const room = 100_000;

/**
 * Keeps verdicts in one JSON file, by all that they depend on: every bound, sum and
 * question, and the code that attacks. Names and places are no part of it.
 */
export function openAttackMemory(path: string): AttackMemory {
  const code = createHash("sha256").update(
    readFileSync(join(import.meta.dirname, "../../package.json")),
  );
  for (const name of readdirSync(import.meta.dirname)
    .filter((one) => one.endsWith(".ts"))
    .sort()) {
    code.update(readFileSync(join(import.meta.dirname, name)));
  }
  const version = code.digest("hex");
  const kept = readKept(path, version);
  const used = new Map<string, readonly Verdict[]>();
  return {
    recall(system, questions) {
      const key = keyOf(system, questions);
      const found = kept.get(key);
      if (found) used.set(key, found);
      return found;
    },
    keep(system, questions, verdicts) {
      // JSON has no infinity.
      if (!verdicts.every(({ low, high }) => Number.isFinite(low + high))) return;
      used.set(keyOf(system, questions), verdicts);
    },
    close() {
      if ([...used.keys()].every((key) => kept.has(key))) return;
      const all = kept.size + used.size > room ? used : new Map([...kept, ...used]);
      mkdirSync(dirname(path), { recursive: true });
      // Another process may be writing the same file: a rename is never half done.
      writeFileSync(`${path}.${process.pid}`, JSON.stringify({ version, verdicts: [...all] }));
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}

/** Nothing when there is no such file, or other code wrote it. */
function readKept(path: string, version: string): ReadonlyMap<string, readonly Verdict[]> {
  try {
    const file = JSON.parse(readFileSync(path, "utf8"));
    return new Map(file.version === version ? file.verdicts : []);
  } catch {
    return new Map();
  }
}

function keyOf(system: HiddenSystem, questions: Questions): string {
  const { isInteger, isFractional, low, high, starts, columns, coefficients } = system;
  const hash = createHash("sha256").update(JSON.stringify([isInteger, questions]));
  for (const values of [isFractional, low, high, starts, columns, coefficients])
    hash.update(values);
  for (const values of [system.rowLow, system.rowHigh]) hash.update(values);
  return hash.digest("base64url");
}
