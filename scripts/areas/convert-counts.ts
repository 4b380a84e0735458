import {
  isKnown,
  known,
  type MissingValue,
  missing,
  type RawValue,
  sumValues,
} from "../model/value.ts";
import type { Division, Neighbourhood } from "./division.ts";
import { roundToTotal } from "./largest-remainder.ts";

/** A figure of sectors, converted to one neighbourhood. */
export interface ConvertedFigure {
  readonly neighbourhood: Neighbourhood;
  /** Whole, with its margin; with `unlocated` these add up to the city. */
  readonly count: RawValue;
  /** The same for readers: a reason where the coverage is too low. */
  readonly shown: RawValue;
  /** Shown as "benaderend": some sector lies only partly in the neighbourhood. */
  readonly isApproximate: boolean;
  /** Share, from 0 to 1, of its people who live in sectors that lie in it as a whole. */
  readonly coverage: number;
  /** What the count can be at least and at most, however the people of cut sectors live. */
  readonly low: number;
  readonly high: number;
}

export interface ConvertedFigures {
  readonly figures: readonly ConvertedFigure[];
  /** "Niet te lokaliseren". */
  readonly unlocated: RawValue;
}

/** A figure is hidden when fewer of its people than this share certainly live there. */
export const lowestCoverage = 0.5;

/**
 * Converts counts of sectors, whole and 0 or more, to the neighbourhoods of a
 * division. `people`: inhabitants by sector, for the coverage. A count that is
 * missing makes every neighbourhood with a part of its sector missing for that
 * reason. The outcome is raw: it has to pass the gate like any other count.
 */
export function convertCounts(
  counts: ReadonlyMap<string, RawValue>,
  division: Division,
  people: ReadonlyMap<string, number>,
  minimumCoverage = lowestCoverage,
): ConvertedFigures {
  const tallies = new Map(division.neighbourhoods.map(({ code }) => [code, new Tally()]));
  const rest = new Tally();
  for (const [sector, value] of counts) {
    const inhabitants = people.get(sector) ?? 0;
    const shares = division.weights.get(sector);
    let located = 0;
    for (const [code, weight] of shares ?? []) {
      tallies.get(code)?.add(value, weight, inhabitants);
      located += weight;
    }
    if (isUnfinished(located)) rest.add(value, 1 - located, inhabitants);
  }
  const all = [...tallies.values(), rest];
  const open = all.filter(({ reason }) => reason === undefined);
  const rounded = roundToTotal(open.map(({ share }) => share));
  const wholes = new Map(open.map((tally, index) => [tally, rounded[index] ?? 0]));
  const countOf = (tally: Tally): RawValue =>
    tally.reason ?? known(wholes.get(tally) ?? 0, Math.sqrt(tally.variance));
  return {
    figures: division.neighbourhoods.map((neighbourhood) => {
      const tally = tallies.get(neighbourhood.code) ?? new Tally();
      return toFigure(neighbourhood, tally, countOf(tally), minimumCoverage);
    }),
    unlocated: countOf(rest),
  };
}

/** The tail of a binary sum is nobody. */
function isUnfinished(located: number): boolean {
  return 1 - located > 1e-9;
}

/** What comes together in one neighbourhood, sector by sector. */
class Tally {
  share = 0;
  low = 0;
  high = 0;
  variance = 0;
  people = 0;
  certainPeople = 0;
  isCut = false;
  reason: MissingValue | undefined;

  add(value: RawValue, weight: number, inhabitants: number): void {
    if (weight <= 0) return;
    const isWhole = !isUnfinished(weight);
    this.people += weight * inhabitants;
    if (isWhole) this.certainPeople += inhabitants;
    else this.isCut = true;
    if (!isKnown(value)) {
      if (stopsSum(value)) this.reason ??= value;
      return;
    }
    this.share += weight * value.number;
    this.high += value.number;
    if (isWhole) this.low += value.number;
    // No share with this mean varies more than one that is either 0 or 1.
    else this.variance += value.number ** 2 * weight * (1 - weight);
  }

  get coverage(): number {
    if (this.people > 0) return this.certainPeople / this.people;
    return this.isCut ? 0 : 1;
  }
}

function stopsSum(value: MissingValue): boolean {
  return !isKnown(sumValues([known(0), value]));
}

function toFigure(
  neighbourhood: Neighbourhood,
  tally: Tally,
  count: RawValue,
  minimumCoverage: number,
): ConvertedFigure {
  const { coverage, low, high } = tally;
  const isTooUncertain = tally.isCut && coverage < minimumCoverage;
  const shown = isKnown(count) && isTooUncertain ? missing("too-uncertain") : count;
  return { neighbourhood, count, shown, isApproximate: tally.isCut, coverage, low, high };
}
