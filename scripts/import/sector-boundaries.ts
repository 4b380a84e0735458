import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { toLambert72 } from "../areas/projection.ts";
import { formatNumber } from "../model/format.ts";
import { noFigures } from "../model/rule-spec.ts";
import { readAreaNames, readGroup } from "./area-tables.ts";
import { readCitySectors } from "./city-sectors.ts";
import { requireFiles } from "./file-list.ts";
import type { ImportContext, Importer, ImportReport } from "./importer.ts";
import { ProblemList, stopOnProblems } from "./problem-list.ts";
import type { AreaFeature } from "./shape-file.ts";
import { type SourceFacts, writeSourceCard } from "./source-card.ts";

const facts: SourceFacts = {
  id: "sectorgrenzen",
  titel: "Grenzen van de statistische sectoren (2020-2024, vereenvoudigd)",
  uitgever: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  licentie: "CC BY 4.0",
  licentieUrl: "https://creativecommons.org/licenses/by/4.0/deed.nl",
  url: "https://statbel.fgov.be",
  bronvermelding: "Statbel (Algemene Directie Statistiek – Statistics Belgium)",
  verbergregel: noFigures,
};
const lastValidDate = "2024-12-31";
const codeField = "CD_SECTOR_REFNIS";
/** Cells across a city: less than half a metre in a city of 25 km, finer than the drawing itself. */
const gridSize = 1e5;

export const sectorBoundariesImporter: Importer = {
  id: facts.id,
  title: "Statbel: grenzen van de statistische sectoren",
  usage: `één GeoJSON in lengte- en breedtegraden met de code in ${codeField}`,
  run: importSectorBoundaries,
};

/** Which sectors lie in which city follows from the table, never from their code. */
async function importSectorBoundaries(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, files, sectorBoundariesImporter.usage);
  const [file = ""] = files;
  const problems = new ProblemList(file);
  if (files.length > 1) problems.add({}, `${files.length} bestanden`, "één bestand");
  const shapes = readSectorShapes(problems);
  stopOnProblems([problems]);

  const { root, effects } = context;
  const names = readAreaNames(root, "gemeente");
  const sectors = readCitySectors(root);
  const written: string[] = [];
  const lines: string[] = [];
  for (const city of readGroup(root, "centrumsteden")) {
    const codes = (sectors.get(city) ?? []).map(({ code }) => code);
    const found = codes.flatMap((code) => shapes.get(code) ?? []);
    const absent = codes.filter((code) => !shapes.has(code));
    const path = `data/gebieden/sectoren/${(names.get(city) ?? city).toLowerCase()}.topojson`;
    const text = formatSectors(found);
    effects.writeText(join(root, path), text);
    written.push(path);
    const gap = absent.length > 0 ? `; zonder vorm: ${absent.join(", ")}` : "";
    lines.push(
      `${names.get(city)}: ${found.length} sectoren, ${formatNumber(text.length, 0)} bytes${gap}`,
    );
  }
  const card = await writeSourceCard(facts, lastValidDate, files, context);
  return { written: [...written, card.path], lines: [...lines, ...card.lines] };
}

function readSectorShapes(problems: ProblemList): ReadonlyMap<string, AreaFeature> {
  const shapes = new Map<string, AreaFeature>();
  let collection: FeatureCollection;
  try {
    collection = JSON.parse(readFileSync(problems.file, "utf8")) as FeatureCollection;
  } catch {
    problems.add({}, "geen leesbare GeoJSON", sectorBoundariesImporter.usage);
    return shapes;
  }
  collection.features.forEach(({ geometry, properties }, index) => {
    const code = String(properties?.[codeField] ?? "");
    const isArea = geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
    if (code === "" || !isArea || shapes.has(code)) {
      const found = `vorm ${index + 1} met code "${code}"`;
      problems.add({}, found, `een vlak met een eigen code in ${codeField}`);
      return;
    }
    const moved = toLambert72(geometry as Polygon | MultiPolygon, "wgs84");
    shapes.set(code, { type: "Feature", geometry: moved, properties: { code } });
  });
  return shapes;
}

/** Not thinned: small sectors stay, and weights by area need the drawing as it is. */
function formatSectors(features: readonly AreaFeature[]): string {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  const sectors = topology({ sectoren: collection }) as Topology<{
    sectoren: GeometryCollection<{ code: string }>;
  }>;
  return `${JSON.stringify(quantize(sectors, gridSize))}\n`;
}
