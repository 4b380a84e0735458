import type { Unit } from "./unit.ts";
import type { KnownValue } from "./value.ts";

/** Half away from zero, as readers round by hand; binary tails do not decide. −2 decimals are hundreds. */
export function roundTo(number: number, decimals: number): number {
  const size = Math.abs(number);
  // From 1e-7 on, JavaScript itself writes an exponent.
  const shifted = size < 1e-6 ? size * 10 ** decimals : Number(`${size}e${decimals}`);
  if (!Number.isFinite(shifted)) return number;
  return Math.sign(number) * Number(`${Math.round(shifted)}e${-decimals}`);
}

/** The printed number, for comparing what readers see: a tie on paper is a tie. */
export function printedNumber(
  value: Pick<KnownValue, "number" | "margin">,
  unit: Pick<Unit, "kind">,
  decimals: number,
): number {
  return roundTo(scaled(value.number, unit), shownDecimals(value, unit, decimals));
}

/**
 * Decimals that the margin of a figure allows: of 1.234 ± 73 the tens are shown
 * and no more, which is −1; never more than asked for.
 */
export function shownDecimals(
  { margin = 0 }: Pick<KnownValue, "margin">,
  unit: Pick<Unit, "kind">,
  decimals: number,
): number {
  const size = scaled(margin, unit);
  return size > 0 ? Math.min(decimals, -Math.floor(Math.log10(size))) : decimals;
}

/** What a reader of the rounded figure knows of it, in the unit of its origin. */
export function intervalOf(
  value: KnownValue,
  unit: Pick<Unit, "kind">,
  decimals: number,
): { readonly low: number; readonly high: number } {
  const places = shownDecimals(value, unit, decimals);
  const printed = printedNumber(value, unit, decimals);
  const slack = isExact(unit, places) ? 0 : 10 ** -places / 2;
  const size = scaled(1, unit);
  return { low: (printed - slack) / size, high: (printed + slack) / size };
}

/** Shares are stored as fractions and printed as percentages. */
function scaled(number: number, { kind }: Pick<Unit, "kind">): number {
  return kind === "percent" ? number * 100 : number;
}

/** Counts are whole: printed without decimals, nothing of them is lost. */
export function isExact({ kind }: Pick<Unit, "kind">, decimals: number): boolean {
  return kind === "count" && decimals === 0;
}
