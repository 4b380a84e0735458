import { isKnown, type Value } from "./value.ts";

/**
 * Whether the difference of two figures may be chance: it lies inside the 95 % interval of the difference, of which
 * at least one figure is from a survey. Figures that are no samples are exact.
 */
export function isWithinMargin(one: Value, other: Value): boolean {
  if (!isKnown(one) || !isKnown(other)) return false;
  const [left, right] = [one.samplingMargin ?? 0, other.samplingMargin ?? 0];
  if (left === 0 && right === 0) return false;
  return Math.abs(one.number - other.number) <= Math.hypot(left, right);
}
