import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";
import { areaKey } from "../model/area.ts";
import type { City } from "../model/city.ts";
import type { CityLocation } from "../model/city-location.ts";
import type { Edition } from "../model/edition.ts";
import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import type { Theme } from "../model/theme.ts";
import { checkPopulations, type PlacedDataset } from "./check-populations.ts";
import { convertTable } from "./convert-table.ts";
import { mapAreas } from "./map-areas.ts";
import { addOwnAreas } from "./own-areas.ts";
import type { RawTable } from "./raw-table.ts";
import { type AreaTables, readAreas } from "./read-areas.ts";
import { readCities } from "./read-cities.ts";
import { readEditions } from "./read-editions.ts";
import { readLocations } from "./read-locations.ts";
import { ownFolder, readOwnDivisions } from "./read-own-divisions.ts";
import { readCitySectors, readSectorSizes } from "./read-sectors.ts";
import { readSources } from "./read-sources.ts";
import { readTable } from "./read-table.ts";
import { readTheme, type ThemeWithCoverage } from "./read-theme.ts";

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
  /** City slug → map in Lambert 72 metres. */
  readonly maps: ReadonlyMap<string, Topology>;
  /** The same of statistical sectors, for cities that have a drawing of them. */
  readonly sectorMaps: ReadonlyMap<string, Topology>;
  /** City slug → where it lies; none where no drawing of all municipalities was imported. */
  readonly locations: ReadonlyMap<string, CityLocation>;
}

/** Reads data/ under `root`; what is wrong is added to `problems`, and then the result is not to be used. */
export function readCatalogue(root: string, problems: Problem[]): Catalogue {
  const divisions = readOwnDivisions(root, problems);
  const official = readAreas(root, problems);
  const areas = addOwnAreas(
    {
      ...official,
      squareKilometres: new Map([
        ...official.squareKilometres,
        ...readSectorSizes(root, official, problems),
      ]),
    },
    divisions,
  );
  const cards = readSources(root, problems);
  const sectorMaps = new Map<string, Topology>();
  const cities = readCities(root, areas, divisions, problems).map((city): City => {
    const found = readCitySectors(root, city, areas, problems);
    if (!found) return city;
    sectorMaps.set(city.slug, found.map);
    return { ...city, sectors: found.sectors };
  });
  const tables = new Map<string, RawTable>();
  const themes: Theme[] = [];
  const placed: PlacedDataset[] = [];
  const folders = readdirSync(join(root, "data/themas"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `data/themas/${entry.name}`)
    .sort();
  for (const folder of folders) {
    const read = readTheme(root, folder, cards, problems);
    if (!read) continue;
    themes.push(read.theme);
    for (const [index, dataset] of read.theme.datasets.entries()) {
      placed.push({ dataset, where: read.whereDataset(index) });
      if (tables.has(dataset.id)) {
        problems.push({
          where: read.whereDataset(index),
          found: `dataset "${dataset.id}"`,
          expected: "een id dat nog niet bestaat",
        });
      }
      const earlier = problems.length;
      const mapped = mapAreas(readTable(root, dataset, areas, problems), areas);
      const table = convertTable(mapped, divisions, areas);
      // A figure that could not be read is reported where it stands, not as absent too.
      if (problems.length === earlier) checkCoverage(table, read, cities, problems);
      tables.set(dataset.id, table);
    }
  }
  checkPopulations(placed, problems);
  const maps = readMaps(root, cities, problems);
  const editions = readEditions(root, problems);
  const locations = readLocations(root, cities, areas, problems);
  return {
    areas,
    cities,
    themes,
    sources: cards.sources,
    tables,
    maps,
    sectorMaps,
    locations,
    editions,
  };
}

/** Every dataset has figures for every city in every period, or says which cities it lacks. */
function checkCoverage(
  table: RawTable,
  { coverage }: ThemeWithCoverage,
  cities: readonly City[],
  problems: Problem[],
): void {
  const { levels = [], exceptCities = [] } = coverage.get(table.dataset.id) ?? {};
  for (const city of cities) {
    if (exceptCities.includes(city.slug) || !levels.includes(city.area.level)) continue;
    const periods = table.rows.get(areaKey(city.area));
    const absent = table.periods.filter((period) => !periods?.has(period));
    if (absent.length === 0) continue;
    problems.push({
      where: table.dataset.folder,
      found: `geen cijfers voor ${city.name} in ${absent.join(", ")}`,
      expected: "elke stad in elk jaar",
      hint: `Vul het bestand aan, of zet "${city.slug}" bij dektNiet in thema.json.`,
    });
  }
}

function readMaps(
  root: string,
  cities: readonly City[],
  problems: Problem[],
): ReadonlyMap<string, Topology> {
  const maps = new Map<string, Topology>();
  for (const city of cities) {
    const path = city.ownDivision
      ? `${ownFolder}/${city.slug}/kaart.topojson`
      : `data/gebieden/kaarten/${city.slug}.topojson`;
    try {
      maps.set(city.slug, JSON.parse(readFileSync(join(root, path), "utf8")) as Topology);
    } catch {
      problems.push({
        where: path,
        found: "geen leesbare kaart",
        expected: "een TopoJSON met de objecten delen en stad",
        hint: "Voer de grenzen in met: npm run steekkaart -- import grenzen <bestanden>",
      });
    }
  }
  return maps;
}
