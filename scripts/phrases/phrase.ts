import { formatRelative, formatValue, formatWithUnit } from "../model/format.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import { printedNumber } from "../model/rounding.ts";
import { isWithinMargin } from "../model/sampling.ts";
import { isKnown, type Value } from "../model/value.ts";

/** A sentence, or nothing: a sentence whose figure is missing or hidden is not made. */
export type Phrase = string | undefined;

/** Joins text and slots; one empty slot empties the whole sentence. */
export function phrase(texts: TemplateStringsArray, ...slots: readonly Phrase[]): Phrase {
  let sentence = texts[0] ?? "";
  for (const [index, slot] of slots.entries()) {
    if (slot === undefined) return undefined;
    sentence += slot + (texts[index + 1] ?? "");
  }
  return sentence;
}

type Printed = Pick<IndicatorDefinition, "unit" | "decimals">;

/** "21,4 %", "265.086", "40,2"; nothing when missing. */
export function figure(value: Value, { unit, decimals }: Printed): Phrase {
  return isKnown(value) ? formatValue(value, unit, decimals) : undefined;
}

/** "265.086 inwoners", "40,2 jaar"; nothing when missing. */
export function figureWithUnit(value: Value, { unit, decimals }: Printed): Phrase {
  return isKnown(value) ? formatWithUnit(value, unit, decimals) : undefined;
}

/** A relative change: "+8,9 %"; nothing when missing. */
export function signedPercent(value: Value, decimals: number): Phrase {
  return isKnown(value) ? formatRelative(value, decimals, "signed") : undefined;
}

/** A count below this changes by too few to say so in per cent: from 3 to 6 is "3 meer", not "100,0 % meer". */
const smallCount = 20;

/**
 * Whether the change of a count is told in numbers only: it began small, or in per cent it prints as "0,0 %",
 * which would deny that there is one.
 */
export function isToldInNumbers(from: Value, relative: Value): boolean {
  if (isOfFew(from)) return true;
  return isKnown(relative) && printedNumber(relative, { kind: "percent" }, 1) === 0;
}

/** A count that one more already makes much larger in per cent. */
export function isOfFew(from: Value): boolean {
  return isKnown(from) && from.number < smallCount;
}

/** Of two counts: whether a verb and a noun about their difference are singular. */
export function isOneApart(one: Value, other: Value): boolean {
  return isKnown(one) && isKnown(other) && Math.abs(one.number - other.number) === 1;
}

/** Direction of a difference as it prints: 1, 0 or −1; nothing when either is missing or the difference may be chance. */
export function direction(
  from: Value,
  to: Value,
  { unit, decimals }: Printed,
): -1 | 0 | 1 | undefined {
  if (!isKnown(from) || !isKnown(to) || isWithinMargin(from, to)) return undefined;
  const difference = printedNumber(to, unit, decimals) - printedNumber(from, unit, decimals);
  return Math.sign(difference) as -1 | 0 | 1;
}

/** Sentences of a paragraph; the empty ones vanish, and with all of them the paragraph. */
export function paragraph(...sentences: readonly Phrase[]): Phrase {
  const present = sentences.filter((sentence) => sentence !== undefined);
  return present.length > 0 ? present.join(" ") : undefined;
}
