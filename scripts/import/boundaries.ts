import { basename, join } from "node:path";
import { formatNumber } from "../model/format.ts";
import { noFigures } from "../model/rule-spec.ts";
import { readAreaMap, readAreaNames, readGroup } from "./area-tables.ts";
import { makeCityMap } from "./city-map.ts";
import { requireFiles } from "./file-list.ts";
import type { ImportContext, Importer, ImportReport } from "./importer.ts";
import { computeAreaInKm2 } from "./polygon-area.ts";
import { ProblemList, stopOnProblems } from "./problem-list.ts";
import { type AreaFeature, readShapeFile } from "./shape-file.ts";
import { type SourceFacts, writeSourceCard } from "./source-card.ts";
import { compareCodes, formatTidy } from "./tidy-file.ts";

const facts: SourceFacts = {
  id: "grenzen",
  titel: "Grenzen van wijken en gemeenten (indeling t.e.m. 2024)",
  uitgever: "Data & Analyse van de Vlaamse provincies",
  licentie: "Modellicentie Gratis Hergebruik",
  bronvermelding:
    "Wijken voor omgevingsanalyse. © gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies",
  verbergregel: noFigures,
};
/** All municipalities together, to show where a city lies. */
const municipalityMapPath = "data/gebieden/gemeenten.topojson";
const lastValidDate = "2024-12-31";

const shapeFiles = [
  { file: "ggw72024.shp", level: "wijk", codeColumn: "geoitem" },
  { file: "gemeente2024.shp", level: "gemeente", codeColumn: "gemeente" },
] as const;

export const boundariesImporter: Importer = {
  id: facts.id,
  title: "Provincies: kaarten en oppervlakten",
  usage: "de bestanden ggw72024.shp en gemeente2024.shp, elk met zijn .dbf ernaast",
  run: importBoundaries,
};

/** One map of ours: the slug of its publisher and its parts. */
interface CityMap {
  readonly slug: string;
  readonly parts: readonly AreaFeature[];
}

async function importBoundaries(
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(facts.id, files, boundariesImporter.usage);
  const lists: ProblemList[] = [];
  const shapes = new Map<string, ReadonlyMap<string, AreaFeature>>();
  for (const { file, level, codeColumn } of shapeFiles) {
    const problems = new ProblemList(files.find((path) => basename(path) === file) ?? file);
    lists.push(problems);
    const features = await readShapeFile(codeColumn, problems);
    shapes.set(level, new Map(features.map((shape) => [shape.properties.code, shape])));
  }
  stopOnProblems(lists);
  const municipalities = shapes.get("gemeente") ?? new Map<string, AreaFeature>();
  const maps = [
    ...collectCityMaps(shapes.get("wijk") ?? new Map(), context.root),
    { slug: "vgc", parts: collectShapes(readGroup(context.root, "vgc"), municipalities) },
  ];
  const lines: string[] = [];
  const problems = new ProblemList(boundariesImporter.id);
  const texts = new Map<string, string>();
  const drawings = [
    ...maps.map((map) => ({ ...map, path: `data/gebieden/kaarten/${map.slug}.topojson` })),
    { slug: "gemeenten", parts: [...municipalities.values()], path: municipalityMapPath },
  ];
  for (const { slug, parts, path } of drawings) {
    const text = parts.length > 0 ? makeCityMap(parts) : undefined;
    if (text) {
      texts.set(path, text);
      lines.push(`${slug}: ${parts.length} delen, ${formatNumber(text.length, 0)} bytes`);
    } else {
      const found = `kaart ${slug} met ${parts.length} delen`;
      problems.add({}, found, "een kaart van hoogstens 60 kB met elk deel");
    }
  }
  stopOnProblems([problems]);

  texts.set("data/gebieden/oppervlakte.csv", formatSizes(maps, municipalities, context.root));
  const written = [...texts.keys()];
  for (const [path, text] of texts) context.effects.writeText(join(context.root, path), text);
  const used = lists.flatMap(({ file }) => [file, file.replace(/\.shp$/, ".dbf")]);
  const card = await writeSourceCard(facts, lastValidDate, used, context);
  return { written: [...written, card.path], lines: [...lines, ...card.lines] };
}

/** The wijken of each city by the table, never by their code; unlocated people have no shape. */
function collectCityMaps(
  wijken: ReadonlyMap<string, AreaFeature>,
  root: string,
): readonly CityMap[] {
  const names = readAreaNames(root, "gemeente");
  const wijkToMunicipality = [...readAreaMap(root, "wijk", "gemeente")];
  return readGroup(root, "centrumsteden").map((city) => {
    const codes = wijkToMunicipality.filter(([, code]) => code === city).map(([wijk]) => wijk);
    return { slug: (names.get(city) ?? city).toLowerCase(), parts: collectShapes(codes, wijken) };
  });
}

function collectShapes(
  codes: readonly string[],
  shapes: ReadonlyMap<string, AreaFeature>,
): readonly AreaFeature[] {
  return codes.flatMap((code) => shapes.get(code) ?? []);
}

/** In km², from the polygons before simplification. */
function formatSizes(
  maps: readonly CityMap[],
  municipalities: ReadonlyMap<string, AreaFeature>,
  root: string,
): string {
  const provinceOf = readAreaMap(root, "gemeente", "provincie");
  const regionOf = readAreaMap(root, "provincie", "gewest");
  const sizes = new Map<string, number>();
  const add = (key: string, size: number): void => {
    sizes.set(key, (sizes.get(key) ?? 0) + size);
  };
  for (const [code, shape] of municipalities) {
    const size = computeAreaInKm2(shape.geometry);
    const province = provinceOf.get(code) ?? "";
    add(`gemeente;${code}`, size);
    add(`provincie;${province}`, size);
    add(`gewest;${regionOf.get(province) ?? ""}`, size);
  }
  for (const { parts } of maps.filter(({ slug }) => slug !== "vgc")) {
    for (const { geometry, properties } of parts) {
      add(`wijk;${properties.code}`, computeAreaInKm2(geometry));
    }
  }
  const rows = [...sizes].sort(([a], [b]) => compareCodes(a, b));
  return formatTidy(
    ["niveau", "code", "waarde"],
    rows.map(([key, size]) => [...key.split(";"), size.toFixed(4)]),
  );
}
