import type { CheckedPdf } from "./checked-pdf.ts";

/** What a rule finds wrong in one place. The texts are Dutch. */
export interface Finding {
  /** From 1; absent where it is about the whole file. */
  readonly page?: number | undefined;
  /** The element, with its first words: 'TD "1.234"'. */
  readonly element?: string | undefined;
  readonly found: string;
  readonly expected: string;
  /** What an editor can do; without it, the fault is the program's. */
  readonly hint?: string;
}

export type Rule = (file: CheckedPdf) => Iterable<Finding>;

/** By clause and test of the list of machine-checkable rules: "7.1-3". */
export type Rules = Readonly<Record<string, Rule>>;

/** One finding where `isWrong`, about the file as a whole. */
export function* fileFinding(
  isWrong: boolean,
  found: string,
  expected: string,
): Generator<Finding> {
  if (isWrong) yield { found, expected };
}
