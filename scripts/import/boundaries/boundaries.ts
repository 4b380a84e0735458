import { basename, join } from "node:path";
import { enumerate } from "../../model/dutch.ts";
import { formatNumber } from "../../model/format.ts";
import { noFigures } from "../../model/rule-spec.ts";
import { dayOfChange, type Vintage } from "../../model/vintage.ts";
import { readAreaMap, readAreaNames, readGroup } from "../areas/area-tables.ts";
import { findKeptWijken } from "../areas/kept-wijken.ts";
import { tablesFolder } from "../areas/vintage-folder.ts";
import { type AreaFeature, readShapeFile } from "../drawings/shape-file.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, Importer, ImportReport } from "../importer.ts";
import { ProblemList, stopOnProblems } from "../problem-list.ts";
import { type SourceFacts, writeSourceCard } from "../source-card.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import { makeCityMap } from "./city-map.ts";
import { computeAreaInKm2 } from "./polygon-area.ts";

/** The drawings of one division. */
interface Drawings {
  readonly vintage: Vintage;
  readonly facts: SourceFacts;
  readonly wijken: string;
  readonly municipalities: string;
  /** Column of their codes. */
  readonly municipalityColumn: string;
  /** The wijken of before, to tell which ones stayed as they were. */
  readonly earlierWijken?: string;
  readonly validDate: string;
}

const factsOf = (id: string, when: string): SourceFacts => ({
  id,
  titel: `Grenzen van wijken en gemeenten (indeling ${when})`,
  uitgever: "Data & Analyse van de Vlaamse provincies",
  licentie: "Modellicentie Gratis Hergebruik",
  bronvermelding:
    "Wijken voor omgevingsanalyse. © gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies",
  verbergregel: noFigures,
});
/** All municipalities together, to show where a city lies. */
const municipalityMap = "gemeenten.topojson";

const until2024: Drawings = {
  vintage: "2024",
  facts: factsOf("grenzen", "t.e.m. 2024"),
  wijken: "ggw72024.shp",
  municipalities: "gemeente2024.shp",
  municipalityColumn: "gemeente",
  validDate: "2024-12-31",
};
const since2025: Drawings = {
  vintage: "2025",
  facts: factsOf("grenzen-2025", "sinds 2025"),
  wijken: "ggw7.shp",
  municipalities: "gemeente.shp",
  municipalityColumn: "geoitem",
  earlierWijken: until2024.wijken,
  validDate: dayOfChange,
};

export const boundariesImporter = makeImporter(until2024, "tot en met 2024");
export const currentBoundariesImporter = makeImporter(since2025, "sinds 2025");

function makeImporter(drawings: Drawings, when: string): Importer {
  return {
    id: drawings.facts.id,
    title: `Provincies: kaarten en oppervlakten ${when}`,
    usage: `de bestanden ${enumerate(filesOf(drawings))}, elk met zijn .dbf ernaast`,
    run: (files, context) => importBoundaries(drawings, files, context),
  };
}

function filesOf({ wijken, municipalities, earlierWijken }: Drawings): readonly string[] {
  return [wijken, municipalities, ...(earlierWijken ? [earlierWijken] : [])];
}

/** One map of ours: the slug of its publisher and its parts. */
interface CityMap {
  readonly slug: string;
  readonly parts: readonly AreaFeature[];
}

async function importBoundaries(
  drawings: Drawings,
  files: readonly string[],
  context: ImportContext,
): Promise<ImportReport> {
  const { facts, vintage, earlierWijken } = drawings;
  requireFiles(facts.id, files, makeImporter(drawings, "").usage);
  const lists: ProblemList[] = [];
  const read = async (file: string, codeColumn: string): Promise<Shapes> => {
    const problems = new ProblemList(files.find((path) => basename(path) === file) ?? file);
    lists.push(problems);
    const features = await readShapeFile(codeColumn, problems);
    return new Map(features.map((shape) => [shape.properties.code, shape]));
  };
  const wijken = await read(drawings.wijken, "geoitem");
  const municipalities = await read(drawings.municipalities, drawings.municipalityColumn);
  const earlier = earlierWijken ? await read(earlierWijken, "geoitem") : undefined;
  stopOnProblems(lists);
  const folder = tablesFolder(vintage);
  const cityMaps = collectCityMaps(wijken, context.root, vintage);
  const brussels = collectShapes(readGroup(context.root, "vgc"), municipalities);
  // Nothing changed in Brussels: it has one map.
  const maps = vintage === "2024" ? [...cityMaps, { slug: "vgc", parts: brussels }] : cityMaps;
  const lines: string[] = [];
  const problems = new ProblemList(facts.id);
  const texts = new Map<string, string>();
  const drawn = [
    ...maps.map((map) => ({ ...map, path: `${folder}/kaarten/${map.slug}.topojson` })),
    {
      slug: "gemeenten",
      parts: [...municipalities.values()],
      path: `${folder}/${municipalityMap}`,
    },
  ];
  for (const { slug, parts, path } of drawn) {
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

  texts.set(
    `${folder}/oppervlakte.csv`,
    formatSizes(cityMaps, municipalities, context.root, vintage),
  );
  if (earlier) {
    const after = cityMaps.flatMap(({ parts }) => parts);
    const kept = findKeptWijken(context.root, [...earlier.values()], after);
    texts.set(`${folder}/statsec2024_wijk.csv`, formatTidy(["statsec2024", "wijk"], kept));
    const keptCodes = new Set(kept.map(([, wijk]) => wijk));
    const count = after.filter(({ properties }) => keptCodes.has(properties.code)).length;
    lines.push(
      `${count} van ${after.length} wijken hebben dezelfde sectoren op dezelfde grond als voor 2025`,
    );
  }
  const written = [...texts.keys()];
  for (const [path, text] of texts) context.effects.writeText(join(context.root, path), text);
  const used = lists.flatMap(({ file }) => [file, file.replace(/\.shp$/, ".dbf")]);
  const card = await writeSourceCard(facts, drawings.validDate, used, context);
  return { written: [...written, card.path], lines: [...lines, ...card.lines] };
}

type Shapes = ReadonlyMap<string, AreaFeature>;

/** The wijken of each city by the table, never by their code; unlocated people have no shape. */
function collectCityMaps(wijken: Shapes, root: string, vintage: Vintage): readonly CityMap[] {
  const names = readAreaNames(root, "gemeente", vintage);
  const wijkToMunicipality = [...readAreaMap(root, "wijk", "gemeente", vintage)];
  return readGroup(root, "centrumsteden", vintage).map((city) => {
    const codes = wijkToMunicipality.filter(([, code]) => code === city).map(([wijk]) => wijk);
    return { slug: (names.get(city) ?? city).toLowerCase(), parts: collectShapes(codes, wijken) };
  });
}

function collectShapes(codes: readonly string[], shapes: Shapes): readonly AreaFeature[] {
  return codes.flatMap((code) => shapes.get(code) ?? []);
}

/** In km², from the polygons before simplification. */
function formatSizes(
  cityMaps: readonly CityMap[],
  municipalities: Shapes,
  root: string,
  vintage: Vintage,
): string {
  const provinceOf = readAreaMap(root, "gemeente", "provincie", vintage);
  const regionOf = readAreaMap(root, "provincie", "gewest", vintage);
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
  for (const { parts } of cityMaps) {
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
