import { observe } from "../indicators/compute.ts";
import { capitalize } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import { missing } from "../model/value.ts";
import { extremesHeadline } from "../phrases/headline.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import { observeParts } from "./observe-parts.ts";

/** All parts of the city beside each other, with the not-located row and the total. */
export function partsTableFigure(definition: FigureDefinition, context: FigureContext): FigureCore {
  const { city, figures, keyFigure } = context;
  const main = keyFigure(definition.indicator);
  const { period } = main.latest;
  const columns = definition.columns.map((id) => context.indicator(id));
  const byColumn = columns.map((column) =>
    observeParts(column, period, context).map(({ part, observation }) =>
      // People who cannot be located are counted; they have no density, and their number says
      // how well addresses are known, not how a neighbourhood grows.
      part.isLocated || column.formula.kind === "count"
        ? observation
        : { ...observation, value: missing("not-applicable") },
    ),
  );
  const located = observeParts(main.definition, period, context).filter(
    ({ part }) => part.isLocated,
  );
  return {
    title: extremesHeadline(
      located.map(({ part, observation }) => ({ name: part.name, value: observation.value })),
      main.definition,
    ),
    scope: `${city.name} per ${city.partWords.one}, ${period}`,
    period,
    table: {
      caption: `${columns.map(({ shortName }) => shortName).join(", ")} per ${city.partWords.one}, ${period}`,
      rowHeader: capitalize(city.partWords.one),
      columns: columns.map(({ shortName, unit, decimals }) => ({
        name: shortName,
        unit,
        decimals,
      })),
      rows: [
        ...city.parts.map((part, index) => ({
          name: part.isLocated ? part.name : "Niet te lokaliseren",
          isOwn: false,
          isTotal: false,
          cells: byColumn.map((column) => {
            const observation = column[index];
            if (!observation) throw new Error(`column without part ${part.code}`);
            return observation;
          }),
        })),
        {
          name: capitalize(city.area.name),
          isOwn: true,
          isTotal: true,
          cells: columns.map((column) => observe(column, city.area, period, figures)),
        },
      ],
    },
  };
}
