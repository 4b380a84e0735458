import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toLambert72 } from "../../scripts/areas/projection.ts";
import { readAreaNames, readGroup } from "../../scripts/import/areas/area-tables.ts";
import { readCitySectors } from "../../scripts/import/boundaries/city-sectors.ts";
import { computeAreaInKm2 } from "../../scripts/import/boundaries/polygon-area.ts";
import { sectorBoundariesImporter } from "../../scripts/import/boundaries/sector-boundaries.ts";
import { makeGentProject } from "./gent-project.ts";

const test = suite("sector boundaries");

const root = join(import.meta.dirname, "../..");
const file = join(root, "../shared/data/gebieden/statistische_sectoren_2020.geojson");
const names = readAreaNames(root, "gemeente");

type SectorTopology = Topology<{ sectoren: GeometryCollection<{ code: string }> }>;

function drawnIn(slug: string): ReadonlyMap<string, number> {
  const path = join(root, `data/gebieden/sectoren/${slug}.topojson`);
  const map = JSON.parse(readFileSync(path, "utf8")) as SectorTopology;
  return new Map(
    feature(map, map.objects.sectoren).features.map(({ geometry, properties }) => [
      properties.code,
      geometry.type === "Polygon" || geometry.type === "MultiPolygon"
        ? computeAreaInKm2(geometry)
        : 0,
    ]),
  );
}

const withFile = existsSync(file) ? test : test.skip;
if (!existsSync(file)) {
  console.log(
    "overgeslagen: sectorgrenzen van 2020: ../shared/data/gebieden/statistische_sectoren_2020.geojson is er niet",
  );
}

withFile(
  "every sector of the 2020 file of the 13 cities survives as an area of its own size",
  () => {
    const { features } = JSON.parse(readFileSync(file, "utf8")) as FeatureCollection;
    const given = new Map(
      features.map(({ properties, geometry }) => [
        String(properties?.CD_SECTOR_REFNIS),
        computeAreaInKm2(toLambert72(geometry as Polygon | MultiPolygon, "wgs84")),
      ]),
    );
    let compared = 0;
    for (const city of readGroup(root, "centrumsteden")) {
      const drawn = drawnIn((names.get(city) ?? "").toLowerCase());
      for (const { code } of readCitySectors(root).get(city) ?? []) {
        const size = given.get(code);
        if (size === undefined) continue;
        const area = drawn.get(code) ?? 0;
        assert.ok(area > 0, code);
        assert.ok(Math.abs(area - size) < 0.01 * size, `${code}: ${area} for ${size}`);
        compared++;
      }
    }
    assert.is(compared, 1475);
  },
);

/** A small GeoJSON of two of the real sectors of Gent, in an invented place. */
function invent(properties: Readonly<Record<string, unknown>>): string {
  const square = (x: number) => [
    [x, 51],
    [x, 51.01],
    [x + 0.01, 51.01],
    [x + 0.01, 51],
    [x, 51],
  ];
  return JSON.stringify({
    type: "FeatureCollection",
    features: ["44021A00-", "44021A01-"].map((code, index) => ({
      type: "Feature",
      properties: { CD_SECTOR_REFNIS: code, "SURFACE.GIS.km2": 0.8, ...properties },
      geometry: { type: "Polygon", coordinates: [square(3.7 + index / 100)] },
    })),
  });
}

test("run(file without most sectors) names each of them, and keeps their surface apart", async () => {
  const project = makeGentProject();
  const path = project.give("sectoren.geojson", invent({}));
  const { lines } = await project.run(sectorBoundariesImporter, [path]);
  assert.match(lines.join("\n"), "Gent: 2 sectoren");
  assert.match(
    lines.join("\n"),
    "let op: sector Kouter (44021A02-) heeft in dit bestand geen vorm; hij staat in de tabellen, en niet op de kaart van Gent",
  );
  assert.is(
    project.read("data/gebieden/sectoren/oppervlakte.csv"),
    "statsec;waarde\n44021A00-;0.8000\n44021A01-;0.8000\n",
  );
});

test("run(sector without a surface) is refused", async () => {
  const project = makeGentProject();
  const path = project.give("sectoren.geojson", invent({ "SURFACE.GIS.km2": null }));
  const problems = await project.refuse(sectorBoundariesImporter, [path]);
  assert.equal(
    problems.map(({ found }) => found),
    ["sector 44021A00- zonder oppervlakte", "sector 44021A01- zonder oppervlakte"],
  );
});

test.run();
