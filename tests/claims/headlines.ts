import type { Indicator } from "./catalogue.ts";
import { isInNumbers } from "./changes.ts";
import {
  all,
  type Context,
  figureIs,
  isLatest,
  isOwnPlace,
  latestOf,
  type Pattern,
  readValue,
  right,
  tableOf,
  type Verdict,
  wrong,
} from "./context.ts";
import { isRounded, isSame, readNumber } from "./dutch-number.ts";
import { capitalized, type Table } from "./published.ts";
import { rankIs } from "./ranks.ts";

type About = (
  match: RegExpExecArray,
  indicator: Indicator,
  context: Context,
  table: Table | undefined,
) => Verdict;

/** A title of a figure: it is about the indicator of the figure, and its own table must bear it out. */
function title(pattern: RegExp, judge: About): Pattern {
  return (sentence, context) => {
    const match = pattern.exec(sentence);
    const figure = context.figure;
    if (!match || !figure) return undefined;
    const { catalogue } = context;
    const { theme, indicator: id } = figure.definition;
    const indicator = catalogue.indicators.find((one) => one.theme === theme && one.id === id);
    return indicator && judge(match, indicator, context, tableOf(figure, context));
  };
}

/** "Gent telt 6,8 % meer inwoners dan in 2012", "Gent telt 12 inwoners meer dan in 2012". */
const countTrend = title(
  /^(.+?) telt (?:(evenveel) (.+) als|(\S+\u00a0%) (meer|minder) (.+) dan|([\d.]+) (.+) (meer|minder) dan) in (\d{4})$/,
  (
    [, place = "", equal, same, percent, word, unit, number, noun, other, since = ""],
    indicator,
    context,
  ) => {
    const fault =
      isOwnPlace(place, context) ??
      changedAs(indicator, since, context, (from, to) => {
        if (equal) return isSame(from, to) && same === indicator.unit;
        const sign = Math.sign(to - from);
        if (sign !== ((word ?? other) === "meer" ? 1 : -1)) return false;
        if (isInNumbers(from, to) !== (number !== undefined)) return false;
        if (number === undefined)
          return (
            unit === indicator.unit &&
            isRounded(readNumber(percent ?? "") ?? 0, Math.abs(to / from - 1) * 100)
          );
        const size = Math.abs(to - from);
        return (
          isSame(readNumber(number) ?? 0, size) &&
          noun === (size === 1 ? indicator.singular : indicator.unit)
        );
      });
    return all(fault, indicator.isCount ? undefined : `${indicator.id} is no count`);
  },
);

function changedAs(
  indicator: Indicator,
  since: string,
  context: Context,
  is: (from: number, to: number) => boolean,
): string | undefined {
  const period = latestOf(indicator, context) ?? "";
  const [from, to] = [since, period].map((one) =>
    context.published.figure(indicator, context.place, one),
  );
  if (from === undefined || to === undefined)
    return `no file has ${indicator.id} in ${since} and ${period}`;
  if (Number(since) >= Number(period)) return `${since} is not before ${period}`;
  return is(from, to) ? undefined : `${indicator.id}: ${from} in ${since}, ${to} in ${period}`;
}

/** "Het aandeel 65-plussers in Gent daalde van 16,9 % in 2012 naar 16,6 % in 2022". */
const shareTrend = title(
  /^(.+?) (steeg|daalde) van (\S+(?:\u00a0%)?) in (\d{4}) naar (\S+(?:\u00a0%)?) in (\d{4})$/,
  ([, subject = "", verb, from = "", since = "", to = "", period = ""], indicator, context) => {
    const rise = Math.sign((readValue(to, indicator) ?? 0) - (readValue(from, indicator) ?? 0));
    return all(
      isAbout(subject, indicator, context),
      figureIs(from, indicator, context.place, since, context),
      figureIs(to, indicator, context.place, period, context),
      isLatest(indicator, period, context),
      rise === (verb === "steeg" ? 1 : -1) ? undefined : `from ${from} to ${to} is not ${verb}`,
      Number(since) < Number(period) ? undefined : `${since} is not before ${period}`,
    );
  },
);

/** "… in Gent is in 2022 even hoog als in 2012: 22,4 %". */
const steady = title(
  /^(.+?) is in (\d{4}) even hoog als in (\d{4}): (\S+(?:\u00a0%)?)$/,
  ([, subject = "", period = "", since = "", value = ""], indicator, context) =>
    all(
      isAbout(subject, indicator, context),
      figureIs(value, indicator, context.place, since, context),
      figureIs(value, indicator, context.place, period, context),
      isLatest(indicator, period, context),
      Number(since) < Number(period) ? undefined : `${since} is not before ${period}`,
    ),
);

/** "Het aandeel 65-plussers in Gent" of this indicator and place. */
function isAbout(
  subject: string,
  { subject: own }: Indicator,
  { placeInSentence }: Context,
): string | undefined {
  return subject === `${capitalized(own)} in ${placeInSentence}`
    ? undefined
    : `"${subject}" is something else`;
}

/** "De mediaanprijs van appartementen is in Gent het hoogst van de 11 centrumsteden met een cijfer". */
const extremeRank = title(
  /^(.+) is in (.+) het (hoogst|laagst) van de (\d+) (\S+?)( met een cijfer)?$/,
  ([, subject, place = "", word, of = "", peers = "", partly], indicator, context) => {
    const position = word === "hoogst" ? "1ste" : `${of}${endingOf(Number(of))}`;
    return all(
      subject === capitalized(indicator.subject) ? undefined : `"${subject}" is something else`,
      isOwnPlace(place, context),
      rankIs(`${position} van ${of} ${peers}`, indicator, context, partly ? undefined : 0),
    );
  },
);

function endingOf(number: number): string {
  return number === 1 || number === 8 || number >= 20 ? "ste" : "de";
}

/** "65-plussers: Gent staat gedeeld 12de van 13 centrumsteden". */
const placed = title(
  /^(.+): (.+?) staat ((?:gedeeld )?\d+(?:de|ste) van \d+ \S+?)( met een cijfer)?$/,
  ([, name, place = "", told = "", partly], indicator, context) =>
    all(
      name === capitalized(indicator.shortName) ? undefined : `"${name}" is something else`,
      isOwnPlace(place, context),
      rankIs(told, indicator, context, partly ? undefined : 0),
    ),
);

/** "In Gent is de groep van 25-29 jaar het grootst: 10,0 % van de inwoners". */
const largestAge = title(
  /^In (.+) is de groep van (.+) jaar het grootst: (\S+)\u00a0% van de inwoners$/,
  ([, place = "", group, value = ""], _, context, table) => {
    const sums =
      table?.rows.map(
        (_row, at) => (table.at(at, 0) ?? Number.NaN) + (table.at(at, 1) ?? Number.NaN),
      ) ?? [];
    const own = sums[table?.rows.indexOf(`${group} jaar`) ?? -1];
    if (own === undefined) return wrong(`no row ${group}`);
    // Men and women are each printed with one decimal.
    const isLargest = sums.every((one) => one <= own + 0.1 + 1e-9);
    return all(
      isOwnPlace(place, context),
      isLargest ? undefined : `another group is larger than ${group}`,
      Math.abs(own - (readNumber(value) ?? 0)) <= 0.15
        ? undefined
        : `${group} is ${own}, not ${value}`,
    );
  },
);

/** "In Gent is de groep ‘ongehuwd’ in 2022 het grootst: 46,6 %". */
const largestPart = title(
  /^In (.+?) is de groep ‘(.+)’ in (\d{4}) het grootst: (\S+(?:\u00a0%)?)$/,
  ([, place = "", group = "", period = "", value = ""], indicator, context, table) => {
    const row = table?.rows.findIndex((one) => one === context.label || one === period) ?? -1;
    const parts = table?.columns.map((_, at) => table.at(row, at)) ?? [];
    const own = parts[table?.columns.indexOf(group) ?? -1];
    if (own === undefined) return wrong(`no column ${group} of ${context.place}`);
    const others = parts.filter((_, at) => table?.columns[at] !== group);
    return all(
      isOwnPlace(place, context),
      others.every((one) => one !== undefined && one < own)
        ? undefined
        : `${group} is not the largest`,
      isSame(own, readValue(value, indicator) ?? Number.NaN)
        ? undefined
        : `${group} is ${own}, not ${value}`,
      table?.label.endsWith(`, ${period}`) || table?.rows.includes(period)
        ? undefined
        : `the figure is not of ${period}`,
    );
  },
);

/** "De bevolkingsdichtheid is het hoogst in Dampoort en het laagst in Drongen". */
const extremes = title(
  /^(.+?) is het hoogst in (.+?)(?: en het laagst in (.+))?$/,
  ([, subject, highest = "", lowest], indicator, { figure }, table) => {
    const hasTotal = figure?.definition.kind === "tabel";
    const column = Math.max(0, table?.columns.indexOf(indicator.shortName) ?? 0);
    const parts = (table?.rows ?? [])
      .map((name, at) => ({ name, value: table?.at(at, column) }))
      // The whole, and who has no place, are no parts.
      .filter(
        (part, at, { length }) =>
          part.name !== "Niet te lokaliseren" && !(hasTotal && at === length - 1),
      );
    return all(
      subject === capitalized(indicator.subject) ? undefined : `"${subject}" is something else`,
      isExtreme(highest, parts, 1),
      lowest === undefined ? undefined : isExtreme(lowest, parts, -1),
    );
  },
);

function isExtreme(
  name: string,
  parts: readonly { readonly name: string; readonly value: number | undefined }[],
  sign: 1 | -1,
): string | undefined {
  const own = parts.find((one) => one.name === name)?.value;
  if (own === undefined) return `no figure of ${name}`;
  const others = parts.filter((one) => one.name !== name);
  const isMost = others.every(({ value }) => value !== undefined && sign * (own - value) > 0);
  return isMost ? undefined : `${name} is not the ${sign > 0 ? "highest" : "lowest"}`;
}

/** "Tussen 2012 en 2022 veranderde vooral de groep ‘ongehuwd’: van 38,6 % naar 46,6 %". */
const shift = title(
  /^Tussen (\d{4}) en (\d{4}) veranderde vooral de groep ‘(.+)’: van (\S+(?:\u00a0%)?) naar (\S+(?:\u00a0%)?)$/,
  ([, since = "", period = "", group = "", from = "", to = ""], indicator, _, table) => {
    const [first, last] = [since, period].map((year) => table?.rows.indexOf(year) ?? -1) as [
      number,
      number,
    ];
    const column = table?.columns.indexOf(group) ?? -1;
    if (!table || first < 0 || last < 0 || column < 0)
      return wrong(`no ${group} in ${since} and ${period}`);
    const sizes = table.columns.map((_, at) =>
      Math.abs((table.at(last, at) ?? Number.NaN) - (table.at(first, at) ?? Number.NaN)),
    );
    const own = sizes[column] ?? Number.NaN;
    const [before, after] = [table.at(first, column) ?? 0, table.at(last, column) ?? 0];
    const isFirst = table.rows.slice(0, first).every((_, at) => table.at(at, column) === undefined);
    return all(
      // Each end is off by half a tenth at most.
      sizes.every((one) => one <= own + 0.1 + 1e-9)
        ? undefined
        : `another group changed more than ${group}`,
      isSame(before, readValue(from, indicator) ?? Number.NaN)
        ? undefined
        : `${group} was ${before}, not ${from}`,
      isSame(after, readValue(to, indicator) ?? Number.NaN)
        ? undefined
        : `${group} became ${after}, not ${to}`,
      isFirst ? undefined : `${since} is not the first year`,
      table.rows.slice(last + 1).every((_, at) => table.isProjected(last + 1 + at, column))
        ? undefined
        : `${period} is not the last year`,
    );
  },
);

/** A title that says nothing but what the figure is of. */
const name = title(/^(.+)$/, ([, text], indicator) =>
  text === capitalized(indicator.shortName)
    ? right
    : wrong(`"${text}" is not the name of ${indicator.id}`),
);

export const headlines: readonly Pattern[] = [
  countTrend,
  shareTrend,
  steady,
  extremeRank,
  placed,
  largestAge,
  largestPart,
  extremes,
  shift,
  name,
];
