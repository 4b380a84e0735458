import type { Indicator } from "./catalogue.ts";
import {
  all,
  anyOf,
  type Context,
  figureIs,
  indicatorsIn,
  isLatest,
  isOwnPlace,
  latestOf,
  type Pattern,
  placeIn,
  right,
  wrong,
} from "./context.ts";
import { isRounded, isSame, readNumber } from "./dutch-number.ts";
import { capitalized } from "./published.ts";

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

/** "Dat zijn er 1.383 meer dan in 2021 (+0,5 %) en 16.844 meer dan in 2012 (+6,8 %)." */
export const evolution: Pattern = (sentence, context) => {
  const [, verb, told = ""] = /^Dat (is er|zijn er|is) (.+)\.$/.exec(sentence) ?? [];
  if (verb === undefined) return undefined;
  const parts = told.split(/ en (?=[\d−]|evenveel|hetzelfde)/);
  const previous = context.previous ?? [];
  if (previous.length === 0) return wrong("after no figure");
  return anyOf(previous, (indicator) => {
    const faults = parts.map((part) => judgeChange(part, indicator, context));
    const isOne = /^1 /.test(told);
    const fits = indicator.isCount ? verb === (isOne ? "is er" : "zijn er") : verb === "is";
    return all(fits ? undefined : `"Dat ${verb}" before ${parts[0]}`, ...faults);
  });
};

function judgeChange(text: string, indicator: Indicator, context: Context): string | undefined {
  const [, size, word, since = "", relative] =
    /^(?:([\d.,]+)(?:[ \u00a0]([^(]+?))? (?=meer|minder))?(?:(?:meer|minder) dan|evenveel als|hetzelfde als) in (\d{4})(?: \((.+)\))?$/.exec(
      text,
    ) ?? [];
  const sign = /\bmeer dan/.test(text) ? 1 : /\bminder dan/.test(text) ? -1 : 0;
  if (since === "") return `unread change "${text}"`;
  const { isCount, isPercent, unit } = indicator;
  const wanted = isPercent ? "procentpunt" : isCount || unit.includes(" ") ? undefined : unit;
  if (sign !== 0 && word !== wanted) return `"${word}" beside a change of ${unit}`;
  if (sign === 0 && text.startsWith(isCount ? "hetzelfde" : "evenveel"))
    return `"${text}" of ${unit}`;
  const number = sign * (readNumber(size ?? "0") ?? Number.NaN);
  return changeIs({ number, since, relative }, indicator, context);
}

/** Whether files bear a change out: by both figures, or else by the change that a table prints. */
export function changeIs(
  { number, since, relative }: { number: number; since: string; relative: string | undefined },
  indicator: Indicator,
  context: Context,
): string | undefined {
  const { published, place } = context;
  const period = latestOf(indicator, context);
  const to = period === undefined ? undefined : published.figure(indicator, place, period);
  if (period === undefined || to === undefined) return `no file has ${indicator.id} of ${place}`;
  const percent = relative === undefined ? undefined : readNumber(relative);
  if (relative !== undefined && (percent === undefined || !/^[+−]/.test(relative)))
    return `"${relative}" is no signed percentage`;
  if (Number(since) >= Number(period)) return `${since} is not before ${period}`;
  const from = published.figure(indicator, place, since);
  if (from !== undefined) {
    if (!isSame(to - from, number)) return `${place}: from ${from} to ${to} is not ${number}`;
    if (percent === undefined) {
      const isTold =
        !indicator.isCount || number === 0 || isRounded(0, (to / from - 1) * 100) || from === 0;
      return isTold ? undefined : "a change of a count without its percentage";
    }
    return isRounded(percent, (to / from - 1) * 100)
      ? undefined
      : `${from} to ${to} is not ${percent} %`;
  }
  const change = published.change(indicator, place, Number(period) - Number(since));
  if (change === undefined)
    return `no file has ${indicator.id} of ${place} in ${since}, nor its change`;
  if (!indicator.isCount)
    return isSame(change, number) ? undefined : `the table has ${change}, not ${number}`;
  if (percent !== undefined && !isSame(change, percent))
    return `the table has ${change} %, not ${percent} %`;
  return isRounded(change, (number / (to - number)) * 100)
    ? undefined
    : `${number} is not ${change} %`;
}

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
  const candidates = indicatorsIn(context, (one) => capitalized(one.subject) === subject).filter(
    (one) => context.previous === undefined || context.previous.includes(one),
  );
  if (candidates.length === 0)
    return wrong(`"${subject}" is not what the sentence before is about`);
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

/** "Van hoog naar laag staat Gent daarmee gedeeld 4de van 13 centrumsteden; voor 1 stad is er geen cijfer." */
export const rank: Pattern = (sentence, context) => {
  const [, place = "", told, without] =
    /^Van hoog naar laag staat (.+) daarmee (.+? van \d+ \S+)(?:; voor (\d+) \S+ (?:is|zijn) er geen cijfer)?\.$/.exec(
      sentence,
    ) ?? [];
  if (told === undefined) return undefined;
  return (
    anyOf(context.previous ?? [], (indicator) =>
      all(isOwnPlace(place, context), rankIs(told, indicator, context, Number(without ?? 0))),
    ) ?? wrong("after no figure")
  );
};

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

/** "Voor Zeestad heeft geen van de bronnen een cijfer over: huurprijs; leegstand." */
export const absence: Pattern = (sentence, context) => {
  if (
    sentence ===
    `Voor ${context.placeInSentence} heeft geen van de bronnen van dit thema een cijfer.`
  ) {
    const isEmpty = context.themes.some(
      (theme) =>
        !indicatorsIn(context, (one) => one.theme === theme).some((one) => latestOf(one, context)),
    );
    return isEmpty ? right : wrong("there is a figure in every theme");
  }
  const [, place, names, ground, others] =
    /^(?:Voor (.+?)(?: als geheel)? heeft geen van de bronnen een cijfer over: (.+)|Niet te berekenen voor het grondgebied van (.+?): (.+))\.$/.exec(
      sentence,
    ) ?? [];
  const list = names ?? others;
  if (list === undefined) return undefined;
  return all(
    isOwnPlace(place ?? ground ?? "", context),
    ...list.split("; ").map((name): string | undefined => {
      const plain = name.replaceAll("\u00a0", " ").toLowerCase();
      const named = indicatorsIn(context, (one) => one.shortName.toLowerCase() === plain);
      if (named.length === 0) return `no indicator is called ${name}`;
      const isMissing = (one: Indicator): boolean => latestOf(one, context) === undefined;
      return named.some(isMissing) ? undefined : `there is a figure of ${name}`;
    }),
  );
};

/** "In 2025 ging Hasselt (71022) samen met Kortessem (73040)." and what follows. */
export const merger: Pattern = (sentence, context) => {
  const [, own] = /^In \d{4} ging (.+?) \(\d{5}\) samen met .+ \(\d{5}\)\.$/.exec(sentence) ?? [];
  if (own !== undefined) return all(isOwnPlace(own, context));
  const [, ground] = /^De cijfers gaan over (.+) zonder .+\.$/.exec(sentence) ?? [];
  if (ground !== undefined) return all(isOwnPlace(ground, context));
  const isFixed =
    /^(De code bleef \d{5}\.|De nieuwe gemeente heeft code \d{5}\.|De cijfers gaan over het grondgebied van nu; die van vóór \d{4} zijn opgeteld uit de gemeenten van toen\.)$/;
  return isFixed.test(sentence) ? right : undefined;
};

/** "Over Vuurtoren zijn er geen cijfers om te tonen. De tekens in de tabel …" */
export const emptiness: Pattern = (sentence, context) => {
  if (sentence === "De tekens in de tabel, en de uitleg eronder, zeggen waarom.") return right;
  const [, place] = /^Over (.+) zijn er geen cijfers om te tonen\.$/.exec(sentence) ?? [];
  if (place === undefined) return undefined;
  const found = indicatorsIn(context, (one) => latestOf(one, context) !== undefined);
  return all(
    isOwnPlace(place, context),
    found.length === 0 ? undefined : `there is a figure of ${found[0]?.id}`,
  );
};

/** "Alle wijken van Gent naast elkaar, en per wijk een steekkaart van één bladzijde." */
export const invitation: Pattern = (sentence, context) => {
  const [, many, place = "", one] =
    /^Alle (\S+) van (.+) naast elkaar, en per (\S+) een steekkaart van één bladzijde\.$/.exec(
      sentence,
    ) ?? [];
  if (many === undefined) return undefined;
  const words = context.catalogue.places.find(({ name }) => name === context.place)?.partWords;
  return all(
    isOwnPlace(place, context),
    words?.many === many && words.one === one ? undefined : `${many} are called ${words?.many}`,
  );
};

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
