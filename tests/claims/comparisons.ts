import type { Indicator } from "./catalogue.ts";
import {
  all,
  anyOf,
  type Context,
  figureIs,
  indicatorsIn,
  latestOf,
  type Pattern,
  placeIn,
  wrong,
} from "./context.ts";
import { isSame } from "./dutch-number.ts";
import { capitalized } from "./published.ts";

const relations: readonly (readonly [string, number])[] = [
  ["hoger dan", 1],
  ["lager dan", -1],
  ["even hoog als", 0],
];

/** "Het aandeel 65-plussers ligt lager dan in de 13 centrumsteden samen (19,0 %) en het Vlaams Gewest (20,9 %)." */
export const comparison: Pattern = (sentence, context) => {
  const [, subject = "", told] =
    /^(.+?) (?:ligt|liggen) ((?:hoger dan|lager dan|even hoog als) in (?:[^()]+ \([^()]+\)(?:, | en |(?=\.$)))+)\.$/.exec(
      sentence,
    ) ?? [];
  if (told === undefined) return undefined;
  const candidates = indicatorsIn(context, (one) => capitalized(one.subject) === subject);
  if (candidates.length === 0) return wrong(`no indicator is about "${subject}"`);
  const groups = told.split(/(?:, | en )(?=(?:hoger dan|lager dan|even hoog als) in )/);
  return anyOf(candidates, (indicator) =>
    all(
      ...groups.flatMap((group) => {
        const [words, sign] = relations.find(([start]) => group.startsWith(start)) ?? ["", 0];
        return listed(group.slice(`${words} in `.length)).map(({ name, value }) =>
          relationIs(sign, name, value, indicator, context),
        );
      }),
    ),
  );
};

/** "A (1,0 %), B (2,0 %) en C (3,0 %)" */
function listed(text: string): readonly { name: string; value: string }[] {
  return [...text.matchAll(/(?:^|, | en )(.+?) \(([^()]+)\)(?=$|, | en )/g)].map(
    ([, name = "", value = ""]) => ({ name, value }),
  );
}

/** Whether the own figure stands so to another, and the other is what it is said to be. */
export function relationIs(
  sign: number,
  name: string,
  value: string,
  indicator: Indicator,
  context: Context,
): string | undefined {
  const period = latestOf(indicator, context);
  if (period === undefined) return `no file has ${indicator.id} of ${context.place}`;
  const place = placeIn(name, context);
  if (place === context.place) return `${place} is compared with itself`;
  const fault = figureIs(value, indicator, place, period, context);
  if (fault !== undefined) return fault;
  const [own, other] = [context.place, place].map((one) =>
    context.published.figure(indicator, one, period),
  );
  if (own === undefined || other === undefined)
    return `no file has ${indicator.id} of ${context.place}`;
  const found = isSame(own, other) ? 0 : Math.sign(own - other);
  return found === sign ? undefined : `${own} is not so to ${other} of ${name}`;
}

/** "Ter vergelijking: in de 13 centrumsteden samen 72 % en in het Vlaams Gewest 81 %." */
export const beside: Pattern = (sentence, context) => {
  const [, told] = /^Ter vergelijking: (in .+)\.$/.exec(sentence) ?? [];
  if (told === undefined) return undefined;
  const places = told.split(/(?:, | en )(?=in )/).map((part) => /^in (.+) ([^ ]+)$/.exec(part));
  return (
    anyOf(context.previous ?? [], (indicator) => {
      const period = latestOf(indicator, context) ?? "";
      return all(
        ...places.map((match) => {
          const place = placeIn(match?.[1] ?? "", context);
          if (place === context.place) return `${place} is compared with itself`;
          return figureIs(match?.[2] ?? "", indicator, place, period, context);
        }),
      );
    }) ?? wrong("after no figure")
  );
};
