import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { compareVintages, type VintageChange } from "../../areas/compare-vintages.ts";
import type { NeighbourhoodShape } from "../../areas/weigh-by-area.ts";
import { enumerate } from "../../model/dutch.ts";
import { readAreaMap, readAreaNames, readSuccessors } from "../areas/area-tables.ts";
import { tablesFolder } from "../areas/vintage-folder.ts";
import type { CitySector } from "../boundaries/city-sectors.ts";
import { readSectorShapes } from "../boundaries/sector-shapes.ts";
import { describeKeptCodes, describeSectorSizes } from "./describe-sectors.ts";
import { formatShare } from "./describe-share.ts";

/** What of a city's sectors and wijken stayed as it was from one division to the next. */
export function describeVintages(
  root: string,
  slug: string,
  city: string,
  sectors: readonly CitySector[],
): readonly string[] {
  return [
    ...describeSectorSizes(root, sectors),
    "",
    ...describeSince2025(root, slug, city, sectors),
  ];
}

function describeSince2025(
  root: string,
  slug: string,
  city: string,
  sectors: readonly CitySector[],
): readonly string[] {
  const folder = tablesFolder("2025");
  const path = `${folder}/kaarten/${slug}.topojson`;
  if (!existsSync(join(root, path))) {
    return ["Van 2024 naar 2025: niet ingevoerd (steekkaart import grenzen-2025)"];
  }
  const next = readSuccessors(root).get(city) ?? city;
  const names = readAreaNames(root, "wijk", "2025");
  const after = readShapes(join(root, path), names);
  const drawn = new Set(after.map(({ code }) => code));
  const nextSectors = new Map(
    [...readAreaMap(root, "statsec", "wijk", "2025")].filter(([, wijk]) => drawn.has(wijk)),
  );
  const current = sectors.filter(({ isSupplement }) => !isSupplement);
  const changes = compareVintages(
    readShapes(join(root, `data/gebieden/kaarten/${slug}.topojson`), readAreaNames(root, "wijk")),
    after,
  );
  const kept = keptWijken(root, drawn);
  const keptNames = [...kept].map((code) => names.get(code) ?? code);
  return [
    `Van 2024 naar 2025${describeMerger(root, city, next)}`,
    ...describeKeptCodes(current, nextSectors, readSectorShapes(root, slug, sectors), after),
    `  wijken op de kaart: ${changes.filter(({ isSame }) => isSame).length} van ${changes.length} behouden hun grens (verschil van hoogstens 5 % van de oppervlakte)`,
    ...changes.filter(({ isSame }) => !isSame).map(describeChange),
    ...findNew(changes, after),
    `  cijfers van voor 2025: voor ${kept.size} van de ${drawn.size} wijken van 2025, met dezelfde sectoren op dezelfde grond${kept.size > 0 ? `: ${enumerate(keptNames)}` : ""}`,
  ];
}

function describeMerger(root: string, city: string, next: string): string {
  const merged = [...readSuccessors(root)].filter(([code, to]) => to === next && code !== city);
  if (merged.length === 0) return "";
  const names = readAreaNames(root, "gemeente");
  const others = merged.map(([code]) => `${names.get(code)} (${code})`);
  const code = next === city ? `houdt code ${city}` : `${city} wordt ${next}`;
  return `: de gemeente ${code}, met ${enumerate(others)} erbij`;
}

/** Wijken of which figures of before 2025 exist, by our table of whole sectors. */
function keptWijken(root: string, drawn: ReadonlySet<string>): ReadonlySet<string> {
  const path = `${tablesFolder("2025")}/statsec2024_wijk.csv`;
  if (!existsSync(join(root, path))) return new Set();
  const kept = readAreaMap(root, "statsec2024", "wijk", "2025");
  return new Set([...kept.values()].filter((wijk) => drawn.has(wijk)));
}

function describeChange({ name, successors }: VintageChange): string {
  const parts = successors.map((next) => `${formatShare(next.share)} naar ${next.name}`);
  return `    ${name}: ${parts.length > 0 ? parts.join(", ") : "valt buiten de stad van 2025"}`;
}

function findNew(
  changes: readonly VintageChange[],
  shapes: readonly NeighbourhoodShape[],
): readonly string[] {
  const reached = new Set(changes.flatMap(({ successors }) => successors.map(({ code }) => code)));
  return shapes
    .filter(({ code }) => !reached.has(code))
    .map(({ code, name }) => `    nieuw: ${name} (${code})`);
}

type CityTopology = Topology<{ delen: GeometryCollection<{ code: string }> }>;

function readShapes(
  path: string,
  names: ReadonlyMap<string, string>,
): readonly NeighbourhoodShape[] {
  const topology = JSON.parse(readFileSync(path, "utf8")) as CityTopology;
  return feature(topology, topology.objects.delen).features.map(({ geometry, properties }) => ({
    code: properties.code,
    name: names.get(properties.code) ?? properties.code,
    geometry: geometry as Polygon | MultiPolygon,
  }));
}
