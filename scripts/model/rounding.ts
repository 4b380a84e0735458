import type { Unit } from "./unit.ts";
import type { KnownValue } from "./value.ts";

/** Half away from zero, as readers round by hand; binary tails do not decide. */
export function roundTo(number: number, decimals: number): number {
  const size = Math.abs(number);
  // From 1e-7 on, JavaScript itself writes an exponent.
  const shifted = size < 1e-6 ? size * 10 ** decimals : Number(`${size}e${decimals}`);
  if (!Number.isFinite(shifted)) return number;
  return Math.sign(number) * Number(`${Math.round(shifted)}e-${decimals}`);
}

/** The printed number, for comparing what readers see: a tie on paper is a tie. */
export function printedNumber(number: number, unit: Unit, decimals: number): number {
  return roundTo(scaled(number, unit), decimals);
}

/** What a reader of the rounded figure knows of it, in the unit of its origin. */
export function intervalOf(
  { number }: KnownValue,
  unit: Pick<Unit, "kind">,
  decimals: number,
): { readonly low: number; readonly high: number } {
  const printed = roundTo(scaled(number, unit), decimals);
  const slack = isExact(unit, decimals) ? 0 : 10 ** -decimals / 2;
  const size = scaled(1, unit);
  return { low: (printed - slack) / size, high: (printed + slack) / size };
}

/** Shares are stored as fractions and printed as percentages. */
export function scaled(number: number, { kind }: Pick<Unit, "kind">): number {
  return kind === "percent" ? number * 100 : number;
}

/** Counts are whole: printed without decimals, nothing of them is lost. */
export function isExact({ kind }: Pick<Unit, "kind">, decimals: number): boolean {
  return kind === "count" && decimals === 0;
}
