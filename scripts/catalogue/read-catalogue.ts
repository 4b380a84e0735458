import { hash } from "node:crypto";
import type { Topology } from "topojson-specification";
import type { AreaKey } from "../model/area.ts";
import type { Authorisation } from "../model/authorisation.ts";
import type { City } from "../model/city.ts";
import type { CityLocation } from "../model/city-location.ts";
import { type Edition, parseEditionKey } from "../model/edition.ts";
import { type Recall, readAnew } from "../model/recall.ts";
import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import type { Theme } from "../model/theme.ts";
import type { Vintage } from "../model/vintage.ts";
import { addOwnAreas } from "./areas/own-areas.ts";
import { type AreaTables, readAreas } from "./areas/read-areas.ts";
import { readLocations } from "./areas/read-locations.ts";
import { type DivisionMaps, readMaps } from "./areas/read-maps.ts";
import { type OwnDivision, readOwnDivisions } from "./areas/read-own-divisions.ts";
import { readCitySectors, readSectorSizes } from "./areas/read-sectors.ts";
import { checkFigureDivisions } from "./check-figure-divisions.ts";
import { checkPopulations } from "./check-populations.ts";
import { checkUse } from "./check-use.ts";
import { readAuthorisations } from "./read-authorisations.ts";
import { type CityInFile, readCities } from "./read-cities.ts";
import { readEdition } from "./read-edition.ts";
import { readEditions } from "./read-editions.ts";
import { readSources } from "./read-sources.ts";
import { areaPaths, type CatalogueGround, readThemes } from "./read-themes.ts";
import type { RawTable } from "./tables/raw-table.ts";

/** Everything in data/, checked. */
export interface Catalogue {
  readonly areas: AreaTables;
  readonly cities: readonly City[];
  readonly themes: readonly Theme[];
  readonly sources: ReadonlyMap<string, Source>;
  /** By dataset id; raw: for disclosure/ only. */
  readonly tables: ReadonlyMap<string, RawTable>;
  /** What readers of earlier editions have, the oldest first. */
  readonly editions: readonly Edition[];
  /** ISO date of the edition: what data/uitgave.json says, or that of the newest import. */
  readonly date: string;
  readonly authorisations: readonly Authorisation[];
  /** Who shares figures, by data/uitgave.json. */
  readonly publisher?: string;
  /** Where the built folder will stand; absent where data/uitgave.json does not say. */
  readonly siteAddress?: string;
  /** City slug → name of a division of it → map in Lambert 72 metres. */
  readonly maps: DivisionMaps;
  /** The same of statistical sectors, for cities that have a drawing of them. */
  readonly sectorMaps: ReadonlyMap<string, Topology>;
  /** City slug → where it lies; none where no drawing of all municipalities was imported. */
  readonly locations: ReadonlyMap<string, CityLocation>;
}

/**
 * Reads data/ under `root`; what is wrong is added to `problems`, and then the result is
 * not to be used. `vintage` is the division to show and `date` the day of the edition, those of
 * data/uitgave.json by default; without a day there, that of the newest import. `recall`: for who
 * reads time and again.
 */
export function readCatalogue(
  root: string,
  problems: Problem[],
  vintage?: Vintage,
  date?: string,
  recall: Recall = readAnew,
): Catalogue {
  const divisions = readOwnDivisions(root, problems);
  const edition = readEdition(root, problems);
  const shown = vintage ?? edition.vintage;
  const names = divisions.map(({ slug, id }) => `${slug}/${id}`);
  const areas = recall("gebieden", { paths: areaPaths, values: [shown, names] }, problems, () =>
    readAllAreas(root, shown, divisions, problems),
  );
  const cards = readSources(root, problems);
  const files = readCities(root, areas, divisions, problems);
  const { cities, sectorMaps } = withSectors(root, files, areas, problems);
  const editions = readEditions(root, problems);
  const ground: CatalogueGround = {
    areas,
    divisions,
    cities,
    known: areasOf(editions),
    fingerprint: [shown, names, fingerprintOf(cities)],
  };
  const { themes, placed, tables } = readThemes(root, ground, cards, problems, recall);
  checkPopulations(placed, problems);
  // A card or a theme that cannot be read is told where it stands.
  if (problems.length === 0) checkUse(cards.sources, themes, problems);
  checkFigureDivisions(files, themes, tables, problems);
  const { sources } = cards;
  return {
    areas,
    cities,
    themes,
    sources,
    tables,
    maps: readMaps(root, cities, shown, problems),
    sectorMaps,
    locations: readLocations(root, cities, areas, problems),
    editions,
    date: date ?? edition.date ?? newestImport(sources.values()),
    authorisations: readAuthorisations(root, sources, cities, problems),
    ...(edition.publisher ? { publisher: edition.publisher } : {}),
    ...(edition.siteAddress ? { siteAddress: edition.siteAddress } : {}),
  };
}

/** The cities, with the sectors of those that have a drawing of them. */
function withSectors(
  root: string,
  files: readonly CityInFile[],
  areas: AreaTables,
  problems: Problem[],
): Pick<Catalogue, "cities" | "sectorMaps"> {
  const sectorMaps = new Map<string, Topology>();
  const cities = files.map(({ city }): City => {
    const found = readCitySectors(root, city, areas, problems);
    if (!found) return city;
    sectorMaps.set(city.slug, found.map);
    return { ...city, sectors: found.sectors };
  });
  return { cities, sectorMaps };
}

function areasOf(editions: readonly Edition[]): ReadonlySet<AreaKey> {
  return new Set(
    editions.flatMap(({ cells }) => [...cells.keys()].map((key) => parseEditionKey(key).area)),
  );
}

/** No figure depends on colours. */
function fingerprintOf(cities: readonly City[]): string {
  return hash("sha1", JSON.stringify(cities.map(({ style: _, ...city }) => city)));
}

function readAllAreas(
  root: string,
  shown: Vintage,
  divisions: readonly OwnDivision[],
  problems: Problem[],
): AreaTables {
  const official = readAreas(root, shown, problems);
  const sizes = readSectorSizes(root, official, problems);
  const squareKilometres = new Map([...official.squareKilometres, ...sizes]);
  return addOwnAreas({ ...official, squareKilometres }, divisions);
}

/** Whatever the clock says: the same data make the same edition. */
function newestImport(sources: Iterable<Source>): string {
  const dates = [...sources].map(({ importedOn }) => importedOn).sort();
  return dates.at(-1) ?? "1970-01-01";
}
