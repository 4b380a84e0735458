import { capitalize, enumerate } from "../model/dutch.ts";
import type { Comparison, KeyFigure } from "../model/key-figure.ts";
import { isWithinMargin } from "../model/sampling.ts";
import { isKnown } from "../model/value.ts";
import { direction, figure, type Phrase, paragraph } from "./phrase.ts";

const relations = [
  { sign: 1, words: "hoger dan in" },
  { sign: -1, words: "lager dan in" },
  { sign: 0, words: "even hoog als in" },
] as const;

/**
 * "Het aandeel 65-plussers ligt lager dan in de 13 centrumsteden samen (17,9 %)
 * en het Vlaams Gewest (20,8 %)." Counts of areas of different size are not
 * compared.
 */
export function comparison({ definition, latest, comparisons }: KeyFigure): Phrase {
  if (definition.unit.kind === "count") return undefined;
  if (definition.hasUnknownMargin) return besideOthers(definition, latest, comparisons);
  const groups = relations.flatMap(({ sign, words }) => {
    const areas = comparisons.flatMap((other) => {
      if (direction(other.latest.value, latest.value, definition) !== sign) return [];
      return [`${areaInSentence(other)} (${figure(other.latest.value, definition) ?? ""})`];
    });
    return areas.length > 0 ? [`${words} ${enumerate(areas)}`] : [];
  });
  const verb = isPlural(definition.words.subject) ? "liggen" : "ligt";
  const sure =
    groups.length > 0
      ? `${capitalize(definition.words.subject)} ${verb} ${enumerate(groups)}.`
      : undefined;
  return paragraph(sure, withinMargin(definition, latest, comparisons));
}

/** "Het verschil met het Vlaams Gewest (64 %) valt binnen de foutenmarge." */
function withinMargin(
  definition: KeyFigure["definition"],
  latest: KeyFigure["latest"],
  comparisons: readonly Comparison[],
): Phrase {
  const areas = comparisons.flatMap((other) =>
    isWithinMargin(other.latest.value, latest.value)
      ? [`${areaInSentence(other)} (${figure(other.latest.value, definition) ?? ""})`]
      : [],
  );
  if (areas.length === 0) return undefined;
  const list = enumerate(areas);
  return areas.length === 1
    ? `Het verschil met ${list} valt binnen de foutenmarge.`
    : `De verschillen met ${list} vallen binnen de foutenmarge.`;
}

/** "In het Vlaams Gewest is dat 81 %." Whether a difference is more than chance, nobody can tell. */
function besideOthers(
  definition: KeyFigure["definition"],
  latest: KeyFigure["latest"],
  comparisons: readonly Comparison[],
): Phrase {
  if (!isKnown(latest.value)) return undefined;
  const places = comparisons.flatMap((other) => {
    const text = figure(other.latest.value, definition);
    return text === undefined ? [] : [`in ${areaInSentence(other)} ${text}`];
  });
  return places.length > 0 ? `Ter vergelijking: ${enumerate(places)}.` : undefined;
}

/** For a tile: "hoger dan het Vlaams Gewest (20,8 %)", on the last comparison area. */
export function shortComparison({ definition, latest, comparisons }: KeyFigure): Phrase {
  if (definition.unit.kind === "count") return undefined;
  const other = comparisons.at(-1);
  if (!other) return undefined;
  if (definition.hasUnknownMargin) {
    const text = figure(other.latest.value, definition);
    return text === undefined ? undefined : `${other.area.name}: ${text}`;
  }
  if (isWithinMargin(other.latest.value, latest.value)) {
    return `verschil met ${other.area.name} (${figure(other.latest.value, definition) ?? ""}) valt binnen de foutenmarge`;
  }
  const sign = direction(other.latest.value, latest.value, definition);
  if (sign === undefined) return undefined;
  const words = { 1: "hoger dan", "-1": "lager dan", 0: "even hoog als" }[sign];
  return `${words} ${other.area.name} (${figure(other.latest.value, definition) ?? ""})`;
}

/**
 * What stands beside a figure where there is room for two: the first and the last area that has one. Nothing
 * for totals of areas of different size.
 */
export function comparedWith({ definition, comparisons }: KeyFigure): readonly Comparison[] {
  if (definition.isTotal) return [];
  const shown = comparisons.filter(({ latest }) => isKnown(latest.value));
  return shown.filter((_, index) => index === 0 || index === shown.length - 1);
}

/** "de 13 centrumsteden samen", "het Vlaams Gewest". */
export function areaInSentence({ area }: Comparison): string {
  // Several places; the group of the Brussels municipalities has the name of one.
  return area.level === "groep" && area.name.startsWith("de ") ? `${area.name} samen` : area.name;
}

function isPlural(subject: string): boolean {
  return !/^(het|de|het aantal) /.test(subject);
}
