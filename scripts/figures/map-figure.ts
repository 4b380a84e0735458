import { capitalize } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import { extremesHeadline } from "../phrases/headline.ts";
import { classNotes } from "./class-notes.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import { observeParts } from "./observe-parts.ts";
import { sectorMapFigure } from "./sector-map-figure.ts";

/** One indicator over the parts of the city; people without a known part are not on the map. */
export function mapFigure(
  definition: FigureDefinition,
  context: FigureContext,
): FigureCore | undefined {
  if (definition.areas === "sectors") return sectorMapFigure(definition, context);
  const { city, keyFigure, map } = context;
  const key = keyFigure(definition.indicator);
  const { unit, decimals } = key.definition;
  const { period } = key.latest;
  const parts = observeParts(key.definition, period, context).filter(({ part }) => part.isLocated);
  const named = parts.map(({ part, observation }, index) => ({
    code: part.code,
    name: part.name,
    value: observation.value,
    // The same number for a part on every map.
    number: index + 1,
  }));
  return {
    title: extremesHeadline(named, key.definition),
    scope: `${city.name} per ${city.partWords.one}, ${period}`,
    period,
    chart: { kind: "kaart", unit, decimals, topology: map, parts: named },
    notes: classNotes(
      named.map(({ value }) => value),
      city.partWords,
    ),
    table: {
      caption: `${key.definition.shortName} per ${city.partWords.one}, ${period}`,
      rowHeader: capitalize(city.partWords.one),
      columns: [{ name: key.definition.shortName, unit, decimals }],
      rows: parts.map(({ part, observation }) => ({
        name: part.name,
        isOwn: false,
        isTotal: false,
        cells: [observation],
      })),
    },
  };
}
