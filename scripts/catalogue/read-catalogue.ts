import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";
import type { Authorisation } from "../model/authorisation.ts";
import type { City } from "../model/city.ts";
import type { CityLocation } from "../model/city-location.ts";
import { type Edition, parseEditionKey } from "../model/edition.ts";
import { type Recall, readAnew } from "../model/recall.ts";
import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import type { Theme } from "../model/theme.ts";
import type { Vintage } from "../model/vintage.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkFigureDivisions } from "./check-figure-divisions.ts";
import { checkPopulations, type PlacedDataset } from "./check-populations.ts";
import { checkUse } from "./check-use.ts";
import { convertTable } from "./convert-table.ts";
import { mapAreas } from "./map-areas.ts";
import { addOwnAreas } from "./own-areas.ts";
import type { RawTable } from "./raw-table.ts";
import { type AreaTables, readAreas } from "./read-areas.ts";
import { readAuthorisations } from "./read-authorisations.ts";
import { readCities } from "./read-cities.ts";
import { readEdition } from "./read-edition.ts";
import { editionsFolder, readEditions } from "./read-editions.ts";
import { readLocations } from "./read-locations.ts";
import { type DivisionMaps, readMaps } from "./read-maps.ts";
import { type OwnDivision, readOwnDivisions } from "./read-own-divisions.ts";
import { readCitySectors, readSectorSizes } from "./read-sectors.ts";
import { readSources } from "./read-sources.ts";
import { readTable } from "./read-table.ts";
import { readTheme } from "./read-theme.ts";
import { receivedTable } from "./received-table.ts";
import { withSameRows } from "./with-same-rows.ts";
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
  const areaPaths = ["data/gebieden", "data/uitgave.json"];
  const names = divisions.map(({ slug, id }) => `${slug}/${id}`);
  const areas = recall("gebieden", { paths: areaPaths, values: [shown, names] }, problems, () =>
    readAllAreas(root, shown, divisions, problems),
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
  // No figure depends on colours.
  const ground = hash("sha1", JSON.stringify(cities.map(({ style: _, ...city }) => city)));
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
    const themePaths = [...listFiles(root, folder), `${folder}/pakket`, "data/bronnen"];
    const read = recall(`thema ${folder}`, { paths: themePaths }, problems, () =>
      readTheme(root, folder, cards, problems),
    );
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
      if (read.received && dataset.received) {
        tables.set(dataset.id, receivedTable(dataset, read.received, areas, problems));
        continue;
      }
      const readFrom = {
        paths: [dataset.folder, ...areaPaths, editionsFolder],
        values: [shown, names, dataset, read.coverage.get(dataset.id), ground],
      };
      const table = recall<RawTable>(dataset.folder, readFrom, problems, (before) => {
        const given = readTable(root, dataset, areas, problems, recall);
        const all = convertTable(mapAreas(given, areas, known), divisions, areas);
        // A figure that could not be read is reported where it stands, not as absent too.
        if (problems.length === earlier) checkCoverage(all, given, read, cities, areas, problems);
        return withSameRows(withoutOthers(all, cities, areas, known), before);
      });
      tables.set(dataset.id, table);
    }
  }
  checkPopulations(placed, problems);
  // A card or a theme that cannot be read is told where it stands.
  if (problems.length === 0) checkUse(cards.sources, themes, problems);
  checkFigureDivisions(files, themes, tables, problems);
  const maps = readMaps(root, cities, shown, problems);
  const { sources } = cards;
  const editionDate = date ?? edition.date ?? newestImport(sources.values());
  const locations = readLocations(root, cities, areas, problems);
  return {
    areas,
    cities,
    themes,
    sources,
    tables,
    maps,
    sectorMaps,
    locations,
    editions,
    date: editionDate,
    authorisations: readAuthorisations(root, sources, cities, problems),
    ...(edition.publisher ? { publisher: edition.publisher } : {}),
    ...(edition.siteAddress ? { siteAddress: edition.siteAddress } : {}),
  };
}

/** The JSON files of a theme, without the folders of its datasets. */
function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`);
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
