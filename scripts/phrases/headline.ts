import { capitalize } from "../model/dutch.ts";
import { formatDifference, formatRank, formatRelative } from "../model/format.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Breakdown, KeyFigure } from "../model/key-figure.ts";
import { printedNumber } from "../model/rounding.ts";
import { isKnown, type KnownValue, sumFigures, type Value } from "../model/value.ts";
import { direction, figure, isOneApart, isToldInNumbers, type Phrase, phrase } from "./phrase.ts";
import { shortRank } from "./rank.ts";

/**
 * Titles of figures: the message, in one line. Without a message the figure takes its plain name, and so does one
 * of a sample: which answer is given most, or what changed, may be chance.
 */

/** "Gent telt 7,0 % meer inwoners dan in 2012", "Het aandeel 65-plussers in Gent steeg van …". */
export function trendHeadline({ definition, area, latest, changes }: KeyFigure): Phrase {
  const { since, from, relative } = changes.ten;
  const sign = direction(from, latest.value, definition);
  if (sign === undefined || definition.hasUnknownMargin) return undefined;
  if (definition.unit.kind === "count") {
    if (sign === 0)
      return phrase`${capitalize(area.name)} telt evenveel ${definition.unit.name} als in ${since}`;
    const word = sign > 0 ? "meer" : "minder";
    if (isToldInNumbers(from, relative))
      return `${capitalize(area.name)} telt ${countDifference(latest.value, from, definition)} ${word} dan in ${since}`;
    const size = isKnown(relative) ? formatRelative(relative, 1, "unsigned") : undefined;
    return phrase`${capitalize(area.name)} telt ${size} ${word} ${definition.unit.name} dan in ${since}`;
  }
  const subject = capitalize(definition.words.subject);
  if (sign === 0) {
    return phrase`${subject} in ${area.name} is in ${latest.period} even hoog als in ${since}: ${figure(latest.value, definition)}`;
  }
  const verb = sign > 0 ? "steeg" : "daalde";
  return phrase`${subject} in ${area.name} ${verb} van ${figure(from, definition)} in ${since} naar ${figure(latest.value, definition)} in ${latest.period}`;
}

/** "12 inwoners", "1 inwoner". */
function countDifference(
  to: Value,
  from: Value,
  { unit, decimals }: IndicatorDefinition,
): string | undefined {
  if (!isKnown(to) || !isKnown(from)) return undefined;
  const size = formatDifference(to, from, unit, decimals, "unsigned");
  return `${size} ${isOneApart(to, from) ? unit.singular : unit.name}`;
}

/** "Bevolkingsdichtheid: Gent staat 6de van 13 centrumsteden", "… van 11 centrumsteden met een cijfer". */
export function rankHeadline({ definition, area, rank }: KeyFigure): Phrase {
  if (!rank) return undefined;
  const cities = `centrumsteden${rank.withoutFigure > 0 ? " met een cijfer" : ""}`;
  const { position, of, origin } = rank;
  const extreme = position === 1 ? "hoogst" : position === of ? "laagst" : undefined;
  if (extreme && !rank.isShared)
    return `${capitalize(definition.words.subject)} is in ${area.name} het ${formatRank(`${extreme} van de ${of}`, position, origin)} ${cities}`;
  return phrase`${capitalize(definition.shortName)}: ${area.name} staat ${shortRank(rank)} ${cities}`;
}

/** "De groep van 25-29 jaar is in Gent het grootst: 8,6 % van de inwoners". */
export function pyramidHeadline(
  { area, parts }: Breakdown,
  definition: IndicatorDefinition,
): Phrase {
  const groups = new Map<string, Value[]>();
  for (const { category, observation } of parts) {
    groups.set(category.name, [...(groups.get(category.name) ?? []), observation.value]);
  }
  const totals: { name: string; value: KnownValue }[] = [];
  for (const [name, values] of groups) {
    const value = sumFigures(values);
    if (!values.every(isKnown) || !isKnown(value)) return undefined;
    totals.push({ name, value });
  }
  const largest = largestInPrint(totals, definition);
  if (!largest) return undefined;
  return phrase`In ${area.name} is de groep van ${largest.name} jaar het grootst: ${figure(largest.value, definition)} van de inwoners`;
}

/** "In Gent is de groep 'ongehuwd' het grootst: 48,1 %". */
export function breakdownHeadline(
  { area, parts, period }: Breakdown,
  definition: IndicatorDefinition,
): Phrase {
  if (definition.hasUnknownMargin) return undefined;
  const known = parts.flatMap(({ category, observation }) =>
    isKnown(observation.value) ? [{ name: category.name, value: observation.value }] : [],
  );
  if (known.length < parts.length) return undefined;
  const largest = largestInPrint(known, definition);
  if (!largest) return undefined;
  return phrase`In ${area.name} is de groep ‘${largest.name}’ in ${period} het grootst: ${figure(largest.value, definition)}`;
}

/** Nothing when another is as large: a reader sees two that are equal. */
function largestInPrint<Part extends { readonly value: KnownValue }>(
  parts: readonly Part[],
  { unit, decimals }: IndicatorDefinition,
): Part | undefined {
  const printed = parts
    .map((part) => ({ part, number: printedNumber(part.value, unit, decimals) }))
    .sort((left, right) => right.number - left.number);
  const [first, second] = printed;
  return first?.number === second?.number ? undefined : first?.part;
}

/** "De bevolkingsdichtheid is het hoogst in Sluizeken en het laagst in Zwijnaarde". */
export function extremesHeadline(
  parts: readonly { readonly name: string; readonly value: Value }[],
  definition: IndicatorDefinition,
): Phrase {
  // A figure that is hidden or missing may be the highest or the lowest of all.
  if (definition.hasUnknownMargin || !parts.every(({ value }) => isKnown(value))) return undefined;
  const known = parts.flatMap(({ name, value }) =>
    isKnown(value)
      ? [{ name, number: printedNumber(value, definition.unit, definition.decimals) }]
      : [],
  );
  known.sort((left, right) => right.number - left.number);
  const [highest, second] = known;
  const lowest = known.at(-1);
  if (!highest || !second || !lowest || known.length < 3 || highest.number === second.number)
    return undefined;
  const subject = capitalize(definition.words.subject);
  // Where nobody lives, a lowest place says nothing: a dock, a river. Of two
  // equal ones neither is the lowest.
  const isTied = known.at(-2)?.number === lowest.number;
  if (lowest.number === 0 || isTied) return `${subject} is het hoogst in ${highest.name}`;
  return `${subject} is het hoogst in ${highest.name} en het laagst in ${lowest.name}`;
}

/** "Tussen 2012 en 2022 veranderde vooral de groep ‘gehuwd’: van 40,9 % naar 37,3 %". */
export function shiftHeadline(
  before: Breakdown,
  after: Breakdown,
  definition: IndicatorDefinition,
): Phrase {
  if (definition.hasUnknownMargin) return undefined;
  const { unit, decimals } = definition;
  const shifts = after.parts.flatMap(({ category, observation }, index) => {
    const earlier = before.parts[index]?.observation.value;
    if (!earlier || !isKnown(earlier) || !isKnown(observation.value)) return [];
    const size = Math.abs(
      printedNumber(observation.value, unit, decimals) - printedNumber(earlier, unit, decimals),
    );
    return [{ name: category.name, size, from: earlier, to: observation.value }];
  });
  const [largest, second] = shifts.sort((left, right) => right.size - left.size);
  if (!largest || shifts.length < after.parts.length) return undefined;
  // Sizes of printed figures differ by a last decimal or by nothing.
  const isTied = second !== undefined && largest.size - second.size < 1e-6;
  if (isTied || largest.size === 0) return undefined;
  return phrase`Tussen ${before.period} en ${after.period} veranderde vooral de groep ‘${largest.name}’: van ${figure(largest.from, definition)} naar ${figure(largest.to, definition)}`;
}
