import { formatKnown, formatWithUnit, printedNumber } from "../model/format.ts";
import { isKnown, missingSign, type Value } from "../model/value.ts";
import type { ChartBase } from "./chart-input.ts";

/**
 * The number as the table prints it, so that chart and table cannot differ and
 * a rounded figure does not leak through a coordinate.
 */
export function plottedNumber(value: Value, base: ChartBase): number | undefined {
  return isKnown(value) ? printedNumber(value.number, base.unit, base.decimals) : undefined;
}

/** What stands next to a bar or a point: "21,4 %", "265.086" or "x". */
export function valueLabel(value: Value, base: ChartBase): string {
  return isKnown(value)
    ? formatKnown(value.number, base.unit, base.decimals)
    : missingSign(value.reason);
}

/** In a sentence, with the unit: "265.086 inwoners". */
export function valueInWords(number: number, base: ChartBase): string {
  return formatWithUnit(number, base.unit, base.decimals);
}

/** Vega expression for the labels of an axis in plotted numbers. */
export function axisLabelExpression(
  base: ChartBase,
  decimals: number,
  datum = "datum.value",
): string {
  const text = `format(${datum}, ',.${decimals}f')`;
  return base.unit.kind === "percent" ? `${text} + '\u00a0%'` : text;
}
