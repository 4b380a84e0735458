import { formatNumber } from "../../model/format.ts";
import type { DatasetAfter } from "./series.ts";

/** A figure that changed far more in a year than its series usually does. */
interface Jump {
  readonly dataset: string;
  readonly key: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly from: number;
  readonly to: number;
  /** How many times the usual change of the series. */
  readonly times: number;
}

/** Small counts jump by chance; of shares every value counts. */
const smallest = 50;
/** A change below this is no news, however steady the series. */
const leastChange = 0.2;
const timesUsual = 6;
/** Fewer changes do not tell what is usual. */
const fewestChanges = 3;

/** Jumps into or out of a year that is written, the largest first. */
export function findJumps(
  { dataset, years, written }: DatasetAfter,
  isOfShares: boolean,
): readonly Jump[] {
  const series = new Map<string, { year: string; value: number }[]>();
  for (const [year, figures] of years) {
    for (const { key, value } of figures.values()) {
      const number = Number(value);
      if (value === "" || Number.isNaN(number)) continue;
      const own = series.get(key) ?? [];
      series.set(key, own);
      own.push({ year, value: number });
    }
  }
  const jumps: Jump[] = [];
  for (const [key, points] of series) {
    const changes = points.slice(1).map((point, index) => {
      const before = points[index] ?? point;
      return { before, point, size: changeOf(before.value, point.value) };
    });
    changes.forEach(({ before, point, size }, index) => {
      if (!written.has(point.year) && !written.has(before.year)) return;
      const others = changes.filter((_, place) => place !== index).map((change) => change.size);
      if (others.length < fewestChanges || size < leastChange) return;
      if (!isOfShares && Math.max(before.value, point.value) < smallest) return;
      const usual = Math.max(median(others), 0.01);
      if (size < timesUsual * usual) return;
      const times = size / usual;
      jumps.push({
        dataset,
        key,
        fromYear: before.year,
        toYear: point.year,
        from: before.value,
        to: point.value,
        times,
      });
    });
  }
  return jumps.sort((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1));
}

/** Symmetric: from 100 to 200 is as large as back. A half is 0.69, as in a logarithm. */
function changeOf(from: number, to: number): number {
  if (from === to) return 0;
  if (from <= 0 || to <= 0) return Number.POSITIVE_INFINITY;
  return Math.abs(Math.log(to / from));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

export function describeJump({ dataset, key, fromYear, toYear, from, to, times }: Jump): string {
  const factor = Number.isFinite(times)
    ? `${formatNumber(times, 0)} keer de gebruikelijke wijziging`
    : "van of naar nul";
  return `${dataset} ${key.replaceAll(";", " ")}: ${from} in ${fromYear} → ${to} in ${toYear} (${factor})`;
}
