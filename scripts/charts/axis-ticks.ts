import { roundTo } from "../model/rounding.ts";

export interface AxisTicks {
  readonly values: readonly number[];
  /** Decimals that the labels need. */
  readonly decimals: number;
  readonly includesZero: boolean;
}

/** A spread below this share of the highest value makes a zero baseline useless. */
const narrowSpread = 0.3;

/** Round values that enclose all numbers; zero is one of them unless they lie far from it. */
export function computeTicks(numbers: readonly number[], count: number): AxisTicks {
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  const reach = Math.max(Math.abs(lowest), Math.abs(highest));
  const isFar = lowest * highest > 0 && highest - lowest < narrowSpread * reach;
  // A flat series keeps zero: without it a change of nothing would fill the chart.
  const startsAtZero = !isFar || highest === lowest;
  const from = startsAtZero ? Math.min(0, lowest) : lowest;
  const to = startsAtZero ? Math.max(0, highest) : highest;
  return ticksBetween(from, to === from ? from + 1 : to, count);
}

function ticksBetween(from: number, to: number, count: number): AxisTicks {
  const step = niceStep((to - from) / count);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (isQuarter(step) ? 1 : 0));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const values = Array.from({ length: last - first + 1 }, (_, index) =>
    roundTo((first + index) * step, decimals),
  );
  return { values, decimals, includesZero: first <= 0 && last >= 0 };
}

/** The smallest factor × 10ⁿ that is not below `rough`. */
export function niceStep(rough: number, factors = [1, 2, 2.5, 5, 10]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = factors.find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function isQuarter(step: number): boolean {
  return Math.abs(step / 10 ** Math.floor(Math.log10(step)) - 2.5) < 1e-6;
}
