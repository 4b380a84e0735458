import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { MapInput } from "../../scripts/charts/chart-input.ts";
import { areaFeatures } from "../../scripts/charts/maps/map-geometry.ts";
import { renderChart } from "../../scripts/charts/render/render-svg.ts";
import { mainDivision } from "../../scripts/model/own-division.ts";
import { missing } from "../../scripts/model/value.ts";
import { type Catalogue, readCatalogue } from "../../scripts/pipeline.ts";
import { figure } from "../model/invented-figure.ts";
import { houseStyle } from "./chart-examples.ts";
import { overlappingTexts, textBoxes } from "./svg-texts.ts";

const test = suite("real maps");

const root = join(import.meta.dirname, "../..");
const catalogue: Catalogue = readCatalogue(root, [], "2024");
const drawn = [catalogue, readCatalogue(root, [], "2025")].flatMap(({ areas, cities, maps }) =>
  cities.map((city) => ({
    city,
    topology: maps.get(city.slug)?.get(mainDivision),
    vintage: areas.vintage,
  })),
);
const width = 640;

/** Invented figures on a real map; one area in nine is hidden. */
function inputOf(topology: Topology, names: ReadonlyMap<string, string>): MapInput {
  const codes = areaFeatures(topology, "delen").map(({ properties }) => String(properties.code));
  return {
    kind: "kaart",
    unit: { kind: "number", name: "inwoners per km²", singular: "inwoner per km²" },
    decimals: 0,
    topology,
    parts: codes.map((code, index) => ({
      code,
      name: names.get(code) ?? code,
      value: index % 9 === 8 ? missing("suppressed") : figure(((index * 7919) % 20_000) + 1000),
      number: index + 1,
    })),
  };
}

for (const { city, topology, vintage } of drawn) {
  test(`the map of ${city.name} (${vintage}) labels every part once, inside the picture, none over another`, async () => {
    assert.ok(topology);
    const names = new Map(city.parts.map(({ code, name }) => [code, name]));
    const input = inputOf(topology, names);
    const { svg } = await renderChart(input, houseStyle, { id: "a", title: "T", size: { width } });
    assert.equal(overlappingTexts(svg), []);
    const boxes = textBoxes(svg);
    const height = Number(/<svg[^>]* height="(\d+)"/.exec(svg)?.[1]);
    for (const { text, left, right, top, bottom } of boxes) {
      assert.ok(left >= -1 && right <= width + 1 && top >= -1 && bottom <= height + 1, text);
    }
    for (const { number } of input.parts) {
      // In the list, and on the map alone or before a name.
      const labels = boxes.filter(({ text }) => text.split("\u00a0")[0] === String(number));
      assert.is(labels.length, 2, `${number} ${labels.map(({ text }) => text)}`);
    }
  });
}

for (const city of catalogue.cities.filter(({ sectors }) => sectors.length > 0)) {
  test(`the sectors of ${city.name} are a map with an outline and the borders of its wijken`, async () => {
    const topology = catalogue.sectorMaps.get(city.slug);
    assert.ok(topology);
    const input = inputOf(topology, new Map());
    const listed = input.parts.map((part, index) => ({
      code: part.code,
      name: part.name,
      value: part.value,
      ...(index % 12 === 0 ? { number: index / 12 + 1 } : {}),
    }));
    const { svg } = await renderChart({ ...input, parts: listed }, houseStyle, {
      id: "a",
      title: "T",
      size: { width },
    });
    assert.equal(overlappingTexts(svg), []);
    const wijken = new Set(city.sectors.map(({ wijk }) => wijk.key));
    const borders = topology.objects.grenzen;
    assert.ok(wijken.size > 1 && borders?.type === "MultiLineString" && borders.arcs.length > 0);
  });
}

test("every sector that has a place is drawn, or told to be absent: five in all", () => {
  const absent = catalogue.cities.flatMap(({ slug, sectors }) =>
    sectors
      .filter(({ isDrawn, isLocated, isRetired }) => !isDrawn && isLocated && !isRetired)
      .map(({ code }) => `${slug} ${code}`),
  );
  assert.equal(absent.sort(), [
    "antwerpen 11002F223",
    "antwerpen 11002M0PA",
    "antwerpen 11002S20-",
    "leuven 24062A21-",
    "mechelen 12025B042",
  ]);
  assert.is(catalogue.cities.filter(({ sectors }) => sectors.length > 0).length, 13);
});

test("a city lies among the municipalities of its province, VGC among all", () => {
  const ofGent = catalogue.locations.get("gent");
  assert.is(ofGent?.within?.name, "de provincie Oost-Vlaanderen");
  assert.equal(ofGent?.own, ["44021"]);
  const ofBrussels = catalogue.locations.get("vgc");
  assert.is(ofBrussels?.within, undefined);
  assert.is(ofBrussels?.own.length, 19);
  const drawn = areaFeatures(ofBrussels?.map as Topology, "delen");
  assert.is(drawn.length, 319);
});

test("every map is at most 60 kB", () => {
  const folder = join(root, "data/gebieden");
  const maps = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".topojson"),
  );
  assert.ok(maps.length > 27);
  for (const path of maps) {
    assert.ok(readFileSync(join(folder, path)).length <= 60_000, path);
  }
});

test.run();
