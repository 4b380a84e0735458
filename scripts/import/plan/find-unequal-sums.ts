import type { AreaLevel } from "../../model/area.ts";
import { formatNumber } from "../../model/format.ts";
import type { AreaRegister } from "../mapping/area-register.ts";
import { ancestors } from "../mapping/sum-areas.ts";
import type { DatasetAfter } from "./series.ts";
import type { TidyFigure } from "./tidy-figures.ts";

/** A whole that is not what its parts are together. */
interface UnequalSum {
  readonly dataset: string;
  readonly period: string;
  readonly key: string;
  readonly whole: number;
  readonly parts: number;
}

/** Finer level → the coarser ones that it adds up to. Of municipalities we keep some only. */
const pairs: readonly (readonly [AreaLevel, AreaLevel])[] = [
  ["statsec", "gemeente"],
  ["wijk", "gemeente"],
  ["deelgemeente", "gemeente"],
  ["provincie", "gewest"],
];

/** A source rounds: parts and whole may be this share of the whole apart. */
const rounding = 0.005;

/** Where fewer sums are right, the figures do not add up at all: medians, numbers of nationalities. */
const usualPart = 0.5;

/** Sums of counts and amounts in the years that are written. */
export function findUnequalSums(
  { dataset, years, written }: DatasetAfter,
  register: AreaRegister,
): readonly UnequalSum[] {
  const found: UnequalSum[] = [];
  let right = 0;
  for (const [period, figures] of years) {
    if (!written.has(period)) continue;
    for (const [fine, coarse] of pairs) {
      const parts = sumUp([...figures.values()], fine, coarse, register);
      for (const [key, sum] of parts) {
        const whole = figures.get(key);
        const number = Number(whole?.value);
        if (!whole || sum === undefined || Number.isNaN(number)) continue;
        if (Math.abs(number - sum) <= Math.max(1, rounding * Math.abs(number))) right++;
        else found.push({ dataset, period, key, whole: number, parts: sum });
      }
    }
  }
  return right >= usualPart * (right + found.length) ? found : [];
}

/** Key of the coarser figure → sum of the finer ones; undefined where one of them is missing. */
function sumUp(
  figures: readonly TidyFigure[],
  fine: AreaLevel,
  coarse: AreaLevel,
  register: AreaRegister,
): ReadonlyMap<string, number | undefined> {
  const sums = new Map<string, number | undefined>();
  for (const { level, code, categories, value } of figures) {
    if (level !== fine) continue;
    const [whole] = ancestors(register, { level: fine, code }, coarse);
    if (whole === undefined) continue;
    const key = [coarse, whole, ...categories].join(";");
    const number = value === "-" || value === "nvt" ? 0 : Number(value);
    const sum = sums.has(key) ? sums.get(key) : 0;
    sums.set(key, sum === undefined || Number.isNaN(number) ? undefined : sum + number);
  }
  return sums;
}

export function describeUnequalSum({ dataset, period, key, whole, parts }: UnequalSum): string {
  return `${dataset} ${period} ${key.replaceAll(";", " ")}: ${whole}, maar de delen zijn samen ${formatNumber(parts, 2)}`;
}
