import type { City } from "../model/city.ts";
import { type FigureDefinition, repeatedFigureId } from "../model/figure.ts";
import { mainDivision } from "../model/own-division.ts";
import { buildFigure } from "./build-figure.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureView } from "./figure-view.ts";

/**
 * A figure by each division that the city asks for, the main one where it asks for none. The first
 * has the id of the figure; the others bear the name of their division too.
 */
export function buildByDivision(
  definition: FigureDefinition,
  contextBy: (division: string) => FigureContext,
  { figureDivisions }: Pick<City, "figureDivisions">,
): readonly FigureView[] {
  const divisions = figureDivisions.get(definition.id) ?? [mainDivision];
  return divisions.flatMap((division, index) => {
    const { id } = definition;
    const named = index === 0 ? definition : { ...definition, id: repeatedFigureId(id, division) };
    const view = buildFigure(named, contextBy(division));
    if (!view) return [];
    return {
      ...view,
      ...(division === mainDivision ? {} : { division }),
      ...(index === 0 ? {} : { repeats: id }),
    };
  });
}
