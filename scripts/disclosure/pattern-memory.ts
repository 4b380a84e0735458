import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Certificate } from "../model/certificate.ts";
import type { LinkedTable } from "../model/linked-table.ts";
import type { ReaderAssumptions } from "./suppression/reader-model.ts";

/** What was found for a linked table: indices of hidden cells, and weights. */
export interface PatternAnswer {
  readonly hidden: readonly number[];
  readonly cost: number;
  readonly bound: number;
  /** Why nobody can undo it; checked in every build, also of a pattern found before. */
  readonly certificate: Certificate;
}

/** Raised when the search changes, so that answers of an older search are not used. */
const searchVersion = 5;

/**
 * Patterns found before, by the table they protect: an unchanged table costs
 * nothing in the next build. A certificate holds values of hidden cells, other than
 * the true ones: these folders are no part of a site.
 */
export class PatternMemory {
  readonly #folders: readonly string[];
  readonly #used = new Map<string, PatternAnswer>();
  /** Naming a table takes longer than anything else here: the very same one has its name already. */
  readonly #names = new WeakMap<LinkedTable, Map<string, string>>();

  /** What is new is kept in the first folder; without folders nothing is. */
  constructor(...folders: readonly string[]) {
    this.#folders = folders;
  }

  recall(table: LinkedTable, assumptions: ReaderAssumptions): PatternAnswer | undefined {
    const name = this.#nameOf(table, assumptions);
    const used = this.#used.get(name);
    if (used) return used;
    const path = this.#folders.map((folder) => join(folder, name)).find(existsSync);
    if (path === undefined) return undefined;
    const answer: PatternAnswer = JSON.parse(readFileSync(path, "utf8"));
    this.#used.set(name, answer);
    return answer;
  }

  keep(table: LinkedTable, assumptions: ReaderAssumptions, answer: PatternAnswer): void {
    const name = this.#nameOf(table, assumptions);
    this.#used.set(name, answer);
    const [folder] = this.#folders;
    if (folder !== undefined) write(folder, name, answer);
  }

  #nameOf(table: LinkedTable, assumptions: ReaderAssumptions): string {
    const names = this.#names.get(table) ?? new Map<string, string>();
    this.#names.set(table, names);
    const id = JSON.stringify(assumptions);
    const name = names.get(id) ?? nameOf(table, assumptions);
    names.set(id, name);
    return name;
  }

  /** Makes a folder hold what was recalled or found, and nothing else; returns how many that are. */
  copyUsed(folder: string): number {
    const old = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of old) if (!this.#used.has(name)) rmSync(join(folder, name));
    for (const [name, answer] of this.#used) write(folder, name, answer);
    return this.#used.size;
  }
}

function write(folder: string, name: string, answer: PatternAnswer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(answer)}\n`);
}

function nameOf(table: LinkedTable, assumptions: ReaderAssumptions): string {
  const key = createHash("sha256").update(JSON.stringify([searchVersion, assumptions, table]));
  return `${key.digest("hex").slice(0, 32)}.json`;
}
