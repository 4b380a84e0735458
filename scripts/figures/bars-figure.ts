import { compareDutch } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { Comparison } from "../model/key-figure.ts";
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
  const sorted = [...key.peers].sort(byFigure);
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

function byFigure(left: Comparison, right: Comparison): number {
  const [a, b] = [left.latest.value, right.latest.value];
  if (isKnown(a) && isKnown(b))
    return b.number - a.number || compareDutch(left.area.name, right.area.name);
  return Number(isKnown(b)) - Number(isKnown(a)) || compareDutch(left.area.name, right.area.name);
}
