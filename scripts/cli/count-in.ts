import type { AreaKey } from "../model/area.ts";
import { type Selection, selects } from "../model/cell.ts";
import { isKnown } from "../model/value.ts";
import type { Catalogue } from "../pipeline.ts";

export type Table = Catalogue["tables"] extends ReadonlyMap<string, infer One> ? One : never;

/** The true count, or that its source hides part of it; undefined for an area without rows. */
export function countIn(
  { rows, dimensions }: Table,
  where: Selection,
  area: AreaKey,
  period: string,
): number | "unknown" | undefined {
  const tests = Object.entries(where).map(
    ([name, selector]) => [dimensions.indexOf(name), selector] as const,
  );
  let sum = 0;
  let isUnknown = false;
  const found = rows.get(area)?.get(period);
  for (const { categories, value } of found ?? []) {
    if (!tests.every(([at, selector]) => selects(selector, categories[at] ?? ""))) continue;
    if (isKnown(value)) sum += value.number;
    else isUnknown = true;
  }
  if (!found) return undefined;
  return isUnknown ? "unknown" : sum;
}
