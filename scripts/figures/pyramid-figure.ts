import type { PyramidSides } from "../charts/chart-input.ts";
import { breakDown } from "../indicators/compute.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { Breakdown } from "../model/key-figure.ts";
import { pyramidHeadline } from "../phrases/headline.ts";
import { areaLabel } from "./area-label.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";

/** Ages by sex, with the largest comparison area as outline. */
export function pyramidFigure(definition: FigureDefinition, context: FigureContext): FigureCore {
  const { city, figures, keyFigure } = context;
  const key = keyFigure(definition.indicator);
  const { unit, decimals } = key.definition;
  const { period } = key.latest;
  const own = breakDown(key.definition, city.area, period, figures);
  const outlineArea = city.comparisons.at(-1);
  const outline = outlineArea && breakDown(key.definition, outlineArea, period, figures);
  const sides = [own, ...(outline ? [outline] : [])];
  const ageGroups = [...new Set(own.parts.map(({ category }) => category.name))];
  return {
    title: pyramidHeadline(own, key.definition),
    scope: `${city.name}, ${period}`,
    period,
    chart: {
      kind: "piramide",
      unit,
      decimals,
      ageGroups,
      own: toSides(own, city.name),
      ...(outline ? { comparison: toSides(outline, areaLabel(outline.area)) } : {}),
    },
    table: {
      caption: `Inwoners naar leeftijd en geslacht (t.o.v. inwoners), ${period}`,
      rowHeader: "Leeftijd",
      columns: sides.flatMap(({ area }) => {
        const name = area === city.area ? city.name : areaLabel(area);
        return [`${name}, mannen`, `${name}, vrouwen`].map((column) => ({
          name: column,
          unit,
          decimals,
        }));
      }),
      // Old people on top, as in the picture.
      rows: ageGroups.toReversed().map((group) => ({
        name: `${group} jaar`,
        isOwn: false,
        isTotal: false,
        cells: sides.flatMap(({ parts }) =>
          ["M", "V"].flatMap((side) =>
            parts
              .filter(({ category }) => category.name === group && category.side === side)
              .map(({ observation }) => observation),
          ),
        ),
      })),
    },
  };
}

function toSides({ parts }: Breakdown, name: string): PyramidSides {
  const side = (letter: string) =>
    parts
      .filter(({ category }) => category.side === letter)
      .map(({ observation }) => observation.value);
  return { name, men: side("M"), women: side("V") };
}
