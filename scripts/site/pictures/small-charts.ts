import type { SparkInput, StripInput } from "../../charts/chart-input.ts";
import { areaLabel } from "../../figures/area-label.ts";
import type { Comparison, KeyFigure } from "../../model/key-figure.ts";
import { isKnown } from "../../model/value.ts";

/** Its evolution since the last break, without what is still to come; nothing without two years in a row, of which only dots would be left. */
export function sparkOf({ definition, series }: KeyFigure): SparkInput | undefined {
  const observations = series.filter(
    ({ status, period }) =>
      status !== "prognose" && Number(period) >= Number(definition.seriesBreak?.period ?? period),
  );
  const known = observations.map(({ value }) => isKnown(value));
  if (!known.some((isPresent, at) => isPresent && known[at - 1])) return undefined;
  const { unit, decimals } = definition;
  return { kind: "vonk", unit, decimals, observations };
}

/** Its place among its peers; nothing without a figure of its own, or as the only one that has it. */
export function stripOf(key: KeyFigure): StripInput | undefined {
  const { definition, latest, peers } = key;
  const withFigure = peers.filter((peer) => isKnown(peer.latest.value));
  if (!isKnown(latest.value) || withFigure.length < 2) return undefined;
  const { unit, decimals } = definition;
  const whole = referenceOf(key);
  return {
    kind: "strook",
    unit,
    decimals,
    areas: peers.map(({ area, isOwn, latest: { value } }) => ({ name: area.name, isOwn, value })),
    ...(whole
      ? { reference: { name: areaLabel(whole.area), isOwn: false, value: whole.latest.value } }
      : {}),
  };
}

/** The area across the strip: the people of a whole compare with those of no part of it. */
export function referenceOf({ definition, comparisons }: KeyFigure): Comparison | undefined {
  if (definition.isTotal) return undefined;
  return comparisons.findLast(({ latest }) => isKnown(latest.value));
}

/** A total says how large a city is, answers of a few rank nobody, and nor do figures that cover another share of each city. */
export function isRankedAmongCities({ definition }: KeyFigure): boolean {
  return !definition.isTotal && !definition.hasUnknownMargin && !definition.isUnranked;
}
