import { type Area, areaKey } from "../model/area.ts";
import type { City } from "../model/city.ts";
import { type IndicatorDefinition, isBrokenBetween } from "../model/indicator.ts";
import type { Change, Comparison, KeyFigure } from "../model/key-figure.ts";
import type { Observation } from "../model/observation.ts";
import { difference, growth, missing } from "../model/value.ts";
import { type Figures, observe, periodsOfIndicator } from "./compute.ts";
import { type DenominatorLimit, overEnough, strictestLimit } from "./denominator-limit.ts";
import { rankAmong } from "./rank.ts";

/** A place and what it is compared with: a city, or a part of one. */
type Compared = Pick<City, "area" | "comparisons" | "peers" | "peerWords">;

/**
 * An indicator of a city with its changes, comparisons and rank. The latest
 * period is the newest that is a projection for neither the city nor a peer;
 * projections stay in the series.
 */
export function computeKeyFigure(
  definition: IndicatorDefinition,
  city: Compared,
  figures: Figures,
  referenceDateOf: (period: string) => string,
): KeyFigure {
  const periods = periodsOfIndicator(definition, figures);
  const observeAll = (area: Area): Observation[] =>
    periods.map((period) => observe(definition, area, period, figures));
  const own = observeAll(city.area);
  const ofPeers = city.peers.map(observeAll);
  // A group may lack the projections that its members have.
  const isProjection = (index: number): boolean =>
    [own, ...ofPeers].some((series) => series[index]?.status === "prognose");
  const latestPeriod = periods.findLast((_, index) => !isProjection(index)) ?? "";
  const compare = (area: Area, series = observeAll(area)): Comparison => {
    return {
      area,
      isOwn: areaKey(area) === areaKey(city.area),
      series,
      latest: find(series, latestPeriod),
    };
  };
  const ownFigures = compare(city.area, own);
  const peers = city.peers.map((area, index) => compare(area, ofPeers[index]));
  const rank = rankAmong(peers, definition);
  const limit = limitOfChange(definition, figures);
  return {
    definition,
    area: city.area,
    series: own,
    latest: ownFigures.latest,
    referenceDate: referenceDateOf(latestPeriod),
    changes: {
      one: change(ownFigures, 1, definition, limit),
      ten: change(ownFigures, 10, definition, limit),
    },
    comparisons: city.comparisons.map((area) => compare(area)),
    peers,
    ...(rank ? { rank } : {}),
    ...(city.peerWords ? { peerWords: city.peerWords } : {}),
  };
}

/** Only of a count the relative change is printed: then the earlier count is its denominator. */
function limitOfChange({ formula }: IndicatorDefinition, { limitOf }: Figures): DenominatorLimit {
  if (formula.kind !== "count") return { minimum: 0 };
  return strictestLimit(formula, formula.measure.dataset, limitOf);
}

function change(
  { series, latest }: Comparison,
  years: number,
  definition: IndicatorDefinition,
  limit: DenominatorLimit,
): Change {
  const since = String(Number(latest.period) - years);
  // Across a break there is no change to tell.
  const from = isBrokenBetween(definition, since, latest.period)
    ? missing("not-applicable")
    : find(series, since).value;
  return {
    since,
    from,
    difference: difference(latest.value, from),
    relative: overEnough(growth(latest.value, from), from, limit),
  };
}

function find(series: readonly Observation[], period: string): Observation {
  return (
    series.find((observation) => observation.period === period) ?? {
      period,
      value: missing("not-covered"),
      status: "waargenomen",
    }
  );
}
