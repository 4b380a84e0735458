import { absence, emptiness, invitation, merger } from "./absences.ts";
import type { Indicator } from "./catalogue.ts";
import { evolution } from "./changes.ts";
import { beside, comparison } from "./comparisons.ts";
import {
  all,
  anyOf,
  figureIs,
  indicatorsIn,
  isLatest,
  isOwnPlace,
  latestOf,
  type Pattern,
  wrong,
} from "./context.ts";
import { readNumber } from "./dutch-number.ts";
import { rank } from "./ranks.ts";

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  );

/** "In 2022 was 16,6 % van de inwoners van Gent 65 jaar of ouder." */
export const statement: Pattern = (sentence, context) => {
  const read = (indicator: Indicator) => readStatement(sentence, indicator);
  const candidates = indicatorsIn(context, (one) => read(one) !== undefined);
  return anyOf(candidates, (indicator) => {
    const said = read(indicator);
    if (!said) return wrong("unread");
    const period =
      said.jaar ?? (said.datum ? periodOf(said.datum, indicator) : latestOf(indicator, context));
    if (period === undefined) return wrong(`${said.datum} is no day of ${indicator.id}`);
    // A growth is told with a verb and without its sign.
    const fell = said.veranderde === "daalde";
    const value = fell ? `−${said.waarde}` : (said.waarde ?? "");
    const isGrowing = said.veranderde === undefined || readNumber(value) !== 0;
    return all(
      said.stad === undefined ? undefined : isOwnPlace(said.stad, context),
      figureIs(value, indicator, context.place, period, context),
      isLatest(indicator, period, context),
      isGrowing === (said.veranderde !== "veranderde") ? undefined : "the verb does not fit",
    );
  });
};

function readStatement(
  sentence: string,
  { statement: template, unit, singular, isPercent }: Indicator,
): Readonly<Record<string, string | undefined>> | undefined {
  if (template === undefined) return undefined;
  const number = "(?:ca\\.\u00a0)?[−-]?[\\d.]+(?:,\\d+)?";
  const value = isPercent
    ? `${number}\u00a0%`
    : `${number}\u00a0(?:${[unit, singular].map(escapeSigns).join("|")})`;
  const groups: Readonly<Record<string, string>> = {
    waarde: `(?<waarde>${value})`,
    stad: "(?<stad>.+?)",
    jaar: "(?<jaar>\\d{4})",
    datum: "(?<datum>\\d+ [a-z]+ \\d{4})",
    veranderde: "(?<veranderde>steeg|daalde|veranderde)",
  };
  const pattern = template
    .split(/(\{\w+\})/)
    .map((piece) => groups[piece.slice(1, -1)] ?? escapeSigns(piece))
    .join("")
    // One thing has a verb in the singular.
    .replace(/\b(waren|woonden|gingen|werkten|stonden)\b/, singularToo);
  const match = new RegExp(`^${pattern}$`).exec(sentence);
  return match?.groups;
}

function singularToo(verb: string): string {
  const one = {
    waren: "was",
    woonden: "woonde",
    gingen: "ging",
    werkten: "werkte",
    stonden: "stond",
  }[verb];
  return `(?:${verb}|${one})`;
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/(?<=\d) (?=%)/g, "\u00a0");
}

/** The year that a figure of this day is filed under. */
function periodOf(date: string | undefined, { day }: Indicator): string | undefined {
  const [, number, month = "", year] = /^(\d+) ([a-z]+) (\d{4})$/.exec(date ?? "") ?? [];
  if (!day || year === undefined) return undefined;
  const [dayOrMonth, other] = day.date.split("-").map(Number);
  const spoken = [Number(number), months.indexOf(month) + 1];
  const isDay = spoken.toSorted().join() === [dayOrMonth, other].toSorted().join();
  return isDay ? String(Number(year) - day.shift) : undefined;
}

export const statements: readonly Pattern[] = [
  statement,
  evolution,
  comparison,
  beside,
  rank,
  absence,
  merger,
  emptiness,
  invitation,
];
