import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
 * the true ones: this folder is no part of a site.
 * Without a folder nothing is kept.
 */
export class PatternMemory {
  readonly #folder: string | undefined;

  constructor(folder?: string) {
    this.#folder = folder;
  }

  recall(table: LinkedTable, assumptions: ReaderAssumptions): PatternAnswer | undefined {
    const path = this.#pathOf(table, assumptions);
    if (path === undefined || !existsSync(path)) return undefined;
    return JSON.parse(readFileSync(path, "utf8"));
  }

  keep(table: LinkedTable, assumptions: ReaderAssumptions, answer: PatternAnswer): void {
    const path = this.#pathOf(table, assumptions);
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(answer));
  }

  #pathOf(table: LinkedTable, assumptions: ReaderAssumptions): string | undefined {
    if (this.#folder === undefined) return undefined;
    const key = createHash("sha256")
      .update(JSON.stringify([searchVersion, assumptions, table]))
      .digest("hex")
      .slice(0, 32);
    return join(this.#folder, `${key}.json`);
  }
}
