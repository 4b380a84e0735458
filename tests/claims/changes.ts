import type { Indicator } from "./catalogue.ts";
import { all, anyOf, type Context, latestOf, type Pattern, wrong } from "./context.ts";
import { isRounded, isSame, readNumber } from "./dutch-number.ts";

/** "Dat zijn er 1.383 meer dan in 2021 (+0,5 %) en 16.844 meer dan in 2012 (+6,8 %)." */
export const evolution: Pattern = (sentence, context) => {
  const [, verb, told = ""] = /^Dat (is er|zijn er|is) (.+)\.$/.exec(sentence) ?? [];
  if (verb === undefined) return undefined;
  const parts = told.split(/ en (?=[\d−]|evenveel|hetzelfde)/);
  const previous = context.previous ?? [];
  if (previous.length === 0) return wrong("after no figure");
  return anyOf(previous, (indicator) => {
    const faults = parts.map((part) => judgeChange(part, indicator, context));
    const isOne = /^1 /.test(told);
    const fits = indicator.isCount ? verb === (isOne ? "is er" : "zijn er") : verb === "is";
    return all(fits ? undefined : `"Dat ${verb}" before ${parts[0]}`, ...faults);
  });
};

function judgeChange(text: string, indicator: Indicator, context: Context): string | undefined {
  const [, size, word, since = "", relative] =
    /^(?:([\d.,]+)(?:[ \u00a0]([^(]+?))? (?=meer|minder))?(?:(?:meer|minder) dan|evenveel als|hetzelfde als) in (\d{4})(?: \((.+)\))?$/.exec(
      text,
    ) ?? [];
  const sign = /\bmeer dan/.test(text) ? 1 : /\bminder dan/.test(text) ? -1 : 0;
  if (since === "") return `unread change "${text}"`;
  const { isCount, isPercent, unit } = indicator;
  const wanted = isPercent ? "procentpunt" : isCount || unit.includes(" ") ? undefined : unit;
  if (sign !== 0 && word !== wanted) return `"${word}" beside a change of ${unit}`;
  if (sign === 0 && text.startsWith(isCount ? "hetzelfde" : "evenveel"))
    return `"${text}" of ${unit}`;
  const number = sign * (readNumber(size ?? "0") ?? Number.NaN);
  return changeIs({ number, since, relative }, indicator, context);
}

/** Whether files bear a change out: by both figures, or else by the change that a table prints. */
export function changeIs(
  { number, since, relative }: { number: number; since: string; relative: string | undefined },
  indicator: Indicator,
  context: Context,
): string | undefined {
  const { published, place } = context;
  const period = latestOf(indicator, context);
  const to = period === undefined ? undefined : published.figure(indicator, place, period);
  if (period === undefined || to === undefined) return `no file has ${indicator.id} of ${place}`;
  const percent = relative === undefined ? undefined : readNumber(relative);
  if (relative !== undefined && (percent === undefined || !/^[+−]/.test(relative)))
    return `"${relative}" is no signed percentage`;
  if (Number(since) >= Number(period)) return `${since} is not before ${period}`;
  const from = published.figure(indicator, place, since);
  if (from !== undefined) {
    if (!isSame(to - from, number)) return `${place}: from ${from} to ${to} is not ${number}`;
    if (percent === undefined) {
      const isTold = !indicator.isCount || number === 0 || isInNumbers(from, to);
      return isTold ? undefined : "a change of a count without its percentage";
    }
    if (isInNumbers(from, to)) return `a percentage of ${from} to ${to}`;
    return isRounded(percent, (to / from - 1) * 100)
      ? undefined
      : `${from} to ${to} is not ${percent} %`;
  }
  const change = published.change(indicator, place, Number(period) - Number(since));
  if (change === undefined)
    return `no file has ${indicator.id} of ${place} in ${since}, nor its change`;
  if (!indicator.isCount)
    return isSame(change, number) ? undefined : `the table has ${change}, not ${number}`;
  if (percent !== undefined && !isSame(change, percent))
    return `the table has ${change} %, not ${percent} %`;
  return isRounded(change, (number / (to - number)) * 100)
    ? undefined
    : `${number} is not ${change} %`;
}

/** In per cent a change of fewer than twenty says too much, and one that prints as 0,0 % too little. */
export function isInNumbers(from: number, to: number): boolean {
  return from < 20 || isRounded(0, (to / from - 1) * 100);
}
