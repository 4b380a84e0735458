import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AreaKey } from "../model/area.ts";
import type { City } from "../model/city.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Recall } from "../model/recall.ts";
import type { Problem } from "../model/report-error.ts";
import type { Theme } from "../model/theme.ts";
import type { AreaTables } from "./areas/area-tables.ts";
import { convertTable } from "./areas/convert-table.ts";
import { mapAreas } from "./areas/map-areas.ts";
import type { OwnDivision } from "./areas/read-own-divisions.ts";
import { withoutOthers } from "./areas/without-others.ts";
import type { PlacedDataset } from "./check-populations.ts";
import { editionsFolder } from "./read-editions.ts";
import type { SourceCards } from "./read-sources.ts";
import { checkCoverage } from "./tables/check-coverage.ts";
import type { RawTable } from "./tables/raw-table.ts";
import { readTable } from "./tables/read-table.ts";
import { receivedTable } from "./tables/received-table.ts";
import { withSameRows } from "./tables/with-same-rows.ts";
import { readTheme, type ThemeWithCoverage } from "./theme/read-theme.ts";

/** What the areas and their tables are read from, relative to the project. */
export const areaPaths: readonly string[] = ["data/gebieden", "data/uitgave.json"];

/** What the figures of all themes are about, read before them. */
export interface CatalogueGround {
  readonly areas: AreaTables;
  readonly divisions: readonly OwnDivision[];
  readonly cities: readonly City[];
  /** Areas that earlier editions had, whichever division they are of. */
  readonly known: ReadonlySet<AreaKey>;
  /** Tells one ground from another; JSON. */
  readonly fingerprint: unknown;
}

interface ThemesWithTables {
  readonly themes: readonly Theme[];
  /** Every dataset, with where it stands in its thema.json; an id may be there twice. */
  readonly placed: readonly PlacedDataset[];
  /** By dataset id. */
  readonly tables: ReadonlyMap<string, RawTable>;
}

/** Every folder in data/themas, by name, with the tables of its datasets. */
export function readThemes(
  root: string,
  ground: CatalogueGround,
  cards: SourceCards,
  problems: Problem[],
  recall: Recall,
): ThemesWithTables {
  const themes: Theme[] = [];
  const placed: PlacedDataset[] = [];
  const tables = new Map<string, RawTable>();
  for (const folder of themeFolders(root)) {
    const paths = [...listFiles(root, folder), `${folder}/pakket`, "data/bronnen"];
    const read = recall(`thema ${folder}`, { paths }, problems, () =>
      readTheme(root, folder, cards, problems),
    );
    if (!read) continue;
    themes.push(read.theme);
    for (const [index, dataset] of read.theme.datasets.entries()) {
      const where = read.whereDataset(index);
      placed.push({ dataset, where });
      if (tables.has(dataset.id)) {
        problems.push({
          where,
          found: `dataset "${dataset.id}"`,
          expected: "een id dat nog niet bestaat",
        });
      }
      tables.set(dataset.id, readDataset(root, dataset, where, read, ground, problems, recall));
    }
  }
  return { themes, placed, tables };
}

function readDataset(
  root: string,
  dataset: Dataset,
  where: string,
  theme: ThemeWithCoverage,
  { areas, divisions, cities, known, fingerprint }: CatalogueGround,
  problems: Problem[],
  recall: Recall,
): RawTable {
  const earlier = problems.length;
  // What a survey has is refused by its own check.
  if (dataset.isAdditive === false && dataset.kind !== "shares" && dataset.sumsTo.length > 0) {
    problems.push({
      where,
      found: `optellenNaar in dataset "${dataset.id}", die niet optelbaar is`,
      expected: "geen niveaus om naar op te tellen",
    });
  }
  if (theme.received && dataset.received) {
    return receivedTable(dataset, theme.received, areas, problems);
  }
  const readFrom = {
    paths: [dataset.folder, ...areaPaths, editionsFolder],
    values: [fingerprint, dataset, theme.coverage.get(dataset.id)],
  };
  return recall<RawTable>(dataset.folder, readFrom, problems, (before) => {
    const given = readTable(root, dataset, areas, problems, recall);
    const all = convertTable(mapAreas(given, areas, known), divisions, areas);
    // A figure that could not be read is reported where it stands, not as absent too.
    if (problems.length === earlier) checkCoverage(all, given, theme, cities, areas, problems);
    return withSameRows(withoutOthers(all, cities, areas, known), before);
  });
}

function themeFolders(root: string): readonly string[] {
  return readdirSync(join(root, "data/themas"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `data/themas/${name}`)
    .sort();
}

/** The JSON files of a theme, without the folders of its datasets. */
function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`);
}
