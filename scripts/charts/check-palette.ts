import type { City } from "../model/city.ts";
import { contrastRatio } from "../model/contrast.ts";
import { formatNumber } from "../model/format.ts";
import { citiesFolder } from "../model/own-division.ts";
import type { Problem } from "../model/report-error.ts";
import { type ChartTheme, chartTheme, greys } from "./chart-theme.ts";
import { colourBlindnesses, colourDistance, seenBy } from "./colour.ts";

/** Small grey text on a tile; --op-tint in templates/styles/screen.css. */
const textOnTint = "#44484d";
const textContrast = 4.5;
/** Of lines and shapes that tell something. */
const shapeContrast = 3;
/** In OKLab. Two greys that are this far apart can be told from each other side by side. */
const neighbourDistance = 0.07;

/** As many as stacked bars and maps may have. */
const mostColours = 5;

/** What makes the charts and tiles of a city hard to read in its own colours; the file is that of the city. */
export function paletteProblems({ slug, style }: Pick<City, "slug" | "style">): readonly Problem[] {
  const where = `${citiesFolder}/${slug}/stad.json, huisstijl`;
  return [
    ...tintFaults(style.tint).map((fault) => ({ where, ...fault })),
    ...rampFaults(chartTheme(style)).map((fault) => ({
      where,
      ...fault,
      hint: "Kies een andere kleur: de tinten van figuren volgen eruit.",
    })),
  ];
}

type Fault = Omit<Problem, "where">;

function tintFaults(tint: string): readonly Fault[] {
  const pairs = [
    ["kleine grijze tekst", textOnTint, textContrast],
    ["lijnen", greys.onTint, shapeContrast],
  ] as const;
  return pairs.flatMap(([what, colour, needed]) => {
    const ratio = contrastRatio(colour, tint);
    if (ratio >= needed) return [];
    return [
      {
        found: `${what} ${colour} op tint ${tint}: contrast ${formatNumber(ratio, 2)}`,
        expected: `een contrast van minstens ${formatNumber(needed, 1)}`,
        hint: "Kies een lichtere tint.",
      },
    ];
  });
}

/**
 * Colours that lie side by side and are told apart by nothing else than the legend, as
 * everybody sees them and as people do who miss one kind of cones.
 */
export function rampFaults(
  theme: Pick<ChartTheme, "categories" | "classes" | "pair">,
): readonly Fault[] {
  const counts = Array.from({ length: mostColours - 1 }, (_, index) => index + 2);
  const ramps = [
    ...counts.map((count) => ["delen van een balk", theme.categories(count)] as const),
    ...counts.map((count) => ["klassen van een kaart", theme.classes(count)] as const),
    ["mannen en vrouwen", theme.pair] as const,
  ];
  return ramps.flatMap(([what, colours]) =>
    colours.slice(1).flatMap((colour, index) => nearFault(what, colours[index] as string, colour)),
  );
}

function nearFault(what: string, one: string, other: string): readonly Fault[] {
  const views = [
    { distance: colourDistance(one, other), how: "voor wie alle kleuren ziet" },
    ...colourBlindnesses.map((kind) => ({
      distance: colourDistance(seenBy(one, kind), seenBy(other, kind)),
      how: `bij ${kind}`,
    })),
  ];
  const { distance, how } = views.reduce((worst, view) =>
    view.distance < worst.distance ? view : worst,
  );
  if (distance >= neighbourDistance) return [];
  return [
    {
      found: `${what}: ${one} naast ${other} verschilt ${formatNumber(distance, 2)} ${how}`,
      expected: `een verschil van minstens ${formatNumber(neighbourDistance, 2)}`,
    },
  ];
}
