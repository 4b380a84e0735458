import type { Indicator } from "./catalogue.ts";
import { all, anyOf, type Context, isOwnPlace, latestOf, type Pattern, wrong } from "./context.ts";
import { isSame } from "./dutch-number.ts";

/** "Van hoog naar laag staat Gent daarmee gedeeld 4de van 13 centrumsteden; voor 1 stad is er geen cijfer." */
export const rank: Pattern = (sentence, context) => {
  const [, place = "", told, without] =
    /^Van hoog naar laag staat (.+) daarmee (.+? van \d+ \S+)(?:; voor (.+) is er geen cijfer)?\.$/.exec(
      sentence,
    ) ?? [];
  if (told === undefined) return undefined;
  return (
    anyOf(context.previous ?? [], (indicator) =>
      all(isOwnPlace(place, context), rankIs(told, indicator, context, countOf(without))),
    ) ?? wrong("after no figure")
  );
};

/** "2 steden", "Zeestad en Duinstad": how many have no figure. */
function countOf(without: string | undefined): number {
  if (without === undefined) return 0;
  const [, count] = /^(\d+) (?:stad|steden|wijk|wijken)$/.exec(without) ?? [];
  return count === undefined ? without.split(/, | en /).length : Number(count);
}

/** Whether "gedeeld 4de van 13 centrumsteden" is so among the peers; `without` of them lack a figure, where told. */
export function rankIs(
  told: string,
  indicator: Indicator,
  context: Context,
  without?: number,
): string | undefined {
  const [, shared, position, of, peers] =
    /^(gedeeld )?(\d+)(?:de|ste) van (\d+) (\S+)$/i.exec(told) ?? [];
  if (peers !== context.peers) return `"${told}" is no place among ${context.peers}`;
  const period = latestOf(indicator, context) ?? "";
  const figures = context.published.peers(indicator, context.group, period);
  if (!figures) return `no file has ${indicator.id} of all ${context.peers} in ${period}`;
  const own = figures.get(context.place);
  if (own === undefined) return `${context.place} has no figure of ${indicator.id}`;
  const known = [...figures.values()].filter((one) => one !== undefined);
  const higher = known.filter((one) => one > own && !isSame(one, own)).length;
  const isShared = known.filter((one) => isSame(one, own)).length > 1;
  const found = `${isShared ? "gedeeld " : ""}${higher + 1} van ${known.length}`;
  if (found !== `${shared ? "gedeeld " : ""}${position} van ${of}`)
    return `${indicator.id}: it is ${found}, not ${told}`;
  const absent = figures.size - known.length;
  return without === undefined || without === absent
    ? undefined
    : `${absent} have no figure, not ${without}`;
}
