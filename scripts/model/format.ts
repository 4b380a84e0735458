import { formatLocale } from "d3-format";
import { type BuildNumber, markPrinted, type OwnNumber } from "./figure-mark.ts";
import type { Origin } from "./origin.ts";
import { intervalOf, isExact, printedNumber, roundTo, shownDecimals } from "./rounding.ts";
import type { Unit } from "./unit.ts";
import {
  difference,
  isKnown,
  type KnownValue,
  type MissingValue,
  missingSign,
  type Value,
} from "./value.ts";

const noBreakSpace = "\u00a0";

// d3-format ships nl-NL only. Grouping and decimal signs are the same in
// Flanders; the minus is the typographic one, which screen readers announce.
const nlBE = formatLocale({
  decimal: ",",
  thousands: ".",
  grouping: [3],
  currency: [`€${noBreakSpace}`, ""],
  minus: "−",
});

/** Definition of a Vega number locale that prints like `formatNumber`. */
export const vegaNumberLocale = {
  decimal: ",",
  thousands: ".",
  grouping: [3],
  currency: [`€${noBreakSpace}`, ""] as [string, string],
  minus: "−",
};

/**
 * 1234.5 with one decimal → "1.234,5". For numbers that are no figures: seconds,
 * contrasts, the width of a tick. Figures have the functions below that take a Value.
 */
export function formatNumber(number: number, decimals: number): string {
  // A rounded −0 would print as "−0".
  const rounded = roundTo(number, decimals);
  return nlBE.format(`,.${Math.max(0, decimals)}f`)(rounded === 0 ? 0 : rounded);
}

function withPlus(number: number, decimals: number): string {
  const text = formatNumber(number, decimals);
  return roundTo(number, decimals) > 0 ? `+${text}` : text;
}

/**
 * The figure on its own: "21,4 %", "265.086", "ca. 1.300" where a margin rounds
 * it, or the sign of a missing value.
 */
export function formatValue(value: Value, unit: Unit, decimals: number): string {
  if (!isKnown(value)) return formatMissing(value);
  return aboutSign(value) + markFigure(withSign(value, unit, decimals), value, unit, decimals);
}

function aboutSign({ margin = 0 }: KnownValue): string {
  return margin > 0 ? `ca.${noBreakSpace}` : "";
}

/** As a table prints it whose head or caption names the unit: "21,4", "265.086", "x". */
export function formatBare(value: Value, unit: Unit, decimals: number): string {
  if (!isKnown(value)) return formatMissing(value);
  return markFigure(formatPrinted(value, unit, decimals), value, unit, decimals);
}

/** For a spreadsheet: no dots between thousands, a plain minus. */
export function formatField(value: Value, unit: Unit, decimals: number): string {
  if (!isKnown(value)) return formatMissing(value);
  const number = printedNumber(value, unit, decimals);
  const places = Math.max(0, shownDecimals(value, unit, decimals));
  const text = (number === 0 ? 0 : number).toFixed(places).replace(".", ",");
  return markFigure(text, value, unit, decimals);
}

/** For a program that reads JSON: as printed, with a point and without needless noughts. */
export function formatJsonNumber(value: KnownValue, unit: Unit, decimals: number): string {
  const number = printedNumber(value, unit, decimals);
  return markFigure(String(number === 0 ? 0 : number), value, unit, decimals);
}

/** The figure with its unit in a sentence: "265.086 inwoners", "1 inwoner", "21,4 %". */
export function formatWithUnit(value: KnownValue, unit: Unit, decimals: number): string {
  const text = formatValue(value, unit, decimals);
  if (unit.kind === "percent") return text;
  const isOne = printedNumber(value, unit, decimals) === 1 && decimals === 0;
  return `${text}${noBreakSpace}${isOne ? unit.singular : unit.name}`;
}

/** The sign that stands for a missing figure: "x", "?", "nvt". */
export function formatMissing({ reason, origin }: MissingValue): string {
  return markPrinted(missingSign(reason), {
    kind: "missing",
    reason,
    ...(origin ? { origin } : {}),
  });
}

/** A relative change: "+8,9 %", or without its sign where words say which way it went. */
export function formatRelative(
  change: KnownValue,
  decimals: number,
  sign: "signed" | "unsigned",
): string {
  const unit = { kind: "percent" } as const;
  const percentage = printedNumber(change, unit, decimals);
  const places = shownDecimals(change, unit, decimals);
  const number =
    sign === "signed" ? withPlus(percentage, places) : formatNumber(Math.abs(percentage), places);
  return aboutSign(change) + markFigure(`${number}${noBreakSpace}%`, change, unit, decimals);
}

/**
 * The difference of two printed figures, so that a reader who subtracts finds
 * the same; in percentage points for shares.
 */
export function formatDifference(
  after: KnownValue,
  before: KnownValue,
  unit: Unit,
  decimals: number,
  sign: "signed" | "unsigned",
): string {
  const number = printedNumber(after, unit, decimals) - printedNumber(before, unit, decimals);
  const text =
    sign === "signed" ? withPlus(number, decimals) : formatNumber(Math.abs(number), decimals);
  // Each of the two is off by half a unit of the last decimal at most.
  const slack = slackOf(after, unit, decimals) + slackOf(before, unit, decimals);
  const size = unit.kind === "percent" ? 100 : 1;
  return markPrinted(text, {
    kind: "figure",
    origin: difference(after, before).origin ?? after.origin,
    low: (number - slack) / size,
    high: (number + slack) / size,
  });
}

function slackOf(value: KnownValue, unit: Unit, decimals: number): number {
  const places = shownDecimals(value, unit, decimals);
  return isExact(unit, places) ? 0 : 10 ** -places / 2;
}

/** A place among others, in words: "4de van 13". */
export function formatRank(words: string, position: number, origin: Origin): string {
  return markPrinted(words, { kind: "figure", origin, low: position, high: position });
}

/** A bound between the classes of a map, which all figures of the map decide. */
export function formatBound(number: number, unit: Unit, decimals: number, origin: Origin): string {
  const bound = unit.kind === "percent" ? number / 100 : number;
  return markPrinted(formatNumber(number, decimals), {
    kind: "figure",
    origin,
    low: bound,
    high: bound,
  });
}

/** A number that counts what stands on the page, or its place there; never a figure. */
export function formatOwn(number: number, what: OwnNumber): string {
  return markPrinted(formatNumber(number, 0), { kind: "own", what });
}

/** A size on a screen, for an attribute: "1280". */
export function formatPixels(pixels: number): string {
  return markPrinted(String(Math.round(pixels)), { kind: "own", what: "maat" });
}

/** A number about the build itself: how many counts it hides. "1.234"; never a figure. */
export function formatBuild(number: number, what: BuildNumber, decimals = 0): string {
  const text = formatNumber(number, decimals);
  return markPrinted(text, { kind: "build", what, number: roundTo(number, decimals) });
}

/** The same for a share: 0.987 → "98,7 %". */
export function formatBuildShare(share: number, decimals: number): string {
  const number = roundTo(share * 100, decimals);
  const text = `${formatNumber(number, decimals)}${noBreakSpace}%`;
  return markPrinted(text, { kind: "build", what: "aandeel", number });
}

/** The same for a program that reads: "98.7". */
export function formatBuildField(number: number, what: BuildNumber, decimals = 0): string {
  const rounded = roundTo(number, decimals);
  return markPrinted(String(rounded), { kind: "build", what, number: rounded });
}

function formatPrinted(value: KnownValue, unit: Pick<Unit, "kind">, decimals: number): string {
  const places = shownDecimals(value, unit, decimals);
  return formatNumber(printedNumber(value, unit, decimals), places);
}

function withSign(value: KnownValue, unit: Unit, decimals: number): string {
  const text = formatPrinted(value, unit, decimals);
  return unit.kind === "percent" ? `${text}${noBreakSpace}%` : text;
}

function markFigure(
  text: string,
  value: KnownValue,
  unit: Pick<Unit, "kind">,
  decimals: number,
): string {
  return markPrinted(text, {
    kind: "figure",
    origin: value.origin,
    ...intervalOf(value, unit, decimals),
  });
}

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** "2022-01-01" → "1 januari 2022". */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? "?"} ${year}`;
}
