import { formatLocale } from "d3-format";
import type { Unit } from "./unit.ts";
import { isKnown, missingSign, type Value } from "./value.ts";

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

/** 1234.5 with one decimal → "1.234,5". */
export function formatNumber(number: number, decimals: number): string {
  // A rounded −0 would print as "−0".
  const rounded = roundTo(number, decimals);
  return nlBE.format(`,.${decimals}f`)(rounded === 0 ? 0 : rounded);
}

/** With an explicit plus, for changes: "+1,2", "−3", "0". */
export function formatSigned(number: number, decimals: number): string {
  const text = formatNumber(number, decimals);
  return roundTo(number, decimals) > 0 ? `+${text}` : text;
}

/** Half away from zero, as readers round by hand; binary tails do not decide. */
export function roundTo(number: number, decimals: number): number {
  const size = Math.abs(number);
  // From 1e-7 on, JavaScript itself writes an exponent.
  const shifted = size < 1e-6 ? size * 10 ** decimals : Number(`${size}e${decimals}`);
  if (!Number.isFinite(shifted)) return number;
  return Math.sign(number) * Number(`${Math.round(shifted)}e-${decimals}`);
}

/** The figure on its own: "21,4 %", "265.086", or the sign of a missing value. */
export function formatValue(value: Value, unit: Unit, decimals: number): string {
  if (!isKnown(value)) return missingSign(value.reason);
  return formatKnown(value.number, unit, decimals);
}

export function formatKnown(number: number, unit: Unit, decimals: number): string {
  if (unit.kind === "percent") return `${formatNumber(number * 100, decimals)}${noBreakSpace}%`;
  return formatNumber(number, decimals);
}

/** As a table prints it whose head or caption names the unit: "21,4", "265.086", "x". */
export function formatBare(value: Value, unit: Unit, decimals: number): string {
  if (!isKnown(value)) return missingSign(value.reason);
  return formatNumber(unit.kind === "percent" ? value.number * 100 : value.number, decimals);
}

/** The figure with its unit in a sentence: "265.086 inwoners", "1 inwoner", "21,4 %". */
export function formatWithUnit(number: number, unit: Unit, decimals: number): string {
  const text = formatKnown(number, unit, decimals);
  if (unit.kind === "percent") return text;
  const isOne = roundTo(number, decimals) === 1 && decimals === 0;
  return `${text}${noBreakSpace}${isOne ? unit.singular : unit.name}`;
}

/** The printed number, for comparing what readers see: a tie on paper is a tie. */
export function printedNumber(number: number, unit: Unit, decimals: number): number {
  return roundTo(unit.kind === "percent" ? number * 100 : number, decimals);
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
