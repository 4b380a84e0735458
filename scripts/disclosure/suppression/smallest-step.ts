import type { ReaderModel } from "./reader-model.ts";

const tolerance = 1e-6;

/**
 * Two patterns of different weight differ by at least this: counts weigh whole and half
 * numbers. Of amounts, less than a millionth of the heaviest cell is no difference.
 */
export function smallestStep({ weight, isHiddenAlready }: ReaderModel): number {
  let heaviest = 0;
  let isHalves = true;
  for (const [cell, heavy] of weight.entries()) {
    if (isHiddenAlready[cell]) continue;
    heaviest = Math.max(heaviest, heavy);
    isHalves &&= Number.isInteger(2 * heavy);
  }
  return isHalves ? 0.5 : tolerance * heaviest;
}

/** The least weight that a pattern can have when none weighs less than `bound`. */
export function roundedUp(bound: number, step: number): number {
  if (!Number.isFinite(bound)) return bound;
  return step === 0.5 ? Math.ceil(bound / step - tolerance * Math.max(1, bound)) * step : bound;
}
