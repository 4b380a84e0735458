import { enumerate } from "../model/dutch.ts";
import { formatDifference } from "../model/format.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Change, KeyFigure } from "../model/key-figure.ts";
import { isKnown, missing, type Value } from "../model/value.ts";
import {
  direction,
  isOfFew,
  isOneApart,
  isToldInNumbers,
  type Phrase,
  phrase,
  signedPercent,
} from "./phrase.ts";

/** "Dat zijn er 2.060 meer dan in 2021 (+0,8 %) en 17.410 meer dan in 2012 (+7,0 %)." */
export function evolution({ definition, latest, changes }: KeyFigure): Phrase {
  if (definition.hasUnknownMargin || !isKnown(latest.value)) return undefined;
  const parts = [changes.one, changes.ten].flatMap((change) => {
    const words = difference(change, latest, definition);
    return words === undefined ? [] : [{ words, isOne: isOneApart(change.from, latest.value) }];
  });
  const [first] = parts;
  if (!first) return undefined;
  const isCount = definition.unit.kind === "count";
  // "Dat is er 1 meer", "Dat zijn er 12 meer".
  const verb = isCount ? (first.isOne ? "Dat is er" : "Dat zijn er") : "Dat is";
  return phrase`${verb} ${enumerate(parts.map(({ words }) => words))}.`;
}

function difference(
  change: Change,
  latest: KeyFigure["latest"],
  definition: IndicatorDefinition,
): Phrase {
  const sign = direction(change.from, latest.value, definition);
  if (sign === undefined || !isKnown(change.from) || !isKnown(latest.value)) return undefined;
  const isCount = definition.unit.kind === "count";
  if (sign === 0)
    return isCount ? `evenveel als in ${change.since}` : `hetzelfde als in ${change.since}`;
  const word = sign > 0 ? "meer" : "minder";
  const size = changeSize(change, latest, definition) + unitOfOneWord(definition);
  const relative = isCount ? shownPercent(change) : undefined;
  return `${size} ${word} dan in ${change.since}${relative ? ` (${relative})` : ""}`;
}

/** Difference of the two printed figures, so that a reader who subtracts finds the same. */
function changeSize(
  change: Change,
  latest: KeyFigure["latest"],
  { unit, decimals }: IndicatorDefinition,
): string {
  if (!isKnown(change.from) || !isKnown(latest.value)) return "";
  const text = formatDifference(latest.value, change.from, unit, decimals, "unsigned");
  return unit.kind === "percent" ? `${text} procentpunt` : text;
}

function shownPercent({ from, relative }: Change): Phrase {
  return isToldInNumbers(from, relative) ? undefined : signedPercent(relative, 1);
}

/** A unit of one word stands beside its figure: " euro". The others are named before. */
function unitOfOneWord({ unit: { kind, name } }: IndicatorDefinition): string {
  return kind === "number" && !name.includes(" ") ? `\u00a0${name}` : "";
}

/**
 * For a table: "+7,0 %" for a count, the difference of the printed figures for
 * the rest; the reason's sign when one of both is missing.
 */
export function tableChange(
  change: Change,
  latest: KeyFigure["latest"],
  definition: IndicatorDefinition,
): Value | string {
  if (definition.hasUnknownMargin) return missing("not-applicable");
  if (!isKnown(latest.value)) return latest.value;
  if (!isKnown(change.from)) return change.from;
  if (definition.unit.kind === "count") {
    if (isOfFew(change.from)) return { ...missing("too-few"), about: definition.unit.name };
    return signedPercent(change.relative, 1) ?? change.relative;
  }
  const { unit, decimals } = definition;
  return formatDifference(latest.value, change.from, unit, decimals, "signed");
}

/** For a tile: "+7,0 % sinds 2012", "+1,3 procentpunt sinds 2012". */
export function shortChange(
  change: Change,
  latest: KeyFigure["latest"],
  definition: IndicatorDefinition,
): Phrase {
  const sign = definition.hasUnknownMargin
    ? undefined
    : direction(change.from, latest.value, definition);
  if (sign === undefined) return undefined;
  const isCount = definition.unit.kind === "count";
  // Not "gelijk sinds": in between it may have been another.
  if (sign === 0) return `${isCount ? "evenveel" : "hetzelfde"} als in ${change.since}`;
  if (isCount && !isToldInNumbers(change.from, change.relative))
    return phrase`${signedPercent(change.relative, 1)} sinds ${change.since}`;
  const size = changeSize(change, latest, definition);
  return `${sign > 0 ? "+" : "−"}${size}${unitOfOneWord(definition)} sinds ${change.since}`;
}

/** The same over ten years, of a figure that is no change itself. */
export function changeOf({ definition, changes, latest }: KeyFigure): Phrase {
  if (definition.formula.kind === "growth") return undefined;
  return shortChange(changes.ten, latest, definition);
}
