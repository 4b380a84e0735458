import type { Indicator } from "./catalogue.ts";
import { changeIs } from "./changes.ts";
import { relationIs } from "./comparisons.ts";
import {
  all,
  anyOf,
  type Context,
  figureIs,
  indicatorsIn,
  isLatest,
  latestOf,
  placeIn,
  readValue,
  type Verdict,
  wrong,
} from "./context.ts";
import { readNumber } from "./dutch-number.ts";
import { rankIs } from "./ranks.ts";

/** A key figure as a tile shows it. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  /** "t.o.v. inwoners · 2022" */
  readonly unit: string;
  readonly lines: readonly string[];
  /** What a screen reader says of the small pictures in it. */
  readonly pictures: readonly string[];
}

/** Every line of a tile, of whichever indicator bears that name and all of its lines. */
export function judgeTile(tile: Tile, context: Context): Verdict {
  const theme = [...context.catalogue.themeNames].find(([, name]) => name === tile.name)?.[0];
  const verdict = judgeFigureTile(tile, context);
  return theme === undefined || verdict.fault === undefined
    ? verdict
    : judgeThemeTile(tile, { ...context, themes: [theme] });
}

/** "Demografie", "67.009", "Inwoners · 2022": one figure of a theme, on the page of a city. */
function judgeThemeTile({ value, unit }: Tile, context: Context): Verdict {
  const [, name = "", period = ""] = /^(.+?)(?: · .+)? · (\d{4})$/.exec(unit) ?? [];
  const candidates = indicatorsIn(context, (one) => one.shortName === name);
  return (
    anyOf(candidates, (indicator) =>
      all(
        isLatest(indicator, period, context),
        figureIs(value, indicator, context.place, period, context),
      ),
    ) ?? wrong(`no indicator is called ${name}`)
  );
}

function judgeFigureTile(tile: Tile, context: Context): Verdict {
  const period = /(\d{4})$/.exec(tile.unit)?.[1] ?? "";
  const candidates = indicatorsIn(
    context,
    (one) => one.shortName === tile.name && isUnitOf(one, tile),
  );
  return (
    anyOf(candidates, (indicator) =>
      all(
        isLatest(indicator, period, context),
        /^\S{1,3}$/.test(tile.value) && readNumber(tile.value) === undefined
          ? undefined
          : figureIs(tile.value, indicator, context.place, period, context),
        ...tile.lines.map((line) => judgeLine(line, indicator, period, context)),
        tile.pictures.every((text) => text.startsWith(`${tile.name}. `))
          ? undefined
          : "a picture of something else",
        ...tile.pictures.map((text) =>
          text.includes("Plaats tussen")
            ? judgeStrip(text, indicator, period, context)
            : judgeTrend(text, indicator, context),
        ),
      ),
    ) ?? wrong(`no indicator is called ${tile.name}`)
  );
}

function isUnitOf({ unit, isPercent }: Indicator, { unit: line, value }: Tile): boolean {
  return isPercent ? value.endsWith("%") || /^\S{1,3}$/.test(value) : line.startsWith(`${unit} · `);
}

function judgeLine(
  line: string,
  indicator: Indicator,
  period: string,
  context: Context,
): string | undefined {
  const moved = /^([+−]?\S+?)(?:\u00a0(%))?(?:[ \u00a0](.+?))? sinds (\d{4})$/.exec(line);
  if (moved) return judgeMove(moved, indicator, context);
  const still = /^(?:Evenveel|Hetzelfde) als in (\d{4})$/.exec(line);
  if (still)
    return changeIs({ number: 0, since: still[1] ?? "", relative: undefined }, indicator, context);
  const related = /^(Hoger dan|Lager dan|Even hoog als) (.+) \(([^()]+)\)$/.exec(line);
  if (related) {
    const sign = { "Hoger dan": 1, "Lager dan": -1 }[related[1] ?? ""] ?? 0;
    return relationIs(sign, related[2] ?? "", related[3] ?? "", indicator, context);
  }
  if (/ van \d+ \S+$/.test(line)) return rankIs(line.toLowerCase(), indicator, context);
  const beside = /^(.+?):? ((?:ca\.\u00a0)?[−\d][\d.,]*(?:\u00a0%)?)$/.exec(line);
  if (beside) {
    // A province whose name is not that of a city stands there by its name alone.
    const name = placeIn(beside[1] ?? "", context);
    const isPlace = context.published.figure(indicator, name, period) !== undefined;
    const place = isPlace ? name : `Prov. ${name}`;
    return figureIs(beside[2] ?? "", indicator, place, period, context);
  }
  return `a line that no pattern reads: ${line}`;
}

/** "+7,0 % sinds 2012", "+1,3 procentpunt sinds 2012", "+2,3 jaar sinds 2012", "+20 sinds 2012". */
function judgeMove(
  [, size = "", percent, word, since = ""]: RegExpExecArray,
  indicator: Indicator,
  context: Context,
): string | undefined {
  const { published, place } = context;
  const number = readNumber(size);
  if (number === undefined || !/^[+−]/.test(size)) return `"${size}" is no signed number`;
  const { isCount, isPercent, unit } = indicator;
  const wanted = isPercent ? "procentpunt" : isCount || unit.includes(" ") ? undefined : unit;
  if (word !== wanted) return `"${word}" beside a change of ${unit}`;
  if (!percent) return changeIs({ number, since, relative: undefined }, indicator, context);
  if (!isCount) return `${unit} does not change by per cent`;
  const period = latestOf(indicator, context) ?? "";
  const [from, to] = [since, period].map((one) => published.figure(indicator, place, one));
  const known = published.change(indicator, place, Number(period) - Number(since));
  const exact = from !== undefined && to !== undefined ? (to / from - 1) * 100 : known;
  if (exact === undefined)
    return `no file has ${indicator.id} of ${place} in ${since}, nor its change`;
  return Math.abs(exact - number) <= 0.05 + 1e-9
    ? undefined
    : `it changed by ${exact} %, not ${number} %`;
}

/** "Inwoners. Trendlijntje: van 64.527 inwoners in 2009 naar 67.009 inwoners in 2022." */
function judgeTrend(text: string, indicator: Indicator, context: Context): string | undefined {
  const [, from = "", first = "", to = "", last = ""] =
    /Trendlijntje: (?:van )?(.+?) in (\d{4})(?: naar (.+?) in (\d{4}))?\.$/.exec(text) ?? [];
  if (first === "")
    return text.endsWith("Trendlijntje zonder cijfers.")
      ? undefined
      : `a trend that no pattern reads: ${text}`;
  // Only some of the years are in files.
  const isKnown = context.published.figure(indicator, context.place, first) !== undefined;
  const period = latestOf(indicator, context);
  return (
    (isKnown ? figureIs(from, indicator, context.place, first, context) : undefined) ??
    (last === "" ? undefined : figureIs(to, indicator, context.place, last, context)) ??
    (last !== "" && last !== period ? `the trend ends in ${last}, not ${period}` : undefined)
  );
}

/**
 * "Groei. Plaats tussen 3 gebieden. Zeestad: 1,1 %. Vlaams Gewest: 0,5 %. Van −0,4 % tot 1,1 %."
 * Where long units leave no room, the last sentence is not there.
 */
function judgeStrip(
  text: string,
  indicator: Indicator,
  period: string,
  context: Context,
): string | undefined {
  const [, count, told = "", low = "", high = "", absent = "0"] =
    /Plaats tussen (\d+) (?:gebied|gebieden)\. (.*?)(?:Van (.+) tot (.+?)\. ?)?(?:Zonder cijfer: (\d+)\. ?)?$/.exec(
      `${text} `,
    ) ?? [];
  const places = context.published.peers(indicator, context.group, period);
  if (!places || count === undefined) return `a strip that no pattern reads: ${text}`;
  const known = [...places.values()].filter((one) => one !== undefined);
  const ends = [Math.min(...known), Math.max(...known)];
  const isSo = low === "" || [low, high].every((end, at) => readValue(end, indicator) === ends[at]);
  const others = [...told.matchAll(/(.+?): ((?:[^.]|\.(?! ))+)\. /g)].map(
    ([, name = "", value = ""]) =>
      figureIs(value, indicator, placeIn(name, context), period, context),
  );
  const isOwn = told === "" || told.startsWith(`${context.label}: `);
  return (
    (isOwn ? undefined : `a strip of another place: ${told}`) ??
    others.find((fault) => fault !== undefined) ??
    (isSo ? undefined : `from ${ends[0]} to ${ends[1]}, not ${low} to ${high}`) ??
    (Number(count) === places.size ? undefined : `${places.size} places, not ${count}`) ??
    (Number(absent) === places.size - known.length ? undefined : `not ${absent} without a figure`)
  );
}
