import type { Printed } from "../../model/figure-mark.ts";
import { missingSign } from "../../model/value.ts";

/**
 * True when a text is what the printed figure reads as: a hidden one its sign and
 * nothing else, a known one the middle of what a reader may conclude from it.
 */
export function saysPrinted(text: string, printed: Printed): boolean {
  if (printed.kind === "missing") return text === missingSign(printed.reason);
  // "hoogst van de 13" tells a place in words.
  if (/^(?:hoogst|laagst) van de \d+$/.test(text)) return isRank(printed);
  const number = firstNumber(text);
  if (printed.kind === "build") return [number, Number(text)].includes(printed.number);
  if (printed.kind === "own") return number !== undefined;
  if (printed.kind === "picture") return false;
  const middle = Math.abs((printed.low + printed.high) / 2);
  // Shares are stored as fractions and printed as percentages.
  return (
    number !== undefined && [middle, middle * 100].some((one) => Math.abs(number - one) < 1e-6)
  );
}

function isRank(printed: Printed): boolean {
  if (printed.kind !== "figure" || printed.origin.kind !== "formula") return false;
  return printed.origin.name === "rank";
}

/** "1.234,5" → 1234.5, "gedeeld 4de van 13" → 4; without its sign, that words may tell. */
function firstNumber(text: string): number | undefined {
  const digits = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(".", "").replace(",", "."));
}
