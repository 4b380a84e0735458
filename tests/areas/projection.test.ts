import type { Polygon } from "geojson";
import proj4 from "proj4";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  projectionByNumber,
  projectionByText,
  toLambert72,
} from "../../scripts/areas/projection.ts";

const test = suite("projection");

function pointIn(geometry: Polygon): readonly number[] {
  return (geometry.coordinates[0]?.[0] ?? []).map((number) => Math.round(number * 100) / 100);
}

function polygonAt(x: number, y: number): Polygon {
  return { type: "Polygon", coordinates: [[[x, y, 12]]] };
}

test("toLambert72(the example in EPSG's guidance note 7-2) agrees to a decimetre", () => {
  // 5°48'26,533" E, 50°40'46,461" N on the Belgian datum is 251763,20; 153034,13.
  const belgian =
    "+proj=longlat +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747";
  const degrees = [5 + 48 / 60 + 26.533 / 3600, 50 + 40 / 60 + 46.461 / 3600];
  const [lon = 0, lat = 0] = proj4(belgian, "EPSG:4326", degrees);
  const [x = 0, y = 0] = pointIn(toLambert72(polygonAt(lon, lat), "wgs84"));
  assert.ok(Math.hypot(x - 251763.2, y - 153034.13) < 0.1, `${x}, ${y}`);
});

test("toLambert72(the belfry of Gent) is one place in all three systems", () => {
  const [x = 0, y = 0] = pointIn(toLambert72(polygonAt(3.725, 51.0536), "wgs84"));
  assert.equal([x, y], [104863.11, 193911.23]);
  const again = toLambert72(polygonAt(604860.31, 693906.07), "lambert2008");
  const [x2008 = 0, y2008 = 0] = pointIn(again);
  assert.ok(Math.hypot(x2008 - x, y2008 - y) < 1, `${x2008}, ${y2008}`);
  assert.equal(pointIn(toLambert72(polygonAt(1, 2), "lambert72")), [1, 2]);
});

test("projectionByText(text) knows how programs name the three systems, and no other", () => {
  const texts = {
    'PROJCS["Belge_Lambert_1972",GEOGCS["GCS_Belge_1972"]]': "lambert72",
    'PROJCS["BD72 / Belgian Lambert 72",AUTHORITY["EPSG","31370"]]': "lambert72",
    "urn:ogc:def:crs:EPSG::31370": "lambert72",
    'PROJCS["ETRS_1989_Belgian_Lambert_2008",GEOGCS["GCS_ETRS_1989"]]': "lambert2008",
    "EPSG:3812": "lambert2008",
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]': "wgs84",
    "urn:ogc:def:crs:OGC:1.3:CRS84": "wgs84",
    'PROJCS["RD_New",GEOGCS["GCS_Amersfoort"]]': undefined,
    "EPSG:3857": undefined,
    'PROJCS["ETRS_1989_Belgian_Lambert_2005"]': undefined,
  } as const;
  for (const [text, name] of Object.entries(texts)) assert.is(projectionByText(text), name, text);
  assert.is(projectionByNumber(31300), undefined);
});

test.run();
