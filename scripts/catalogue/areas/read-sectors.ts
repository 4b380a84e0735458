import { existsSync } from "node:fs";
import { join } from "node:path";
import { mergeArcs, meshArcs } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from "topojson-specification";
import { type AreaKey, areaKey } from "../../model/area.ts";
import type { City, CitySector } from "../../model/city.ts";
import { compareDutch } from "../../model/dutch.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Vintage } from "../../model/vintage.ts";
import { readCsv } from "../tables/read-csv.ts";
import { unknownArea } from "./area-problems.ts";
import { type AreaTables, findArea } from "./area-tables.ts";
import { readTopology } from "./read-topology.ts";

const folder = "data/gebieden/sectoren";
const drawnVintage: Vintage = "2024";

type Sector = Polygon<{ code: string }> | MultiPolygon<{ code: string }>;
type SectorTopology = Topology<{ sectoren: GeometryCollection<{ code: string }> }>;

/** The statistical sectors of a city that has a drawing of them. */
interface CitySectors {
  readonly sectors: readonly CitySector[];
  /** Objects `delen`, `stad` and `grenzen`, the borders between wijken. */
  readonly map: Topology;
}

/** What the publisher measured of every sector, in hectares, for those that its drawing lacks. */
const measured = "data/gebieden/sector-oppervlakte.csv";
const measuredColumns = ["statsec", "2011-2018", "2019", "2020-2024"];
const hectaresPerSquareKilometre = 100;

/** Surface in km² of the sectors, drawn or only measured; none where no drawing was imported. */
export function readSectorSizes(
  root: string,
  tables: AreaTables,
  problems: Problem[],
): ReadonlyMap<AreaKey, number> {
  const path = `${folder}/oppervlakte.csv`;
  const sizes = new Map<AreaKey, number>();
  if (!existsSync(join(root, path))) return sizes;
  for (const { line, fields } of readCsv(root, path, ["statsec", "waarde"], [], problems)) {
    const [code = "", value] = fields;
    const sector = findArea(tables, "statsec", code, drawnVintage);
    if (sector) sizes.set(areaKey(sector), Number(value));
    else problems.push(unknownArea(`${path}:${line}`, `statsec:${code}`));
  }
  if (!existsSync(join(root, measured))) return sizes;
  for (const { fields } of readCsv(root, measured, measuredColumns, [], problems)) {
    const [code = "", , , hectares = ""] = fields;
    // Sectors of before are in this table too.
    const sector = findArea(tables, "statsec", code, drawnVintage);
    if (sector && !sizes.has(areaKey(sector)) && Number(hectares) > 0)
      sizes.set(areaKey(sector), Number(hectares) / hectaresPerSquareKilometre);
  }
  return sizes;
}

/** Which sectors a city has follows from the tables; the drawing says which of them are on a map. */
export function readCitySectors(
  root: string,
  { slug, area }: Pick<City, "slug" | "area">,
  tables: AreaTables,
  problems: Problem[],
): CitySectors | undefined {
  const path = `${folder}/${slug}.topojson`;
  // The sectors of 2025 have no drawing.
  if (tables.vintage !== drawnVintage || !existsSync(join(root, path))) return undefined;
  const file = { path, objects: "het object sectoren", importer: "sectorgrenzen <bestand>" };
  const topology = readTopology<SectorTopology>(root, file, problems);
  if (!topology) return undefined;
  const drawn = new Set(
    topology.objects.sectoren.geometries.map((geometry) => (geometry as Sector).properties?.code),
  );
  const sectors = listSectors(areaKey(area), tables, drawn);
  return { sectors, map: makeMap(topology, sectors) };
}

function listSectors(
  city: AreaKey,
  { areas, childrenIn, successors, squareKilometres }: AreaTables,
  drawn: ReadonlySet<string | undefined>,
): readonly CitySector[] {
  const children = childrenIn[drawnVintage] ?? new Map<AreaKey, readonly AreaKey[]>();
  const wijken = (children.get(city) ?? []).filter((key) => areas.get(key)?.level === "wijk");
  return wijken
    .flatMap((wijk) =>
      (children.get(wijk) ?? []).flatMap((key): CitySector[] => {
        const sector = areas.get(key);
        if (sector?.level !== "statsec") return [];
        const { code } = sector;
        // A sector that the tables do not know any more has the name of the one it became.
        const name = areas.get(successors.get(key) ?? key)?.name ?? sector.name;
        return [
          {
            key,
            code,
            name,
            ...(sector.from ? { from: sector.from } : {}),
            wijk: { key: wijk, name: areas.get(wijk)?.name ?? "" },
            isLocated: squareKilometres.has(wijk),
            isRetired: successors.has(key),
            isDrawn: drawn.has(code),
          },
        ];
      }),
    )
    .sort(
      (left, right) =>
        Number(right.isLocated) - Number(left.isLocated) ||
        compareDutch(left.wijk.name, right.wijk.name) ||
        compareDutch(left.name, right.name) ||
        compareDutch(left.code, right.code),
    );
}

/** All lines from the same arcs: the outline, and the borders where one wijk meets another. */
function makeMap(topology: SectorTopology, sectors: readonly CitySector[]): Topology {
  const wijkOf = new Map(sectors.map(({ code, wijk }) => [code, wijk.key]));
  const { sectoren } = topology.objects;
  const wijkAt = (object: GeometryObject) => wijkOf.get((object as Sector).properties?.code ?? "");
  return {
    ...topology,
    objects: {
      delen: sectoren,
      stad: mergeArcs(topology, sectoren.geometries as Sector[]),
      grenzen: meshArcs(topology, sectoren, (a, b) => wijkAt(a) !== wijkAt(b)),
    },
  } as Topology;
}
