import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ownDivisionImporter } from "../../scripts/import/divisions/own-division.ts";
import {
  gentCitySectors,
  gentSectors,
  inventGentDivision,
  makeGentProject,
} from "./gent-project.ts";

const test = suite("own division");

const card = {
  naam: "Verzonnen wijken",
  enkelvoud: "wijk",
  meervoud: "wijken",
  bron: "verzonnen voor deze test",
};
const drawn = { bestand: "wijken.geojson", codeVeld: "code", naamVeld: "naam" };
const invented = { ...inventGentDivision(), crs: { properties: { name: "EPSG:31370" } } };

function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(";"));
}

function give(files: Readonly<Record<string, unknown>>) {
  const project = makeGentProject();
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(project.folder, name), text);
  }
  return project;
}

test("importing an invented drawing that cuts across Gent divides every sector as a whole", async () => {
  const project = give({
    "indeling.json": { ...card, grenzen: drawn },
    "wijken.geojson": invented,
  });
  const { lines } = await project.run(ownDivisionImporter, [project.folder]);
  assert.match(
    lines[0] ?? "",
    /^gent: 6 wijken uit 201 sectoren, gewogen naar oppervlakte; \d+ sectoren/,
  );
  const sums = new Map<string, number>();
  for (const [sector = "", , weight] of rowsOf(
    project.read("data/gebieden/eigen/gent/gewichten.csv"),
  )) {
    sums.set(sector, (sums.get(sector) ?? 0) + Number(weight));
  }
  assert.is(sums.size, 201);
  for (const sum of sums.values()) assert.ok(Math.abs(sum - 1) < 1e-5);
  const wijken = rowsOf(project.read("data/gebieden/eigen/gent/wijken.csv"));
  assert.equal(
    wijken.map(([code]) => code),
    ["A1", "A2", "A3", "B1", "B2", "B3"].map((code) => `gent-${code}`),
  );
  const map = JSON.parse(project.read("data/gebieden/eigen/gent/kaart.topojson"));
  assert.equal(Object.keys(map.objects), ["delen", "stad"]);
  const { basis, bestanden } = JSON.parse(project.read("data/gebieden/eigen/gent/indeling.json"));
  assert.is(basis, "oppervlakte");
  assert.is(bestanden.length, 2);
});

test("a table of whole sectors needs no drawing", async () => {
  const rows = gentSectors().map(({ code }, index) =>
    index < 100 ? `${code};N;Noord` : `${code};Z;Zuid`,
  );
  const project = give({
    "indeling.json": { ...card, gewichten: "gewichten.csv" },
    "gewichten.csv": `sector;wijk;naam\n${rows.join("\n")}\n`,
  });
  await project.run(ownDivisionImporter, [project.folder]);
  const weights = rowsOf(project.read("data/gebieden/eigen/gent/gewichten.csv"));
  assert.is(weights.length, 201);
  assert.ok(weights.every(([, , weight]) => weight === "1.000000"));
});

test("a table of whole wijken gives every sector of a wijk to its stadsdeel, beside a division in its own folder", async () => {
  const wijken = [...new Set(gentCitySectors().map(({ wijk }) => wijk))];
  const rows = wijken.map((code, index) => `${code};${index < 12 ? "N;Noord" : "Z;Zuid"}`);
  const project = give({});
  const folder = join(project.root, "data/steden/gent/stadsdelen");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "indeling.json"),
    JSON.stringify({ ...card, gewichten: "delen.csv", gewichtenPer: "wijk" }),
  );
  writeFileSync(join(folder, "delen.csv"), `wijk;deel;naam\n${rows.join("\n")}\n`);
  await project.run(ownDivisionImporter, [folder]);
  const weights = rowsOf(project.read("data/gebieden/eigen/gent/stadsdelen/gewichten.csv"));
  assert.is(weights.length, 201);
  const partOf = new Map(weights.map(([sector, part]) => [sector, part]));
  for (const { code, wijk } of gentCitySectors()) {
    const part = wijken.indexOf(wijk) < 12 ? "N" : "Z";
    assert.is(partOf.get(code), `gent_stadsdelen_${part}`);
  }
  const map = JSON.parse(project.read("data/gebieden/eigen/gent/stadsdelen/kaart.topojson"));
  assert.is(map.objects.delen.geometries.length, 2);
});

test("a supplied table comes before the surface, and must fit the drawing", async () => {
  const sectors = gentSectors().map(({ code }) => code);
  const rows = sectors.map(
    (code) => `${code};A1;Verzonnen;0,75;adressen\n${code};B9;Andere;0,25;adressen`,
  );
  const project = give({
    "indeling.json": { ...card, grenzen: drawn, gewichten: "gewichten.csv" },
    "wijken.geojson": invented,
    "gewichten.csv": `sector;wijk;naam;gewicht;basis\n${rows.join("\n")}\n`,
  });
  const problems = await project.refuse(ownDivisionImporter, [project.folder]);
  assert.equal(
    problems.map(({ found }) => found),
    [
      'wijk "B9" staat niet bij de grenzen',
      ...["A2", "A3", "B1", "B2", "B3"].map((code) => `geen rij voor wijk "${code}"`),
    ],
  );
  const codes = ["A1", "A2", "A3", "B1", "B2", "B3"];
  const shares = sectors.flatMap((code) =>
    codes.map((wijk, index) => `${code};${wijk};${wijk};${index === 0 ? "0,5" : "0,1"};adressen`),
  );
  writeFileSync(
    join(project.folder, "gewichten.csv"),
    `sector;wijk;naam;gewicht;basis\n${shares.join("\n")}\n`,
  );
  const { lines } = await project.run(ownDivisionImporter, [project.folder]);
  assert.is(
    lines[0],
    "gent: 6 wijken uit 201 sectoren, gewogen naar adressen; 201 sectoren in meer dan één wijk.",
  );
});

test("a table that cuts sectors without a drawing is refused, as it gives no map", async () => {
  const rows = gentSectors().flatMap(({ code }, index) =>
    index === 0 ? [`${code};N;Noord;0,5`, `${code};Z;Zuid;0,5`] : [`${code};N;Noord;1`],
  );
  const project = give({
    "indeling.json": { ...card, gewichten: "gewichten.csv" },
    "gewichten.csv": `sector;wijk;naam;gewicht\n${rows.join("\n")}\n`,
  });
  const problems = await project.refuse(ownDivisionImporter, [project.folder]);
  assert.match(problems[0]?.found ?? "", /^wijk "N" met een deel van sector \S+, zonder grenzen$/);
});

test("a wrong projection names the one that fits", async () => {
  const project = give({
    "indeling.json": { ...card, grenzen: { ...drawn, projectie: "lambert2008" } },
    "wijken.geojson": invented,
  });
  const [problem] = await project.refuse(ownDivisionImporter, [project.folder]);
  assert.match(problem?.found ?? "", "die liggen als lambert2008 niet in deze stad");
  assert.match(problem?.hint ?? "", "De vormen liggen in de stad als lambert72");
  const [, path = ""] = /Tekening van de plaats: (\S+\.svg)/.exec(problem?.hint ?? "") ?? [];
  assert.is(path, ".cache/wijkindeling/gent-1.svg");
  assert.match(project.read(path), "Verzonnen West-Boven");
});

test("each fault in a drawing comes with a picture of its place", async () => {
  const [first, second, ...others] = invented.features;
  const bow = {
    type: "Feature",
    properties: { code: "S", naam: "Verzonnen Strik" },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [104_000, 194_000],
          [105_000, 195_000],
          [105_000, 194_000],
          [104_000, 195_000],
          [104_000, 194_000],
        ],
      ],
    },
  };
  const copy = { ...first, properties: { code: "D", naam: "Verzonnen Dubbel" } };
  const withFaults = {
    "een overlap": [first, second, ...others, copy],
    "kruist zichzelf": [first, second, ...others, bow],
    "ligt in geen enkele wijk": [second, ...others],
  };
  for (const [fault, features] of Object.entries(withFaults)) {
    const project = give({
      "indeling.json": { ...card, grenzen: drawn },
      "wijken.geojson": { ...invented, features },
    });
    const problems = await project.refuse(ownDivisionImporter, [project.folder]);
    assert.ok(
      problems.some(({ found }) => found.includes(fault)),
      fault,
    );
    const told = problems.filter(({ found }) => !found.startsWith("nog "));
    const paths = told.map(
      ({ hint = "" }) => /Tekening van de plaats: (\S+)/.exec(hint)?.[1] ?? "",
    );
    assert.is(new Set(paths).size, told.length, fault);
    for (const [index, path] of paths.entries()) {
      const [, x, y] = /x (\d+), y (\d+)/.exec(told[index]?.found ?? "") ?? [];
      // The picture has the place of the message in its middle, to the metre.
      assert.match(project.read(path), `x ${x}, y ${y} (Lambert 72)`);
    }
  }
});

test("an unknown projection is never guessed", async () => {
  const project = give({
    "indeling.json": { ...card, grenzen: drawn },
    "wijken.geojson": { ...invented, crs: { properties: { name: "EPSG:28992" } } },
  });
  const [problem] = await project.refuse(ownDivisionImporter, [project.folder]);
  assert.is(problem?.found, 'projectie "EPSG:28992"');
});

test("double codes and names, fields that are not there, and overlaps come together in one list", async () => {
  const [first, second, ...others] = invented.features;
  const features = [
    first,
    { ...second, properties: { code: "A1", naam: "verzonnen west-boven" } },
    { ...others[0], properties: { code: "C", titel: "Geen naam" } },
    ...others.slice(1),
    { ...first, properties: { code: "D 1", naam: "Nog eens" } },
  ];
  const project = give({
    "indeling.json": { ...card, grenzen: drawn },
    "wijken.geojson": { ...invented, features },
  });
  const found = (await project.refuse(ownDivisionImporter, [project.folder])).map(
    (problem) => problem.found,
  );
  assert.equal(found.slice(0, 4), [
    'vorm 2: code "A1" een tweede keer',
    'vorm 2: naam "verzonnen west-boven" een tweede keer',
    'vorm 3 zonder veld "naam" (wel: code, titel)',
    'vorm 7: code "D 1"',
  ]);
  assert.ok(
    found.some((text) =>
      /^een overlap van .* tussen "Verzonnen West-Boven" en "Nog eens", rond x \d+, y \d+ \(Lambert 72\), bij sector /.test(
        text,
      ),
    ),
  );
});

test("indeling.json with a misspelt field, and a folder without it, are refused in Dutch", async () => {
  const project = give({ "indeling.json": { ...card, grens: drawn } });
  const found = async () =>
    (await project.refuse(ownDivisionImporter, [project.folder])).map((problem) => problem.found);
  assert.equal(await found(), ['veld "grens"']);
  writeFileSync(join(project.folder, "indeling.json"), JSON.stringify(card));
  assert.equal(await found(), ["geen grenzen en geen gewichten"]);
});

test.run();
