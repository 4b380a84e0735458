import { type Vintage, vintages } from "../../model/vintage.ts";
import { readAreaNames } from "./area-tables.ts";

/**
 * The divisions in which these codes can have been written; codes that none of ours has (Wallonia,
 * totals, municipalities of long ago) say nothing. Two are as good as no answer: 11002 is in both, with other
 * ground. None is a file that mixes them, which no dataset may.
 */
export function recognizeVintages(
  root: string,
  level: string,
  codes: Iterable<string>,
): readonly Vintage[] {
  const known = vintages.map((vintage) => readAreaNames(root, level, vintage));
  const telling = [...codes].filter((code) => known.some((names) => names.has(code)));
  return vintages.filter((_, index) => telling.every((code) => known[index]?.has(code)));
}
