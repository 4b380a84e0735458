import { DatabaseSync } from "node:sqlite";
import { projectionByNumber } from "../../areas/projection.ts";
import type { ProblemList } from "../problem-list.ts";
import { type Drawing, keepAreas } from "./drawn-areas.ts";
import { readWellKnownBinary } from "./well-known-binary.ts";

/** Reads the one layer of polygons in a GeoPackage. */
export function readGeoPackage(problems: ProblemList): Drawing | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(problems.file, { readOnly: true });
    return readLayer(database, problems);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.add({}, `geen leesbare GeoPackage (${reason})`, "een gaaf .gpkg-bestand");
    return undefined;
  } finally {
    database?.close();
  }
}

function readLayer(database: DatabaseSync, problems: ProblemList): Drawing | undefined {
  const layers = database
    .prepare(
      `SELECT g.table_name AS name, g.column_name AS shape, s.organization AS organization,
              s.organization_coordsys_id AS number
       FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id`,
    )
    .all();
  const [layer] = layers;
  if (!layer || layers.length > 1) {
    const names = layers.map(({ name }) => String(name)).join(", ");
    problems.add({}, names ? `lagen ${names}` : "geen laag", "één laag met vlakken");
    return undefined;
  }
  const shapeColumn = String(layer.shape);
  const rows = database.prepare(`SELECT * FROM ${quoteName(String(layer.name))}`).all();
  const features = rows.map((row) => {
    const { [shapeColumn]: bytes, ...properties } = row;
    const geometry = bytes instanceof Uint8Array ? readGeometry(bytes) : null;
    return { properties, geometry };
  });
  const areas = keepAreas(features as Parameters<typeof keepAreas>[0], problems);
  const stated = `${layer.organization ?? "?"}:${layer.number ?? "?"}`;
  const projection =
    String(layer.organization).toUpperCase() === "EPSG"
      ? projectionByNumber(Number(layer.number))
      : undefined;
  return { areas, stated, ...(projection ? { projection } : {}) };
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Bytes of an envelope, by its number in the flags. */
const envelopeBytes = [0, 32, 48, 48, 64];

/** "GP", version, flags, projection, envelope, and then well-known binary. */
function readGeometry(bytes: Uint8Array) {
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50) return null;
  const flags = bytes[3] ?? 0;
  const isEmpty = (flags & 0b1_0000) !== 0;
  const envelope = envelopeBytes[(flags >> 1) & 0b111];
  if (isEmpty || envelope === undefined) return null;
  return readWellKnownBinary(bytes.subarray(8 + envelope));
}
