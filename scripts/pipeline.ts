import { join } from "node:path";
import type { Topology } from "topojson-specification";
import { derivationOf as deriveFigures } from "./catalogue/areas/derivation-of.ts";
import type { Catalogue } from "./catalogue/read-catalogue.ts";
import { latestPeriod } from "./catalogue/tables/raw-table.ts";
import { datasetRoundings } from "./disclosure/dataset-roundings.ts";
import type { GateMemory } from "./disclosure/gate-memory.ts";
import { outside } from "./disclosure/outside.ts";
import { patternGap } from "./disclosure/pattern-gap.ts";
import { PatternMemory } from "./disclosure/pattern-memory.ts";
import { protect } from "./disclosure/protect.ts";
import type {
  LinkedProtection,
  LinkedRounding,
  ProtectedTable,
} from "./disclosure/protected-table.ts";
import { loadSolver } from "./disclosure/suppression/solver.ts";
import { tellHidden } from "./disclosure/tell-hidden.ts";
import { type PartReport, reportOnParts } from "./figures/part-report.ts";
import { reportOnPeers } from "./figures/peers-report.ts";
import { type ReportInputs, reportOn, type ThemeReport } from "./figures/theme-report.ts";
import { areasToShow } from "./indicators/areas-to-show.ts";
import type { Figures } from "./indicators/compute.ts";
import { datasetLimit } from "./indicators/denominator-limit.ts";
import { planCells, planCrossCells, planLatestCells } from "./indicators/plan-cells.ts";
import type { Area, AreaKey } from "./model/area.ts";
import type { Cell, CellRequest } from "./model/cell.ts";
import { areaOfSector, type City } from "./model/city.ts";
import type { CityLocation } from "./model/city-location.ts";
import type { Derivation } from "./model/derivation.ts";
import type { Edition } from "./model/edition.ts";
import type { HidingSummary } from "./model/hiding.ts";
import type { JudgedCounts } from "./model/judged-count.ts";
import type { Source } from "./model/source.ts";
import type { Theme } from "./model/theme.ts";
import type { Vintage } from "./model/vintage.ts";
import { isWithheldWhole, withheldSources } from "./model/withheld-sources.ts";

export interface Publication {
  readonly vintage: Vintage;
  /** All cities of the group, also when only some are built. */
  readonly allCities: readonly City[];
  readonly cities: readonly City[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
  /** By slug: where a city lies. */
  readonly locations: ReadonlyMap<string, CityLocation>;
  /** Of every city and theme, but where a city may use nothing of a theme. */
  readonly reports: readonly ThemeReport[];
  /** One per theme, of all cities beside each other, also when only some are built. */
  readonly peerReports: readonly ThemeReport[];
  /** City by city; empty when the build leaves them out. */
  readonly partReports: readonly PartReport[];
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

interface PipelineOptions {
  /** Slugs; empty for all. */
  readonly cities: readonly string[];
  readonly themes: readonly string[];
  /** True for a package that is shared before its day: no page may show what is under embargo. */
  readonly withEmbargoed?: boolean;
  /** Whether each part of a city is reported on too. */
  readonly withParts: boolean;
}

/** `make` uses what the gate found before, where it is given that. */
export type RememberTable = (
  catalogue: Catalogue,
  make: (before?: GateMemory) => Promise<ProtectedTable>,
) => Promise<ProtectedTable>;

export { type Catalogue, readCatalogue } from "./catalogue/read-catalogue.ts";
export { editionsFolder } from "./catalogue/read-editions.ts";
export { type GateMemory, openGateMemory } from "./disclosure/gate-memory.ts";
export { PatternMemory } from "./disclosure/pattern-memory.ts";

/** Found patterns that go with the data, so that a fresh clone need not search. */
export const keptPatterns = "data/patronen";

/** What this machine found, and what goes with the data. */
export function projectPatterns(
  root: string,
  cacheFolder: string = join(root, ".cache"),
): PatternMemory {
  return new PatternMemory(join(cacheFolder, "versluiering/patronen"), join(root, keptPatterns));
}

/** catalogue → disclosure → indicators → figures. */
export async function buildPublication(
  catalogue: Catalogue,
  options: PipelineOptions,
  /** Where patterns of hidden cells are kept between builds; nowhere when absent. */
  memory: PatternMemory = new PatternMemory(),
  /** Gives the protected table, made now or for the same figures before. */
  remember: RememberTable = (_, make) => make(),
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
  const periods = datasetPeriods(catalogue);
  const solver = await loadSolver();
  const table = await remember(catalogue, (before) => {
    const requests = requestedCells(catalogue, periods);
    return protect(
      requests,
      catalogue.tables,
      catalogue.areas,
      solver,
      memory,
      catalogue.editions,
      before,
    );
  });
  const roundings = datasetRoundings(table.roundings, catalogue.themes);
  const figures = figuresFrom(table, catalogue, periods);
  const themesFor = (city: City): readonly Theme[] =>
    themes.filter((theme) => !isWithheldWhole(theme, withheldSources(city, theme, catalogue)));
  const inputs: ReportInputs = {
    figures,
    withheldFrom: (city, theme) => withheldSources(city, theme, catalogue),
    roundings,
    latestPeriodOf: periods.latest,
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
      themesFor(city).map((theme) => reportOn(city, forWholeCity(theme), inputs)),
    ),
    peerReports: reportOnPeers(catalogue.cities, themes, inputs),
    partReports: options.withParts
      ? cities.flatMap((city) => reportOnParts(city, themesFor(city), inputs))
      : [],
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
    derivationOf: figures.derivationOf,
    knownAlready: table.knownAlready,
    judged: table.judged,
  };
}

interface DatasetPeriods {
  /** Of a dataset id, the oldest first. */
  readonly all: (dataset: string) => readonly string[];
  readonly latest: (dataset: string) => string | undefined;
}

function datasetPeriods({ tables }: Catalogue): DatasetPeriods {
  return {
    all: (dataset) => tables.get(dataset)?.periods ?? [],
    latest(dataset) {
      const table = tables.get(dataset);
      return table && latestPeriod(table);
    },
  };
}

/** Of every city, also those that are not built now: what is hidden may not depend on that. */
function requestedCells({ cities, themes }: Catalogue, periods: DatasetPeriods): CellRequest[] {
  const indicators = themes.flatMap((theme) => theme.indicators);
  const ownAreas = cities.map(({ area }) => area);
  return [
    ...planCells(indicators, areasToShow(cities), periods.all),
    ...planLatestCells(indicators, sectorsOf(cities), periods.latest),
    ...planCrossCells(indicators, ownAreas, periods.latest),
  ];
}

/** What indicators are computed from: the protected table, and what is known of its datasets. */
function figuresFrom(
  table: ProtectedTable,
  { tables, areas }: Catalogue,
  periods: DatasetPeriods,
): Figures & Required<Pick<Figures, "derivationOf">> {
  return {
    table,
    periodsOf: periods.all,
    limitOf(id) {
      const dataset = tables.get(id)?.dataset;
      if (!dataset) throw new Error(`unknown dataset: ${id}`);
      return datasetLimit(dataset);
    },
    squareKilometres: areas.squareKilometres,
    derivationOf(dataset, area, period) {
      const raw = tables.get(dataset);
      return raw ? deriveFigures(raw, area, period, areas) : "observed";
    },
  };
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
