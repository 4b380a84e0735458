import { compareDutch } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Comparison } from "../model/key-figure.ts";
import { printedNumber } from "../model/rounding.ts";
import { isKnown } from "../model/value.ts";
import { rankHeadline } from "../phrases/headline.ts";
import { areaLabel } from "./area-label.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import { shownComparisons } from "./shown-comparisons.ts";

/** The city among its peers, high to low; nothing for a city without peers. */
export function barsFigure(
  definition: FigureDefinition,
  { keyFigure }: FigureContext,
): FigureCore | undefined {
  const key = keyFigure(definition.indicator);
  if (key.peers.length === 0) return undefined;
  const { unit, decimals } = key.definition;
  const sorted = [...key.peers].sort(byFigure(key.definition));
  const region = key.comparisons.filter(({ area }) => area.level === "gewest");
  const toBar = ({ area, isOwn, latest }: Comparison) => ({
    name: areaLabel(area),
    isOwn,
    value: latest.value,
    ...(latest.derivation === "summed" ? { isSummed: true } : {}),
  });
  const toRow = (item: Comparison, isTotal: boolean) => ({
    name: areaLabel(item.area),
    isOwn: item.isOwn,
    isTotal,
    cells: [item.latest],
  });
  return {
    title: rankHeadline(key),
    scope: `13 centrumsteden, ${key.latest.period}`,
    period: key.latest.period,
    chart: {
      kind: "rangbalken",
      unit,
      decimals,
      bars: sorted.map(toBar),
      references: region.map(toBar),
    },
    table: {
      caption: `${key.definition.shortName} in de centrumsteden, ${key.latest.period}`,
      rowHeader: "Gebied",
      columns: [{ name: key.latest.period, unit, decimals }],
      rows: [
        ...sorted.map((item) => toRow(item, false)),
        ...shownComparisons(key).map((item) => toRow(item, true)),
      ],
    },
  };
}

/** By what is printed, high to low: the order of two that are equal in print would tell which decimals they have. */
function byFigure({
  unit,
  decimals,
}: Pick<IndicatorDefinition, "unit" | "decimals">): (one: Comparison, other: Comparison) => number {
  const printed = ({ latest: { value } }: Comparison): number =>
    isKnown(value) ? printedNumber(value, unit, decimals) : Number.NEGATIVE_INFINITY;
  return (one, other) => {
    const [a, b] = [printed(one), printed(other)];
    return a === b ? compareDutch(one.area.name, other.area.name) : b - a;
  };
}
