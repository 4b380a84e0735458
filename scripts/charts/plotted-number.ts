import { markPrinted } from "../model/figure-mark.ts";
import { formatValue, formatWithUnit } from "../model/format.ts";
import { printedNumber } from "../model/rounding.ts";
import { isKnown, type KnownValue, type Value } from "../model/value.ts";
import type { ChartBase, ChartKind } from "./chart-input.ts";

/**
 * The number as the table prints it, so that chart and table cannot differ and
 * a rounded figure does not leak through a coordinate.
 */
export function plottedNumber(value: Value, input: PlottedInput): number | undefined {
  return isKnown(value) ? printedNumber(value, input.unit, plottedDecimals(input)) : undefined;
}

type PlottedInput = ChartBase & { readonly kind?: ChartKind };

/** Shares per age are small: one more decimal keeps a pyramid from stepping. */
export function plottedDecimals({ kind, decimals }: PlottedInput): number {
  return kind === "piramide" ? decimals + 1 : decimals;
}

/** What stands next to a bar or a point: "21,4 %", "265.086" or "x". */
export function valueLabel(value: Value, base: ChartBase): string {
  return formatValue(value, base.unit, base.decimals);
}

/** In a sentence, with the unit: "265.086 inwoners". */
export function valueInWords(value: KnownValue, base: ChartBase): string {
  return formatWithUnit(value, base.unit, base.decimals);
}

/** Vega expression for the labels of an axis in plotted numbers. */
export function axisLabelExpression(
  base: ChartBase,
  decimals: number,
  datum = "datum.value",
): string {
  const number = `format(${datum}, ',.${decimals}f')`;
  const text = base.unit.kind === "percent" ? `${number} + '\u00a0%'` : number;
  // Vega puts the number into words, so the mark goes around the expression.
  const [before = "", after = ""] = markPrinted("|", { kind: "own", what: "as" }).split("|");
  return before === "" ? text : `'${before}' + ${text} + '${after}'`;
}
