import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findKeptWijken } from "../../scripts/import/areas/kept-wijken.ts";
import type { AreaFeature } from "../../scripts/import/drawings/shape-file.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("wijken that stayed as they were");

/** A square of 1 km, at so many km to the right; a little wider where it was redrawn. */
function square(code: string, column: number, extra = 0): AreaFeature {
  const [left, right] = [column * 1000, (column + 1) * 1000 + extra];
  const ring = [
    [left, 0],
    [left, 1000],
    [right, 1000],
    [right, 0],
    [left, 0],
  ];
  return {
    type: "Feature",
    properties: { code },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

/** Heidestad stayed a municipality; Zeestad became 90009. Lines are sector;wijk. */
function projectOf(before: readonly string[], after: readonly string[]) {
  const project = makeProject();
  const write = (path: string, lines: readonly string[]) =>
    project.give(`data/gebieden/${path}.csv`, `${lines.join("\n")}\n`);
  write("statsec_wijk", ["statsec;wijk", ...before]);
  write("jaargang-2025/statsec_wijk", ["statsec;wijk", ...after]);
  write("wijk_gemeente", ["wijk;gemeente", "A;90002", "B;90002", "Z;90001"]);
  write("jaargang-2025/wijk_gemeente", ["wijk;gemeente", "A1;90002", "B1;90002", "Z1;90009"]);
  write("opvolging", [
    "niveau;voorganger;opvolger;vanaf",
    "gemeente;90001;90009;2025-01-01",
    "gemeente;90003;90009;2025-01-01",
  ]);
  write("niet-te-lokaliseren", [
    "niveau;code;indeling;gemeente",
    "statsec;90001ZZZZ;2024;90001",
    "statsec;90002ZZZZ;2024;90002",
    "wijk;O9;2025;90009",
    "wijk;O2;2025;90002",
  ]);
  return project.root;
}

const drawnBefore = [square("A", 0), square("B", 1), square("Z", 5)];
const sectorsBefore = ["s1;A", "s2;A", "s3;B", "s4;Z"];
/** Heidestad stayed, and so did those in it who cannot be located. */
const unlocated = ["90002ZZZZ", "O2"] as const;

test("findKeptWijken(same sectors on the same ground) gives their sectors, also of a city with another code", () => {
  const root = projectOf(sectorsBefore, ["s1;A1", "s2;A1", "s3;B1", "s4;Z1"]);
  const pairs = findKeptWijken(root, drawnBefore, [
    square("A1", 0),
    square("B1", 1),
    square("Z1", 5, 3),
  ]);
  assert.equal(pairs, [unlocated, ["s1", "A1"], ["s2", "A1"], ["s3", "B1"], ["s4", "Z1"]]);
});

test("findKeptWijken(same codes on other ground) is no proof", () => {
  const root = projectOf(sectorsBefore, ["s1;A1", "s2;A1", "s3;B1"]);
  const pairs = findKeptWijken(root, drawnBefore, [square("A1", 0, 200), square("B1", 1)]);
  assert.equal(pairs, [unlocated, ["s3", "B1"]]);
});

test("findKeptWijken(same ground with other sectors) is none either", () => {
  const root = projectOf(sectorsBefore, ["s1;A1", "s9;A1", "s3;B1"]);
  const pairs = findKeptWijken(root, drawnBefore, [square("A1", 0), square("B1", 1)]);
  assert.equal(pairs, [unlocated, ["s3", "B1"]]);
});

test.run();
