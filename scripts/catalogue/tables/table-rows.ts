import type { AreaKey } from "../../model/area.ts";
import { leastFirm, type ObservationStatus } from "../../model/observation.ts";
import { isKnown, type RawValue, sumValues } from "../../model/value.ts";
import { addContributors } from "./add-contributors.ts";
import type { Contributors, RawRow, RawTable } from "./raw-table.ts";

/** Rows of a table that is being made. */
export type TableRows = Map<AreaKey, Map<string, readonly RawRow[]>>;

export function copyRows(rows: RawTable["rows"]): TableRows {
  return new Map([...rows].map(([area, byPeriod]) => [area, new Map(byPeriod)]));
}

export function hasRowsIn(rows: TableRows, area: AreaKey, periods: readonly string[]): boolean {
  const byPeriod = rows.get(area);
  return byPeriod !== undefined && periods.some((period) => byPeriod.has(period));
}

interface KnownSum {
  readonly parts: readonly (readonly RawRow[])[];
  readonly sum: readonly RawRow[];
}

/** By the first part; of what was read again, the earlier sums go. */
const knownSums = new WeakMap<readonly RawRow[], readonly KnownSum[]>();

/** An area is the first part of few others: a wijk, a municipality, a province. */
const mostSums = 6;

/** The rows of several areas as those of one, added up by categories; the very same list for the same parts. */
export function addRows(parts: readonly (readonly RawRow[])[]): readonly RawRow[] {
  const [first] = parts;
  if (!first) return [];
  const known = knownSums.get(first) ?? [];
  const same = known.find(
    (one) => one.parts.length === parts.length && one.parts.every((part, at) => part === parts[at]),
  );
  if (same) return same.sum;
  const sum = sumRows(parts);
  knownSums.set(first, [...known.slice(1 - mostSums), { parts, sum }]);
  return sum;
}

function sumRows(parts: readonly (readonly RawRow[])[]): readonly RawRow[] {
  const byCategories = new Map<
    string,
    {
      categories: readonly string[];
      values: RawValue[];
      contributors: (Contributors | undefined)[];
      status: ObservationStatus;
    }
  >();
  for (const part of parts) {
    for (const { categories, value, contributors, status } of part) {
      const key = categories.join(";");
      const sum = byCategories.get(key);
      if (sum) {
        sum.values.push(value);
        if (isKnown(value)) sum.contributors.push(contributors);
        sum.status = leastFirm(sum.status, status);
      } else {
        byCategories.set(key, {
          categories,
          values: [value],
          contributors: isKnown(value) ? [contributors] : [],
          status,
        });
      }
    }
  }
  return [...byCategories.values()].map(({ categories, values, contributors, status }) => {
    const together = addContributors(contributors);
    return {
      categories,
      value: sumValues(values),
      ...(together ? { contributors: together } : {}),
      status,
    };
  });
}
