import type { Topology } from "topojson-specification";
import { derivationOf } from "./catalogue/derivation-of.ts";
import { latestPeriod } from "./catalogue/raw-table.ts";
import type { Catalogue } from "./catalogue/read-catalogue.ts";
import { PatternMemory } from "./disclosure/pattern-memory.ts";
import { protect } from "./disclosure/protect.ts";
import type { LinkedProtection, LinkedRounding } from "./disclosure/protected-table.ts";
import { loadSolver } from "./disclosure/suppression/solver.ts";
import { tellHidden } from "./disclosure/tell-hidden.ts";
import { type PartReport, reportOnParts } from "./figures/part-report.ts";
import { type ReportInputs, reportOn, type ThemeReport } from "./figures/theme-report.ts";
import type { Figures } from "./indicators/compute.ts";
import { datasetLimit } from "./indicators/denominator-limit.ts";
import { planCells, planCrossCells, planLatestCells } from "./indicators/plan-cells.ts";
import { type Area, areaKey } from "./model/area.ts";
import type { Cell, CellRequest } from "./model/cell.ts";
import { areaOfPart, areaOfSector, type City } from "./model/city.ts";
import type { CityLocation } from "./model/city-location.ts";
import type { CountRounding } from "./model/count-rounding.ts";
import type { HidingSummary } from "./model/hiding.ts";
import type { JudgedCounts } from "./model/judged-count.ts";
import type { Source } from "./model/source.ts";
import type { Theme } from "./model/theme.ts";
import type { Vintage } from "./model/vintage.ts";

export interface Publication {
  readonly vintage: Vintage;
  /** All cities of the group, also when only some are built. */
  readonly allCities: readonly City[];
  readonly cities: readonly City[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
  /** By slug: where a city lies. */
  readonly locations: ReadonlyMap<string, CityLocation>;
  readonly reports: readonly ThemeReport[];
  /** City by city; empty when the build leaves them out. */
  readonly partReports: readonly PartReport[];
  /** ISO date of the newest import: the date of the edition, whatever the clock says. */
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
  /** Counts that are rounded instead, with true values too. */
  readonly roundings: readonly LinkedRounding[];
  /** What became of every count, with true values too. */
  readonly judged: readonly JudgedCounts[];
}

export interface PipelineOptions {
  /** Slugs; empty for all. */
  readonly cities: readonly string[];
  readonly themes: readonly string[];
  /** Whether each part of a city is reported on too. */
  readonly withParts: boolean;
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
    ({ id }) => options.themes.length === 0 || options.themes.includes(id),
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
      ...planLatestCells(indicators, sectorsOf(catalogue.cities), latestPeriodOf),
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
  const roundings = countRoundings(table.roundings);
  const figures: Figures = {
    table,
    periodsOf,
    limitOf: (id) => {
      const dataset = catalogue.tables.get(id)?.dataset;
      if (!dataset) throw new Error(`unknown dataset: ${id}`);
      return datasetLimit(dataset);
    },
    squareKilometres: catalogue.areas.squareKilometres,
    derivationOf(dataset, area, period) {
      const raw = catalogue.tables.get(dataset);
      return raw ? derivationOf(raw, area, period, catalogue.areas) : "observed";
    },
  };
  const inputs: ReportInputs = {
    figures,
    roundings,
    latestPeriodOf,
    sourceOf: (id) => catalogue.sources.get(id),
    mapOf: ({ slug }, division) => mapOf(catalogue, slug, division),
    sectorMapOf: ({ slug }) => catalogue.sectorMaps.get(slug),
    vintage: catalogue.areas.vintage,
  };
  return {
    vintage: catalogue.areas.vintage,
    allCities: catalogue.cities,
    cities,
    themes,
    sources: [...catalogue.sources.values()],
    locations: catalogue.locations,
    reports: cities.flatMap((city) =>
      themes.map((theme) => reportOn(city, forWholeCity(theme), inputs)),
    ),
    partReports: options.withParts
      ? cities.flatMap((city) => reportOnParts(city, themes, inputs))
      : [],
    date:
      [...catalogue.sources.values()]
        .map(({ importedOn }) => importedOn)
        .sort()
        .at(-1) ?? "1970-01-01",
    cells: table.counts,
    hiding: {
      tallies: table.tallies,
      hiddenIn: (selection) => tellHidden(table.protections, selection),
      attacked: sumOf(table.tallies, ({ hidden }) => hidden),
      gap: gapOf(table.protections),
      roundings,
    },
    protections: table.protections,
    roundings: table.roundings,
    counts: table.published(),
    knownAlready: table.knownAlready,
    judged: table.judged,
  };
}

/** The widest of all kinds: persons and euros do not add up. */
function gapOf(protections: readonly LinkedProtection[]): number {
  const kinds = Map.groupBy(protections, ({ linked }) => linked.kind);
  const gaps = [...kinds.values()].map((group) => {
    const cost = sumOf(group, (one) => one.cost);
    const bound = sumOf(group, (one) => one.bound);
    return cost > 0 ? Math.ceil(((cost - bound) / cost) * 100) / 100 : 0;
  });
  return Math.max(0, ...gaps);
}

/** Per dataset, over its periods: what a reader is told holds for all of them. */
function countRoundings(roundings: readonly LinkedRounding[]): readonly CountRounding[] {
  return [...Map.groupBy(roundings, ({ dataset }) => dataset)].map(([dataset, groups]) => ({
    dataset,
    base: groups[0]?.base ?? 0,
    within: groups.reduce(
      (most, { within }) => within.reduce((left, right) => Math.max(left, right), most),
      0,
    ),
  }));
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}

/** What is meant for the pages of parts would stand unused in the folder of the city. */
function forWholeCity(theme: Theme): Theme {
  return { ...theme, figures: theme.figures.filter(({ isOfParts }) => !isOfParts) };
}

function mapOf({ maps }: Catalogue, slug: string, division: string): Topology {
  const map = maps.get(slug)?.get(division);
  if (!map) throw new Error(`city without map: ${slug}, ${division}`);
  return map;
}

function sectorsOf(cities: readonly City[]): readonly Area[] {
  return cities.flatMap(({ sectors }) => sectors.map(areaOfSector));
}

/** The cities, their parts, and all they are compared with; each once. */
function areasToShow(cities: readonly City[]): readonly Area[] {
  const areas = cities.flatMap((city) => [
    city.area,
    ...city.comparisons,
    ...city.peers,
    ...city.parts.map((part) => areaOfPart(city, part)),
    // What another division would give away is hidden too, whichever of them the figures show.
    ...city.otherParts,
  ]);
  return [...new Map(areas.map((area) => [areaKey(area), area])).values()];
}
