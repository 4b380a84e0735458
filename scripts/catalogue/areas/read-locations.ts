import { existsSync } from "node:fs";
import { join } from "node:path";
import { mergeArcs } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { type Area, type AreaKey, areaKey } from "../../model/area.ts";
import type { City } from "../../model/city.ts";
import type { CityLocation } from "../../model/city-location.ts";
import type { Problem } from "../../model/report-error.ts";
import { belongsTo } from "../../model/vintage.ts";
import type { AreaTables } from "./area-tables.ts";
import { folderOf } from "./read-memberships.ts";
import { readTopology } from "./read-topology.ts";

type Municipality = Polygon<{ code: string }> | MultiPolygon<{ code: string }>;
type MunicipalityTopology = Topology<{ delen: GeometryCollection<{ code: string }> }>;

/** Where each city lies: in its province, or else among all municipalities that are drawn. */
export function readLocations(
  root: string,
  cities: readonly City[],
  tables: AreaTables,
  problems: Problem[],
): ReadonlyMap<string, CityLocation> {
  const path = `${folderOf(tables.vintage)}/gemeenten.topojson`;
  if (!existsSync(join(root, path))) return new Map();
  const file = { path, objects: "het object delen", importer: "grenzen <bestanden>" };
  const topology = readTopology<MunicipalityTopology>(root, file, problems);
  if (!topology) return new Map();
  return new Map(
    cities.flatMap((city) => {
      const location = locate(areaKey(city.area), topology, tables);
      return location ? [[city.slug, location] as const] : [];
    }),
  );
}

function locate(
  city: AreaKey,
  topology: MunicipalityTopology,
  tables: AreaTables,
): CityLocation | undefined {
  const own = municipalitiesIn(city, tables);
  const province = parentAt(city, "provincie", tables);
  const around = province && new Set(municipalitiesIn(areaKey(province), tables));
  const shapes = topology.objects.delen.geometries.filter((geometry) => {
    const code = (geometry as Municipality).properties?.code ?? "";
    return !around || around.has(code);
  }) as Municipality[];
  const drawn = new Set(shapes.map(({ properties }) => properties?.code));
  if (!own.some((code) => drawn.has(code))) return undefined;
  return {
    own,
    ...(province ? { within: province } : {}),
    map: {
      ...topology,
      objects: {
        delen: { type: "GeometryCollection", geometries: shapes },
        stad: mergeArcs(topology, shapes),
      },
    } as Topology,
  };
}

/** Codes; of a municipality its own. */
function municipalitiesIn(
  key: AreaKey,
  { areas, childrenIn, vintage }: AreaTables,
): readonly string[] {
  const area = areas.get(key);
  if (area?.level === "gemeente") return [area.code];
  return (childrenIn[vintage]?.get(key) ?? []).flatMap((child) => {
    const found = areas.get(child);
    return found?.level === "gemeente" ? [found.code] : [];
  });
}

function parentAt(
  key: AreaKey,
  level: Area["level"],
  { areas, parents, vintage }: AreaTables,
): Area | undefined {
  return (parents.get(key) ?? [])
    .map((parent) => areas.get(parent))
    .find((area) => area?.level === level && belongsTo(area, vintage));
}
