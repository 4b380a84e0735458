import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FeatureCollection, Polygon } from "geojson";
import { topology } from "topojson-server";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readDrawing } from "../../scripts/import/drawings/drawing.ts";
import type { Drawing } from "../../scripts/import/drawings/drawn-areas.ts";
import { ProblemList } from "../../scripts/import/problem-list.ts";
import { buildShapeFile } from "./shape-builder.ts";
import { buildZip } from "./zip-builder.ts";

const test = suite("drawing");

const folder = mkdtempSync(join(tmpdir(), "steekkaart-tekening-"));
const lambert72 = 'PROJCS["Belge_Lambert_1972",GEOGCS["GCS_Belge_1972"]]';

/** Two invented wijken in Lambert 72; the second has a hole. */
const shapes = [
  { code: "012E4", naam: "Kaai", rings: [box(104_000, 193_000, 105_000, 194_000)] },
  {
    code: "02",
    naam: "Duin & Één",
    rings: [
      box(105_000, 193_000, 106_000, 194_000),
      box(105_400, 193_400, 105_600, 193_600).toReversed(),
    ],
  },
];

/** Clockwise, as a Shapefile wants its outlines. */
function box(left: number, bottom: number, right: number, top: number): number[][] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function collection(crs?: string): FeatureCollection & { crs?: unknown } {
  return {
    type: "FeatureCollection",
    ...(crs ? { crs: { type: "name", properties: { name: crs } } } : {}),
    features: shapes.map(({ code, naam, rings }) => ({
      type: "Feature",
      properties: { code, naam },
      geometry: { type: "Polygon", coordinates: rings },
    })),
  };
}

async function read(name: string, content: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const problems = new ProblemList(path);
  return { drawing: await readDrawing(problems), problems: problems.problems };
}

/** Codes, names and the corners of every ring, to the metre. */
function summary({ areas }: Drawing) {
  return areas.map(({ properties, geometry }) => [
    properties.code,
    properties.naam,
    (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
      ring
        // The first corner comes back at the end; TopoJSON may begin elsewhere.
        .slice(1)
        .map((corner) => corner.map(Math.round).join())
        .toSorted()
        .join(" "),
    ),
  ]);
}

const expected = summary({
  areas: collection().features.map(({ properties, geometry }) => ({
    properties: properties ?? {},
    geometry: geometry as Polygon,
  })),
});

async function assertRead(name: string, content: string | Buffer): Promise<void> {
  const { drawing, problems } = await read(name, content);
  assert.equal(problems, []);
  assert.is(drawing?.projection, "lambert72");
  assert.equal(drawing && summary(drawing), expected);
}

test("readDrawing(GeoJSON with a projection)", async () => {
  await assertRead("a.geojson", JSON.stringify(collection("urn:ogc:def:crs:EPSG::31370")));
});

test("readDrawing(GeoJSON without one) takes it for WGS84, as the standard says", async () => {
  const { drawing } = await read("b.geojson", `\ufeff${JSON.stringify(collection())}`);
  assert.is(drawing?.projection, "wgs84");
});

test("readDrawing(TopoJSON) needs to be told its projection", async () => {
  const text = JSON.stringify(topology({ wijken: collection() }));
  const { drawing, problems } = await read("c.topojson", text);
  assert.equal(problems, []);
  assert.equal(drawing && summary(drawing), expected);
  assert.is(drawing?.projection, undefined);
});

test("readDrawing(Shapefile, loose and in a zip) keeps codes as text and reads its letters", async () => {
  const layer = buildShapeFile(shapes);
  writeFileSync(join(folder, "d.dbf"), layer.dbf);
  writeFileSync(join(folder, "d.prj"), lambert72);
  writeFileSync(join(folder, "d.cpg"), "UTF-8");
  await assertRead("d.shp", layer.shp);
  const zip = buildZip({
    "laag/wijken.shp": layer.shp,
    "laag/wijken.dbf": layer.dbf,
    "laag/wijken.prj": lambert72,
    "laag/wijken.cpg": "UTF-8",
    "laag/leesmij.txt": "verzonnen",
  });
  await assertRead("e.zip", zip);
});

test("readDrawing(GeoPackage) reads its geometries, with an envelope and with heights", async () => {
  const path = join(folder, "f.gpkg");
  const database = new DatabaseSync(path);
  database.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER);
    INSERT INTO gpkg_spatial_ref_sys VALUES (31370, 'EPSG', 31370);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    INSERT INTO gpkg_geometry_columns VALUES ('mijn wijken', 'geom', 31370);
    CREATE TABLE "mijn wijken" (fid INTEGER, geom BLOB, code TEXT, naam TEXT);
  `);
  const insert = database.prepare('INSERT INTO "mijn wijken" VALUES (?, ?, ?, ?)');
  for (const [index, { code, naam, rings }] of shapes.entries()) {
    insert.run(index, index === 0 ? buildGeometry(rings) : buildTallGeometry(rings), code, naam);
  }
  database.close();
  const problems = new ProblemList(path);
  const drawing = await readDrawing(problems);
  assert.equal(problems.problems, []);
  assert.is(drawing?.projection, "lambert72");
  assert.equal(drawing && summary(drawing), expected);
});

/** A polygon in well-known binary behind a header without envelope. */
function buildGeometry(rings: readonly (readonly number[][])[]): Buffer {
  return Buffer.concat([Buffer.from("GP\0\x01"), whole(31370), buildPolygon(rings, 3)]);
}

/** A multipolygon of one part with heights, the newer way, behind a header with an envelope. */
function buildTallGeometry(rings: readonly (readonly number[][])[]): Buffer {
  const tall = rings.map((ring) => ring.map((corner) => [...corner, 7]));
  return Buffer.concat([
    Buffer.from("GP\0\x03"),
    whole(31370),
    Buffer.alloc(32),
    Buffer.from([1]),
    whole(1006),
    whole(1),
    buildPolygon(tall, 1003),
  ]);
}

function buildPolygon(rings: readonly (readonly number[][])[], type: number): Buffer {
  const numbers = (corner: readonly number[]): Buffer[] =>
    corner.map((number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(number);
      return bytes;
    });
  return Buffer.concat([
    Buffer.from([1]),
    whole(type),
    whole(rings.length),
    ...rings.flatMap((ring) => [whole(ring.length), ...ring.flatMap(numbers)]),
  ]);
}

function whole(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

test("readDrawing(a file that is none of these) says in Dutch what is wrong", async () => {
  const found = async (name: string, content: string | Buffer): Promise<string> => {
    const { problems } = await read(name, content);
    return problems.map((problem) => problem.found).join("; ");
  };
  assert.is(await found("g.kml", "<kml/>"), 'een bestand dat op ".kml" eindigt');
  assert.is(await found("h.json", '{"type":"Feature"}'), "een ander soort JSON");
  assert.is(await found("i.shp", "geen vorm"), "geen .dbf");
  assert.match(await found("j.gpkg", "geen databank"), "geen leesbare GeoPackage");
  assert.match(await found("k.zip", "geen zip"), "een zip die niet te lezen is");
  assert.is(await found("l.zip", buildZip({ "a.txt": "a" })), "geen .shp in de zip");
  const point = {
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [1, 2] },
  };
  const text = JSON.stringify({ type: "FeatureCollection", features: [point] });
  assert.is(await found("m.geojson", text), "vorm 1: Point");
});

test.run();
