import type { Topology } from "topojson-specification";
import type { Figures } from "../indicators/compute.ts";
import { computeKeyFigure } from "../indicators/key-figure.ts";
import { type City, cityByDivision } from "../model/city.ts";
import { type CountRounding, roundingNote } from "../model/count-rounding.ts";
import {
  type Dataset,
  describeReference,
  type ReferenceDay,
  referenceDate,
} from "../model/dataset.ts";
import { type IndicatorDefinition, measuresOf } from "../model/indicator.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { mainDivision } from "../model/own-division.ts";
import type { Source } from "../model/source.ts";
import type { Theme } from "../model/theme.ts";
import type { Vintage } from "../model/vintage.ts";
import { datasetsFrom } from "../model/withheld-sources.ts";
import { buildByDivision } from "./build-by-division.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureView } from "./figure-view.ts";

/** Everything a page of one city, or of a part of one, and theme may print. */
export interface ThemeReport {
  readonly city: City;
  readonly theme: Theme;
  readonly keyFigures: ReadonlyMap<string, KeyFigure>;
  /** Figures that exist for this city; the others vanish. */
  readonly figures: ReadonlyMap<string, FigureView>;
  readonly sourcesOf: (indicator: string) => readonly Source[];
  readonly referenceDayOf: (indicator: string) => ReferenceDay;
  /** How the counts behind these indicators are rounded; empty when none are. */
  readonly roundingNotesOf: (indicators: readonly string[]) => readonly string[];
  /** The division that the figures are of. */
  readonly vintage: Vintage;
  /** Sources of the theme that the city may not use on the day of the edition. */
  readonly withheld: readonly Source[];
}

/** What reports are made from, whatever they are about. */
export interface ReportInputs {
  readonly figures: Figures;
  /** Sources of a theme that a city may not use. */
  readonly withheldFrom: (city: City, theme: Theme) => readonly Source[];
  readonly roundings: readonly CountRounding[];
  readonly latestPeriodOf: FigureContext["latestPeriodOf"];
  readonly sourceOf: (id: string) => Source | undefined;
  /** Of the division with this name. */
  readonly mapOf: (city: City, division: string) => Topology;
  readonly sectorMapOf: (city: City) => Topology | undefined;
  /** The division that the figures are of. */
  readonly vintage: Vintage;
}

/** Source cards of the boundaries, from which maps are drawn and surfaces computed. */
const boundarySources: Readonly<Record<Vintage, string>> = {
  2024: "grenzen",
  2025: "grenzen-2025",
};
/** Of the sectors, from which their maps are drawn and by which a division of a city's own is weighed. */
const sectorBoundarySource = "sectorgrenzen";

export function reportOn(city: City, theme: Theme, inputs: ReportInputs): ThemeReport {
  const { roundings, latestPeriodOf, sourceOf, mapOf, sectorMapOf, vintage } = inputs;
  const withheld = inputs.withheldFrom(city, theme);
  const figures: Figures = { ...inputs.figures, isWithheld: datasetsFrom(withheld, theme) };
  // What stayed as it was has its surface and its lines from the first drawing.
  const drawingOf = (areas: readonly { readonly from?: string }[]): string =>
    boundarySources[areas.some(({ from }) => from) ? vintage : "2024"];
  // A part that is reported on as a city is has no parts, and stands among the others.
  const parts = city.parts.length > 0 ? city.parts : [city.area, ...city.peers];
  const isOfParts = ({ levels }: IndicatorDefinition) => levels.includes(city.partsLevel);
  const datasetsOf = (definition: IndicatorDefinition) => datasetsIn(theme, definition);
  const referenceDayOf = (definition: IndicatorDefinition): ReferenceDay => {
    const [dataset] = datasetsOf(definition);
    if (!dataset) throw new Error(`indicator without dataset: ${definition.id}`);
    return dataset.referenceDay;
  };
  const sourcesOf = (definition: IndicatorDefinition): readonly Source[] => {
    const ids = datasetsOf(definition).flatMap(({ sources }) => sources);
    if (definition.formula.kind === "density")
      ids.push(drawingOf(isOfParts(definition) ? parts : [city.area]));
    return [...new Set(ids)].flatMap((id) => sourceOf(id) ?? []);
  };
  const keyFigures = new Map(
    theme.indicators.map((definition) => [
      definition.id,
      computeKeyFigure(definition, city, figures, (period) =>
        referenceDate(period, referenceDayOf(definition)),
      ),
    ]),
  );
  const keyFigure = (id: string): KeyFigure => {
    const found = keyFigures.get(id);
    if (!found) throw new Error(`unknown indicator: ${id}`);
    return found;
  };
  const roundingNotesOf = (ids: readonly string[]): readonly string[] =>
    describeRoundings(
      [...new Set(ids)].map((id) => keyFigure(id).definition),
      datasetsOf,
      roundings,
    );
  const sectorBoundarySources = [sourceOf(sectorBoundarySource) ?? []].flat();
  const context: FigureContext = {
    city,
    figures,
    latestPeriodOf,
    map: mapOf(city, mainDivision),
    sectorMap: sectorMapOf(city),
    sectorBoundarySources,
    indicator: (id) => keyFigure(id).definition,
    keyFigure,
    sourcesOf,
    roundingNotesOf,
    boundarySources: city.ownDivision
      ? sectorBoundarySources
      : [sourceOf(drawingOf(city.parts)) ?? []].flat(),
    referenceOf: (definition, period) => describeReference(period, referenceDayOf(definition)),
  };
  const contextBy = (division: string): FigureContext =>
    division === mainDivision
      ? context
      : {
          ...context,
          city: cityByDivision(city, division),
          map: mapOf(city, division),
          boundarySources: sectorBoundarySources,
        };
  return {
    city,
    theme,
    vintage,
    withheld,
    keyFigures,
    figures: new Map(
      theme.figures
        .flatMap((definition) => buildByDivision(definition, contextBy, city))
        .map((view) => [view.definition.id, view] as const),
    ),
    sourcesOf: (id) => sourcesOf(keyFigure(id).definition),
    referenceDayOf: (id) => referenceDayOf(keyFigure(id).definition),
    roundingNotesOf,
  };
}

function datasetsIn(theme: Theme, { formula }: IndicatorDefinition): readonly Dataset[] {
  return [...new Set(measuresOf(formula).map(({ dataset }) => dataset))].flatMap(
    (id) => theme.datasets.find((dataset) => dataset.id === id) ?? [],
  );
}

/** Each way of rounding once; where it holds for some of the indicators only, it names those. */
function describeRoundings(
  definitions: readonly IndicatorDefinition[],
  datasetsOf: (definition: IndicatorDefinition) => readonly Dataset[],
  roundings: readonly CountRounding[],
): readonly string[] {
  const noteOf = new Map(roundings.map((one) => [one.dataset, roundingNote(one)]));
  const notes = definitions.flatMap((definition) =>
    datasetsOf(definition).flatMap(({ id }) => noteOf.get(id) ?? []),
  );
  return [...new Set(notes)].map((note) => {
    const about = definitions.filter((definition) =>
      datasetsOf(definition).some(({ id }) => noteOf.get(id) === note),
    );
    if (about.length === definitions.length) return note;
    return `${note} Dat geldt voor: ${about.map(({ shortName }) => shortName).join(", ")}.`;
  });
}
