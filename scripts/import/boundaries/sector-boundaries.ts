import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { toLambert72 } from "../../areas/projection.ts";
import { formatNumber } from "../../model/format.ts";
import { noFigures } from "../../model/rule-spec.ts";
import { readAreaNames, readGroup } from "../areas/area-tables.ts";
import type { AreaFeature } from "../drawings/shape-file.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import { readCitySectors } from "./city-sectors.ts";
import { computeAreaInKm2 } from "./polygon-area.ts";

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
const folder = "data/gebieden/sectoren";
const lastValidDate = "2024-12-31";
const codeField = "CD_SECTOR_REFNIS";
/** Surface in km², measured by the publisher before the drawing was simplified. */
const sizeField = "SURFACE.GIS.km2";
/** Of the drawing of one city, as a map that travels with a page. */
const maximumBytes = 60_000;
/** Cells across a city: less than half a metre in a city of 25 km, finer than the drawing itself. */
const gridSize = 1e5;

export const sectorBoundariesImporter: Importer = {
  id: facts.id,
  title: "Statbel: grenzen van de statistische sectoren",
  usage: `één GeoJSON in lengte- en breedtegraden met de code in ${codeField} en de oppervlakte in ${sizeField}`,
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
  const texts = new Map<string, string>();
  const sizes: [string, string][] = [];
  const lines: string[] = [];
  for (const city of readGroup(root, "centrumsteden")) {
    const ours = sectors.get(city) ?? [];
    const found = ours.flatMap(({ code }) => shapes.get(code) ?? []);
    const absent = ours.filter(({ code, isSupplement }) => !isSupplement && !shapes.has(code));
    const name = names.get(city) ?? city;
    const text = formatSectors(found.map(({ feature: shape }) => shape));
    checkMap(name, text, problems);
    texts.set(`${folder}/${name.toLowerCase()}.topojson`, text);
    for (const { feature: shape, size } of found) sizes.push([shape.properties.code, size]);
    lines.push(
      `${name}: ${found.length} sectoren, ${formatNumber(text.length, 0)} bytes`,
      ...absent.map(
        (sector) =>
          `let op: sector ${sector.name} (${sector.code}) heeft in dit bestand geen vorm; hij staat in de tabellen, en niet op de kaart van ${name}`,
      ),
    );
  }
  stopOnProblems([problems]);
  sizes.sort(([a], [b]) => compareCodes(a, b));
  texts.set(`${folder}/oppervlakte.csv`, formatTidy(["statsec", "waarde"], sizes));
  for (const [path, text] of texts) effects.writeText(join(root, path), text);
  const card = await writeSourceCard(facts, lastValidDate, files, context);
  return { written: [...texts.keys(), card.path], lines: [...lines, ...card.lines] };
}

/** Rounding to a grid may not take a sector away, and a map must stay small enough to send along. */
function checkMap(city: string, text: string, problems: ProblemList): void {
  if (Buffer.byteLength(text) > maximumBytes) {
    const found = `een kaart van ${city} van ${formatNumber(Buffer.byteLength(text), 0)} bytes`;
    problems.add({}, found, `hoogstens ${formatNumber(maximumBytes, 0)} bytes`);
  }
  const sectors = JSON.parse(text) as ReturnType<typeof makeTopology>;
  for (const { geometry, properties } of feature(sectors, sectors.objects.sectoren).features) {
    const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
    if (isArea && computeAreaInKm2(geometry) > 0) continue;
    const found = `sector ${properties.code} van ${city} zonder vlak op de kaart`;
    problems.add({}, found, "een vlak met een oppervlakte");
  }
}

interface SectorShape {
  readonly feature: AreaFeature;
  /** In km², as it is written. */
  readonly size: string;
}

function readSectorShapes(problems: ProblemList): ReadonlyMap<string, SectorShape> {
  const shapes = new Map<string, SectorShape>();
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
    const size = Number(properties?.[sizeField]);
    if (!(size > 0)) {
      problems.add({}, `sector ${code} zonder oppervlakte`, `een getal boven 0 in ${sizeField}`);
      return;
    }
    const moved = toLambert72(geometry as Polygon | MultiPolygon, "wgs84");
    const drawn: AreaFeature = { type: "Feature", geometry: moved, properties: { code } };
    shapes.set(code, { feature: drawn, size: size.toFixed(4) });
  });
  return shapes;
}

/** Not thinned: small sectors stay, and weights by area need the drawing as it is. */
function formatSectors(features: readonly AreaFeature[]): string {
  return `${JSON.stringify(quantize(makeTopology(features), gridSize))}\n`;
}

function makeTopology(features: readonly AreaFeature[]) {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  return topology({ sectoren: collection }) as Topology<{
    sectoren: GeometryCollection<{ code: string }>;
  }>;
}
