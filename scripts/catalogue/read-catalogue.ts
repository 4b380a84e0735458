import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";
import type { City } from "../model/city.ts";
import type { CityLocation } from "../model/city-location.ts";
import { type Edition, parseEditionKey } from "../model/edition.ts";
import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import type { Theme } from "../model/theme.ts";
import type { Vintage } from "../model/vintage.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkFigureDivisions } from "./check-figure-divisions.ts";
import { checkPopulations, type PlacedDataset } from "./check-populations.ts";
import { convertTable } from "./convert-table.ts";
import { mapAreas } from "./map-areas.ts";
import { addOwnAreas } from "./own-areas.ts";
import type { RawTable } from "./raw-table.ts";
import { type AreaTables, readAreas } from "./read-areas.ts";
import { readCities } from "./read-cities.ts";
import { readEdition } from "./read-edition.ts";
import { readEditions } from "./read-editions.ts";
import { readLocations } from "./read-locations.ts";
import { type DivisionMaps, readMaps } from "./read-maps.ts";
import { readOwnDivisions } from "./read-own-divisions.ts";
import { readCitySectors, readSectorSizes } from "./read-sectors.ts";
import { readSources } from "./read-sources.ts";
import { readTable } from "./read-table.ts";
import { readTheme } from "./read-theme.ts";
import { withoutOthers } from "./without-others.ts";

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
  /** City slug → name of a division of it → map in Lambert 72 metres. */
  readonly maps: DivisionMaps;
  /** The same of statistical sectors, for cities that have a drawing of them. */
  readonly sectorMaps: ReadonlyMap<string, Topology>;
  /** City slug → where it lies; none where no drawing of all municipalities was imported. */
  readonly locations: ReadonlyMap<string, CityLocation>;
}

/**
 * Reads data/ under `root`; what is wrong is added to `problems`, and then the result is
 * not to be used. `vintage` is the division to show, that of data/uitgave.json by default.
 */
export function readCatalogue(root: string, problems: Problem[], vintage?: Vintage): Catalogue {
  const divisions = readOwnDivisions(root, problems);
  const shown = vintage ?? readEdition(root, problems);
  const official = readAreas(root, shown, problems);
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
  const files = readCities(root, areas, divisions, problems);
  const cities = files.map(({ city }): City => {
    const found = readCitySectors(root, city, areas, problems);
    if (!found) return city;
    sectorMaps.set(city.slug, found.map);
    return { ...city, sectors: found.sectors };
  });
  const editions = readEditions(root, problems);
  const known = new Set(
    editions.flatMap(({ cells }) => [...cells.keys()].map((key) => parseEditionKey(key).area)),
  );
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
      // What a survey has is refused by its own check.
      if (dataset.isAdditive === false && dataset.kind !== "shares" && dataset.sumsTo.length > 0) {
        problems.push({
          where: read.whereDataset(index),
          found: `optellenNaar in dataset "${dataset.id}", die niet optelbaar is`,
          expected: "geen niveaus om naar op te tellen",
        });
      }
      const given = readTable(root, dataset, areas, problems);
      const table = convertTable(mapAreas(given, areas, known), divisions, areas);
      // A figure that could not be read is reported where it stands, not as absent too.
      if (problems.length === earlier) checkCoverage(table, given, read, cities, areas, problems);
      tables.set(dataset.id, withoutOthers(table, cities, areas, known));
    }
  }
  checkPopulations(placed, problems);
  checkFigureDivisions(files, themes, tables, problems);
  const maps = readMaps(root, cities, shown, problems);
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
