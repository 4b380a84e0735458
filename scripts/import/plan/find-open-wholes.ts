import { formatNumber } from "../../model/format.ts";
import type { DatasetAfter } from "./series.ts";

/** Shares of one area and question that are together not the whole. */
interface OpenWhole {
  readonly dataset: string;
  readonly period: string;
  readonly key: string;
  readonly sum: number;
}

/** Of so many areas the answers must close before the others are strange. */
const usualPart = 0.9;

/**
 * Shares of which the answers usually add up to 1, and some do not: a column was missed, or a fraction
 * taken for a percentage. The last dimension holds the answers.
 */
export function findOpenWholes({ dataset, years, written }: DatasetAfter): readonly OpenWhole[] {
  const found: OpenWhole[] = [];
  for (const [period, figures] of years) {
    if (!written.has(period)) continue;
    const groups = Map.groupBy(
      [...figures.values()].filter(({ categories }) => categories.length > 0),
      ({ level, code, categories }) => [level, code, ...categories.slice(0, -1)].join(";"),
    );
    const sums = [...groups].flatMap(([key, own]) => {
      const shares = own.map(({ value }) => (value === "nvt" || value === "-" ? 0 : Number(value)));
      const sum = shares.reduce((total, share) => total + share, 0);
      return own.length > 1 && !Number.isNaN(sum) ? [{ key, sum, count: own.length }] : [];
    });
    const isClosed = ({ sum, count }: { sum: number; count: number }): boolean =>
      Math.abs(sum - 1) <= 0.005 * count + 0.001;
    const open = sums.filter((one) => !isClosed(one));
    if (open.length > (1 - usualPart) * sums.length) continue;
    found.push(...open.map(({ key, sum }) => ({ dataset, period, key, sum })));
  }
  return found;
}

export function describeOpenWhole({ dataset, period, key, sum }: OpenWhole): string {
  return `${dataset} ${period} ${key.replaceAll(";", " ")}: de antwoorden zijn samen ${formatNumber(sum * 100, 1)} %`;
}
