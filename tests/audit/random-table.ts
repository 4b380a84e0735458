import { seededRandom } from "../../scripts/disclosure/suppression/seeded-random.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { tableOf } from "./example-tables.ts";

export interface RandomPattern {
  readonly table: LinkedTable;
  readonly hidden: readonly boolean[];
}

/**
 * A table of areas by categories with all totals, where some areas form a
 * district; small counts, and a pattern that hides the small ones and more.
 */
export function randomPattern(seed: number, areas: number, categories: number): RandomPattern {
  const random = seededRandom(seed);
  const values: Record<string, number> = {};
  const sums: [string, ...string[]][] = [];
  const areaNames = Array.from({ length: areas }, (_, area) => `g${area}`);
  const categoryNames = Array.from({ length: categories }, (_, category) => `c${category}`);
  for (const area of areaNames) {
    for (const category of categoryNames)
      values[`${area} ${category}`] = Math.floor(random() ** 2 * 7);
  }
  const add = (total: string, parts: readonly string[]) => {
    values[total] = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    sums.push([total, ...parts] as [string, ...string[]]);
  };
  const district = areaNames.filter(() => random() < 0.6);
  for (const category of categoryNames) {
    const outside = areaNames.filter((area) => !district.includes(area));
    if (district.length > 0) {
      add(
        `wijk ${category}`,
        district.map((area) => `${area} ${category}`),
      );
    }
    const parts = [...(district.length > 0 ? ["wijk"] : []), ...outside];
    add(
      `stad ${category}`,
      parts.map((area) => `${area} ${category}`),
    );
  }
  for (const area of [...areaNames, ...(district.length > 0 ? ["wijk"] : []), "stad"]) {
    const parts = categoryNames.map((category) => `${area} ${category}`);
    values[`${area} samen`] = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    sums.push([`${area} samen`, ...parts]);
  }
  const table = tableOf(values, sums);
  const hidden = table.cells.map(({ isPrimary }) => isPrimary || random() < 0.25);
  return { table, hidden };
}
