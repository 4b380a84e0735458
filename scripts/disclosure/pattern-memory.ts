import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Certificate } from "../model/certificate.ts";
import type { LinkedTable } from "../model/linked-table.ts";

/** What was found for a linked table: indices of hidden cells, and weights. */
export interface PatternAnswer {
  readonly hidden: readonly number[];
  readonly cost: number;
  readonly bound: number;
  /** Why nobody can undo it; checked in every build, also of a pattern found before. */
  readonly certificate: Certificate;
}

/** Raised when the search changes, so that answers of an older search are not used. */
const searchVersion = 4;

/**
 * Patterns found before, by the table they protect: an unchanged table costs
 * nothing in the next build. A certificate holds values of hidden cells, other than
 * the true ones: this folder is no part of a site.
 * Without a folder nothing is kept.
 */
export class PatternMemory {
  readonly #folder: string | undefined;

  constructor(folder?: string) {
    this.#folder = folder;
  }

  answer(table: LinkedTable, isSceptical: boolean, find: () => PatternAnswer): PatternAnswer {
    if (this.#folder === undefined) return find();
    const key = createHash("sha256")
      .update(JSON.stringify([searchVersion, isSceptical, table]))
      .digest("hex")
      .slice(0, 32);
    const path = join(this.#folder, `${key}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
    const answer = find();
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(path, JSON.stringify(answer));
    return answer;
  }
}
