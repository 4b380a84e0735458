import { breakDown } from "../indicators/compute.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { Breakdown } from "../model/key-figure.ts";
import { isKnown } from "../model/value.ts";
import { breakdownHeadline, shiftHeadline } from "../phrases/headline.ts";
import { areaLabel } from "./area-label.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";

/** Parts of a whole: the city beside its comparison areas, or year after year. */
export function stackedFigure(definition: FigureDefinition, context: FigureContext): FigureCore {
  const { city, figures, keyFigure } = context;
  const key = keyFigure(definition.indicator);
  const { unit, decimals } = key.definition;
  const isOverTime = definition.across === "periods";
  const available = new Set(key.series.map(({ period }) => period));
  const periods = isOverTime
    ? definition.periods.filter((period) => available.has(period))
    : [key.latest.period];
  const areas = isOverTime ? [city.area] : [city.area, ...city.comparisons];
  const wholes = periods
    .flatMap((period) => areas.map((area) => breakDown(key.definition, area, period, figures)))
    // Beside the city, a bar of which nothing is known compares nothing.
    .filter(
      ({ area, parts }) =>
        area === city.area || parts.some(({ observation }) => isKnown(observation.value)),
    );
  // A title tells of what the figure shows: the last year in it that is no projection.
  const shown = isOverTime ? wholes.findLast(isObserved) : undefined;
  const own = shown ?? breakDown(key.definition, city.area, key.latest.period, figures);
  const earliest = isOverTime ? wholes.find(({ period }) => period < own.period) : undefined;
  const categories = own.parts.map(({ category }) => category.name);
  const bars = wholes.map(({ area, period, parts }) => {
    const isOwn = area === city.area;
    const isProjection = !isObserved({ parts });
    return {
      name: isOverTime
        ? `${period}${isProjection ? " (vooruitzicht)" : ""}`
        : isOwn
          ? city.name
          : areaLabel(area),
      isOwn: isOwn && !isOverTime,
      isProjection,
      parts,
    };
  });
  return {
    title: earliest
      ? shiftHeadline(earliest, own, key.definition)
      : breakdownHeadline(own, key.definition),
    scope: isOverTime ? `${city.name}, ${periods.join(", ")}` : `${key.latest.period}`,
    period: key.latest.period,
    chart: {
      kind: "stapelbalken",
      unit,
      decimals,
      categories,
      bars: bars.map(({ parts, ...bar }) => ({
        ...bar,
        values: parts.map(({ observation }) => observation.value),
      })),
    },
    table: {
      caption: `${key.definition.shortName}, ${isOverTime ? city.name : key.latest.period}`,
      rowHeader: isOverTime ? "Jaar" : "Gebied",
      columns: categories.map((name) => ({ name, unit, decimals })),
      rows: bars.map(({ name, isOwn, parts }) => ({
        name,
        isOwn,
        isTotal: false,
        cells: parts.map(({ observation }) => observation),
      })),
    },
  };
}

function isObserved({ parts }: Pick<Breakdown, "parts">): boolean {
  return parts.every(({ observation }) => observation.status !== "prognose");
}
