import type { Contributors } from "./raw-table.ts";

/**
 * Who contributed to a sum of amounts: numbers add up, and the two largest are among
 * the two largest of the parts. Who contributed to two parts counts as two. Undefined
 * when the source does not tell it of every part.
 */
export function addContributors(
  parts: readonly (Contributors | undefined)[],
): Contributors | undefined {
  const told = parts.filter((part) => part !== undefined);
  if (told.length < parts.length) return undefined;
  const number = told.reduce((sum, part) => sum + part.number, 0);
  if (!told.every(({ largest }) => largest !== undefined)) return { number };
  const isEveryTold = told.every(({ second }) => second !== undefined);
  const [largest = 0, second = 0] = told
    .flatMap((part) => [part.largest ?? 0, part.second ?? 0])
    .sort((left, right) => right - left);
  return { number, largest, ...(isEveryTold ? { second } : {}) };
}
