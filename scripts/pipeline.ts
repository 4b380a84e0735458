import { derivationOf as deriveFigures } from "./catalogue/derivation-of.ts";
import { latestPeriod } from "./catalogue/raw-table.ts";
import type { Catalogue } from "./catalogue/read-catalogue.ts";
import { datasetRoundings } from "./disclosure/dataset-roundings.ts";
import { outside } from "./disclosure/outside.ts";
import { patternGap } from "./disclosure/pattern-gap.ts";
import { PatternMemory } from "./disclosure/pattern-memory.ts";
import { protect } from "./disclosure/protect.ts";
import type { LinkedProtection, LinkedRounding } from "./disclosure/protected-table.ts";
import { loadSolver } from "./disclosure/suppression/solver.ts";
import { tellHidden } from "./disclosure/tell-hidden.ts";
import { buildFigure } from "./figures/build-figure.ts";
import type { FigureContext } from "./figures/figure-context.ts";
import type { FigureView } from "./figures/figure-view.ts";
import { areasToShow } from "./indicators/areas-to-show.ts";
import type { Figures } from "./indicators/compute.ts";
import { datasetLimit } from "./indicators/denominator-limit.ts";
import { computeKeyFigure } from "./indicators/key-figure.ts";
import { planCells, planCrossCells } from "./indicators/plan-cells.ts";
import type { Area, AreaKey } from "./model/area.ts";
import type { Cell, CellRequest } from "./model/cell.ts";
import type { City } from "./model/city.ts";
import { type CountRounding, roundingNote } from "./model/count-rounding.ts";
import { describeReference, type ReferenceDay, referenceDate } from "./model/dataset.ts";
import type { Derivation } from "./model/derivation.ts";
import type { Edition } from "./model/edition.ts";
import type { HidingSummary } from "./model/hiding.ts";
import { type IndicatorDefinition, measuresOf } from "./model/indicator.ts";
import type { JudgedCounts } from "./model/judged-count.ts";
import type { KeyFigure } from "./model/key-figure.ts";
import type { Source } from "./model/source.ts";
import type { Theme } from "./model/theme.ts";
import type { Vintage } from "./model/vintage.ts";
import { datasetsFrom, isWithheldWhole, withheldSources } from "./model/withheld-sources.ts";

/** Everything a page of one city and theme may print. */
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

export interface Publication {
  readonly vintage: Vintage;
  /** All cities of the group, also when only some are built. */
  readonly allCities: readonly City[];
  readonly cities: readonly City[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
  /** Of every city and theme, but where a city may use nothing of a theme. */
  readonly reports: readonly ThemeReport[];
  /** Sources of these themes that the city may not use on the day of the edition. */
  readonly withheldFrom: (city: City) => readonly Source[];
  /** The newest edition that was recorded before this one. */
  readonly previous: Edition | undefined;
  readonly areas: ReadonlyMap<AreaKey, Area>;
  /** Under embargo on the day of the edition. */
  readonly awaited: readonly Theme[];
  /** ISO date of the edition: that of the newest import unless it is given, whatever the clock says. */
  readonly date: string;
  /** Cells published and hidden. */
  readonly cells: { readonly cells: number; readonly suppressed: number };
  /** The same in detail, and how well it was done; may be published. */
  readonly hiding: HidingSummary;
  /** How small counts were protected; holds true values, so for the audit only. */
  readonly protections: readonly LinkedProtection[];
  /** Names of small counts that earlier editions give away, whatever is hidden now. */
  readonly knownAlready: readonly string[];
  /** Every count that any city may print, for the record of the edition. */
  readonly counts: Iterable<readonly [CellRequest, Cell]>;
  /** Every mean, as precise as it is printed, under the request of the sum behind it. */
  readonly means: Iterable<readonly [CellRequest, Cell]>;
  readonly limitOf: Figures["limitOf"];
  readonly derivationOf: (dataset: string, area: Area, period: string) => Derivation;
  /** Counts that are rounded instead, with true values too. */
  readonly roundings: readonly LinkedRounding[];
  /** What became of every count, with true values too. */
  readonly judged: readonly JudgedCounts[];
}

export interface PipelineOptions {
  /** Slugs; empty for all. */
  readonly cities: readonly string[];
  readonly themes: readonly string[];
  /** True for a package that is shared before its day: no page may show what is under embargo. */
  readonly withEmbargoed?: boolean;
}

export { type Catalogue, readCatalogue } from "./catalogue/read-catalogue.ts";
export { editionsFolder } from "./catalogue/read-editions.ts";

/** catalogue → disclosure → indicators → figures. */
export async function buildPublication(
  catalogue: Catalogue,
  options: PipelineOptions,
  /** Where patterns of hidden cells are kept between builds; nowhere when absent. */
  memoryFolder?: string,
): Promise<Publication> {
  const cities = catalogue.cities.filter(
    ({ slug }) => options.cities.length === 0 || options.cities.includes(slug),
  );
  const themes = catalogue.themes.filter(
    ({ id, embargo = "" }) =>
      (options.themes.length === 0 || options.themes.includes(id)) &&
      (options.withEmbargoed === true || embargo <= catalogue.date),
  );
  // What is under embargo is protected with the rest, and shown nowhere.
  const awaited = catalogue.themes.filter(({ embargo = "" }) => embargo > catalogue.date);
  const withheld = new Set(
    options.withEmbargoed ? [] : awaited.flatMap(({ datasets }) => datasets.map(({ id }) => id)),
  );
  const periodsOf = (dataset: string): readonly string[] =>
    catalogue.tables.get(dataset)?.periods ?? [];
  const latestPeriodOf = (dataset: string): string | undefined => {
    const table = catalogue.tables.get(dataset);
    return table && latestPeriod(table);
  };
  const indicators = catalogue.themes.flatMap((theme) => theme.indicators);
  const table = await protect(
    [
      // Of every city, also those that are not built now: what is hidden may not depend on that.
      ...planCells(indicators, areasToShow(catalogue.cities), periodsOf),
      ...planCrossCells(
        indicators,
        catalogue.cities.map(({ area }) => area),
        latestPeriodOf,
      ),
    ],
    catalogue.tables,
    catalogue.areas,
    await loadSolver(),
    new PatternMemory(memoryFolder),
    catalogue.editions,
  );
  const roundings = datasetRoundings(table.roundings, catalogue.themes);
  const derivationOf = (dataset: string, area: Area, period: string): Derivation => {
    const raw = catalogue.tables.get(dataset);
    return raw ? deriveFigures(raw, area, period, catalogue.areas) : "observed";
  };
  const figures: Figures = {
    table,
    periodsOf,
    limitOf: (id) => {
      const dataset = catalogue.tables.get(id)?.dataset;
      if (!dataset) throw new Error(`unknown dataset: ${id}`);
      return datasetLimit(dataset);
    },
    squareKilometres: catalogue.areas.squareKilometres,
    derivationOf,
  };
  return {
    vintage: catalogue.areas.vintage,
    allCities: catalogue.cities,
    cities,
    themes,
    sources: [...catalogue.sources.values()],
    reports: cities.flatMap((city) =>
      themes
        .filter((theme) => !isWithheldWhole(theme, withheldSources(city, theme, catalogue)))
        .map((theme) => reportOn(city, theme, figures, roundings, latestPeriodOf, catalogue)),
    ),
    withheldFrom: (city) => [
      ...new Set(themes.flatMap((theme) => withheldSources(city, theme, catalogue))),
    ],
    awaited,
    previous: catalogue.editions.findLast(({ date }) => date < catalogue.date),
    areas: catalogue.areas.areas,
    date: catalogue.date,
    cells: table.counts,
    hiding: {
      tallies: table.tallies,
      hiddenIn: (selection) => tellHidden(table.protections, selection),
      attacked: table.tallies.reduce((sum, { hidden }) => sum + hidden, 0),
      gap: patternGap(table.protections),
      roundings,
    },
    protections: table.protections,
    roundings: table.roundings,
    counts: outside(withheld, table.published()),
    means: outside(withheld, table.publishedMeans()),
    limitOf: figures.limitOf,
    derivationOf,
    knownAlready: table.knownAlready,
    judged: table.judged,
  };
}

/** Source cards of the boundaries, from which maps are drawn and surfaces computed. */
const boundarySources: Readonly<Record<Vintage, string>> = {
  2024: "grenzen",
  2025: "grenzen-2025",
};
/** Of the sectors, by which a division of a city's own is weighed. */
const sectorBoundarySource = "sectorgrenzen";

function reportOn(
  city: City,
  theme: Theme,
  allFigures: Figures,
  roundings: readonly CountRounding[],
  latestPeriodOf: FigureContext["latestPeriodOf"],
  catalogue: Catalogue,
): ThemeReport {
  // What stayed as it was has its surface and its lines from the first drawing.
  const sourceOf = (areas: readonly { readonly from?: string }[]): string =>
    boundarySources[areas.some(({ from }) => from) ? catalogue.areas.vintage : "2024"];
  const withheld = withheldSources(city, theme, catalogue);
  const figures: Figures = { ...allFigures, isWithheld: datasetsFrom(withheld, theme) };
  const isOfParts = ({ levels }: IndicatorDefinition) => levels.includes(city.partsLevel);
  const datasetsOf = ({ formula }: IndicatorDefinition) =>
    [...new Set(measuresOf(formula).map(({ dataset }) => dataset))].flatMap(
      (id) => theme.datasets.find((dataset) => dataset.id === id) ?? [],
    );
  const referenceDayOf = (definition: IndicatorDefinition): ReferenceDay => {
    const [dataset] = datasetsOf(definition);
    if (!dataset) throw new Error(`indicator without dataset: ${definition.id}`);
    return dataset.referenceDay;
  };
  const sourcesOf = (definition: IndicatorDefinition): readonly Source[] => {
    const ids = datasetsOf(definition).flatMap(({ sources }) => sources);
    if (definition.formula.kind === "density")
      ids.push(sourceOf(isOfParts(definition) ? city.parts : [city.area]));
    return [...new Set(ids)].flatMap((id) => catalogue.sources.get(id) ?? []);
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
  const roundingNotesOf = (ids: readonly string[]): readonly string[] => {
    const definitions = [...new Set(ids)].map((id) => keyFigure(id).definition);
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
  };
  const map = catalogue.maps.get(city.slug);
  if (!map) throw new Error(`city without map: ${city.slug}`);
  const context: FigureContext = {
    city,
    figures,
    latestPeriodOf,
    map,
    indicator: (id) => keyFigure(id).definition,
    keyFigure,
    sourcesOf,
    roundingNotesOf,
    boundarySources: [
      catalogue.sources.get(city.ownDivision ? sectorBoundarySource : sourceOf(city.parts)) ?? [],
    ].flat(),
    referenceOf: (definition, period) => describeReference(period, referenceDayOf(definition)),
  };
  return {
    city,
    theme,
    vintage: catalogue.areas.vintage,
    withheld,
    keyFigures,
    figures: new Map(
      theme.figures.flatMap((definition) => {
        const view = buildFigure(definition, context);
        return view ? [[definition.id, view] as const] : [];
      }),
    ),
    sourcesOf: (id) => sourcesOf(keyFigure(id).definition),
    referenceDayOf: (id) => referenceDayOf(keyFigure(id).definition),
    roundingNotesOf,
  };
}
