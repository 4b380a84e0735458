import type { Catalogue, DrawnFigure, Indicator } from "./catalogue.ts";
import { isSame, readNumber } from "./dutch-number.ts";
import { type Published, placeName, type Table } from "./published.ts";

/** Where a sentence stands, which decides what it may be about. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly published: Published;
  /** Themes that the page is about. */
  readonly themes: readonly string[];
  /** Which it is among all places: "Brussel (VGC)", "zeestad/Haven". */
  readonly place: string;
  /** As in tables: "Brussel (VGC)", "Haven". */
  readonly label: string;
  /** As in sentences: "het Brussels Hoofdstedelijk Gewest". */
  readonly placeInSentence: string;
  /** Among whom it has a place, and what they are called. */
  readonly group: string;
  readonly peers: string;
  /** Of the sentence before: "dat", "daarmee". */
  readonly previous?: readonly Indicator[];
  /** Under whose title or in whose description it stands. */
  readonly figure?: FigurePlace;
}

/** A figure on a page. */
export interface FigurePlace {
  readonly definition: DrawnFigure;
  /** Of its files, without extension. */
  readonly path: string;
  /** As the page prints it, where it has no files. */
  readonly table: Table | undefined;
}

export function tableOf({ path, table }: FigurePlace, { published }: Context): Table | undefined {
  return published.table(path) ?? table;
}

/** A sentence that was understood: true, or why it is not; and which figures it is about. */
export interface Verdict {
  readonly fault?: string;
  readonly about?: readonly Indicator[];
}

/** Reads one kind of sentence; nothing when it is another. */
export type Pattern = (sentence: string, context: Context) => Verdict | undefined;

export const right: Verdict = {};
export const wrong = (fault: string): Verdict => ({ fault });

/** The first fault of several judgements. */
export function all(...faults: readonly (string | undefined)[]): Verdict {
  const fault = faults.find((one) => one !== undefined);
  return fault === undefined ? right : wrong(fault);
}

/** Of the indicators that a sentence may be about, one for which it is true; else the first fault. */
export function anyOf(
  candidates: readonly Indicator[],
  judge: (indicator: Indicator) => Verdict,
): Verdict | undefined {
  const verdicts = candidates.map((one) => ({ one, verdict: judge(one) }));
  const true_ = verdicts.filter(({ verdict }) => verdict.fault === undefined);
  if (true_.length > 0) return { about: true_.map(({ one }) => one) };
  return verdicts[0]?.verdict;
}

export function indicatorsIn(
  { catalogue, themes }: Context,
  is: (indicator: Indicator) => boolean,
): readonly Indicator[] {
  return catalogue.indicators.filter((one) => themes.includes(one.theme) && is(one));
}

/** What a place in a sentence is called in files. */
export function placeIn(
  text: string,
  { catalogue, place, label, placeInSentence }: Context,
): string {
  if (text === placeInSentence || text === label) return place;
  const city = catalogue.places.find(
    ({ inSentence }) => inSentence.toLowerCase() === text.toLowerCase(),
  );
  return city?.name ?? placeName(text);
}

export function isOwnPlace(text: string, { placeInSentence }: Context): string | undefined {
  return text.toLowerCase() === placeInSentence.toLowerCase()
    ? undefined
    : `"${text}" is not the place of this page, ${placeInSentence}`;
}

/** "12,3 %", "265.086 inwoners", "1 inwoner": the number, when sign and unit are those of the indicator. */
export function readValue(
  text: string,
  { unit, singular, isPercent }: Indicator,
): number | undefined {
  const [, digits = "", words] =
    /^((?:ca\.\u00a0)?[−-]?[\d.]+(?:,\d+)?)(?:\u00a0(.+))?$/.exec(text) ?? [];
  const number = readNumber(digits);
  if (number === undefined) return undefined;
  if (isPercent) return words === "%" ? number : undefined;
  if (words === undefined) return number;
  const wanted = number === 1 && singular !== unit && !digits.includes(",") ? singular : unit;
  return words === wanted ? number : undefined;
}

/** Whether files have this figure. */
export function figureIs(
  text: string,
  indicator: Indicator,
  place: string,
  period: string,
  { published }: Context,
): string | undefined {
  const said = readValue(text, indicator);
  if (said === undefined) return `"${text}" is no figure in ${indicator.unit}`;
  const found = published.figure(indicator, place, period);
  if (found === undefined) return `no file has ${indicator.id} of ${place} in ${period}`;
  return isSame(said, found)
    ? undefined
    : `${indicator.id} of ${place} in ${period} is ${found}, not ${said}`;
}

/** Whether this is the period of the key figure. */
export function isLatest(
  indicator: Indicator,
  period: string,
  { published, place, group }: Context,
): string | undefined {
  // Who has no figure in the year of the others has one of an earlier year.
  const known = [published.latest(indicator, place), published.column(indicator, group)];
  const isSo = known.includes(period) || known.every((one) => one === undefined);
  return isSo ? undefined : `the figure of ${indicator.id} is of ${known[0]}, not ${period}`;
}

export function latestOf(indicator: Indicator, context: Context): string | undefined {
  return context.published.latest(indicator, context.place);
}
