import { type Problem, throwIfAny } from "../model/report-error.ts";

const shownPerFile = 20;

/** Where something is wrong inside the file; the column counts fields from 1. */
interface Position {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/**
 * What is wrong in one file. A file in the wrong layout is wrong on every line,
 * so only the first twenty are kept; the rest is counted.
 */
export class ProblemList {
  readonly file: string;
  readonly #shown: Problem[] = [];
  #hidden = 0;

  constructor(file: string) {
    this.file = file;
  }

  add({ line, column }: Position, found: string, expected: string, hint?: string): void {
    if (this.#shown.length === shownPerFile) {
      this.#hidden++;
      return;
    }
    const where = [this.file, line, column].filter((part) => part !== undefined).join(":");
    this.#shown.push({ where, found, expected, ...(hint ? { hint } : {}) });
  }

  get isEmpty(): boolean {
    return this.#shown.length === 0;
  }

  get problems(): readonly Problem[] {
    if (this.#hidden === 0) return this.#shown;
    const rest = {
      where: this.file,
      found: `nog ${this.#hidden} problemen in dit bestand`,
      expected: `hierboven staan de eerste ${shownPerFile}`,
    };
    return [...this.#shown, rest];
  }
}

/** Ends the import, with the problems of all files, before anything is written. */
export function stopOnProblems(lists: readonly ProblemList[]): void {
  throwIfAny(lists.flatMap((list) => list.problems));
}
