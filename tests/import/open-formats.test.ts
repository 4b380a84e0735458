import { parquetWriteBuffer } from "hyparquet-writer";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";
import { buildSheets } from "./workbook-builder.ts";

const test = suite("open formats");

const expected = "niveau;code;waarde\ngemeente;90001;5\ngemeente;90002;x\n";

test("import(wide CSV) takes a year per column", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    gebied: { code: "nis", niveau: "gemeente" },
    periode: { kolomnamen: "^(\\d{4})$" },
    waarden: [{ kolom: "*" }],
  });
  await project.run([
    project.give("a.csv", "nis,naam,2020,2021\n90001,Zeestad,5,6\n90002,Haven,x,7\n"),
  ]);
  assert.is(project.read("data/themas/kust/vis/2020.csv"), expected);
  assert.match(project.read("data/themas/kust/vis/2021.csv"), "gemeente;90002;7\n");
});

test("import(wide workbook) takes years with the name of a figure, under a title", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    gebied: { code: "nis", niveau: "gemeente" },
    periode: { kolomnamen: "(\\d{4})" },
    waarden: [{ kolom: "vissen" }],
  });
  const rows = [
    ["Vissen per gemeente"],
    ["nis", "vissen 2020", "boten 2020"],
    [90001, 5, 1],
    [90002, "x", 2],
  ];
  await project.run([project.give("a.xlsx", buildSheets([{ name: "1", rows }]))]);
  assert.is(project.read("data/themas/kust/vis/2020.csv"), expected);
});

test("import(Parquet) reads columns by name", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    gebied: { code: "nis", niveau: "gemeente" },
    periode: { kolom: "jaar" },
    tekens: { geheim: "x" },
    waarden: [{ kolom: "aantal" }],
  });
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: "jaar", data: [2020, 2020], type: "INT32" },
      { name: "nis", data: ["90001", "90002"], type: "STRING" },
      { name: "aantal", data: ["5", "geheim"], type: "STRING" },
    ],
  });
  await project.run([project.give("a.parquet", Buffer.from(bytes))]);
  assert.is(project.read("data/themas/kust/vis/2020.csv"), expected);
});

const cube = {
  version: "2.0",
  class: "dataset",
  label: "Vissen",
  id: ["geo", "jaar", "soort"],
  size: [2, 2, 1],
  dimension: {
    geo: { category: { index: { "90002": 1, "90001": 0 }, label: { "90001": "Zeestad" } } },
    jaar: { category: { index: ["2020", "2021"] } },
    soort: { category: { label: { haring: "Haring" } } },
  },
  value: [5, 6, null, 7],
  status: { "2": "c" },
};

for (const [what, change] of [
  ["a list of values", {}],
  ["values that leave empty ones out", { value: { "0": 5, "1": 6, "3": 7 } }],
] as const) {
  test(`import(JSON-stat with ${what}) unfolds the cube, with the reason of its status`, async () => {
    const project = makeMappedProject();
    project.map("json-stat", {
      gebied: { code: "geo", niveau: "gemeente" },
      periode: { kolom: "jaar" },
      alleenAls: { "soort (naam)": ["Haring"] },
      status: { kolom: "status", waarden: {}, tekens: { c: "x" } },
      waarden: [{ kolom: "waarde" }],
    });
    await project.run([project.give("a.json", JSON.stringify({ ...cube, ...change }))]);
    assert.is(project.read("data/themas/kust/vis/2020.csv"), expected);
    assert.match(project.read("data/themas/kust/vis/2021.csv"), "gemeente;90002;7\n");
  });
}

test("import(JSON-stat of which the sizes are wrong) names the dimension", async () => {
  const project = makeMappedProject();
  const [problem] = await project.refuse([
    project.give("a.json", JSON.stringify({ ...cube, size: [2, 3, 1] })),
  ]);
  assert.is(problem?.found, "2 categorieën in jaar");
});

test("import(SDMX-CSV) reads dimensions, and statuses as what they mean", async () => {
  const project = makeMappedProject();
  project.map("sdmx-csv", {
    alleenAls: { FREQ: ["A"] },
    status: { kolom: "OBS_STATUS", waarden: { P: "voorlopig", F: "prognose" }, tekens: { C: "x" } },
    waarden: [{ kolom: "OBS_VALUE" }],
  });
  const text = [
    "DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
    "ZEE:VIS(1.0),A,90001,2020,5,P",
    "ZEE:VIS(1.0),A,90002,2020,,C",
    "ZEE:VIS(1.0),M,90001,2020-01,1,A",
    "ZEE:VIS(1.0),A,90001,2021,8,F",
  ];
  await project.run([project.give("a.csv", text.join("\n"))]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde;status\ngemeente;90001;5;voorlopig\ngemeente;90002;x;waargenomen\n",
  );
  // A forecast is not the newest figure of a source.
  assert.is(
    JSON.parse(project.read("data/bronnen/zeebel.json")).laatsteReferentiedatum,
    "2020-12-31",
  );
});

test("import(school years) is refused until the mapping says which year it is", async () => {
  const project = makeMappedProject();
  const file = project.give("a.csv", "nis;schooljaar;aantal\n90001;2020-2021;5\n");
  project.map("tabel", {
    gebied: { code: "nis", niveau: "gemeente" },
    periode: { kolom: "schooljaar" },
    waarden: [{ kolom: "aantal" }],
  });
  const [problem] = await project.refuse([file]);
  assert.is(problem?.found, 'periode "2020-2021"');
  project.map("tabel", {
    gebied: { code: "nis", niveau: "gemeente" },
    periode: { kolom: "schooljaar", patroon: "^\\d{4}-(\\d{4})$" },
    waarden: [{ kolom: "aantal" }],
  });
  await project.run([file]);
  assert.is(
    project.read("data/themas/kust/vis/2021.csv"),
    "niveau;code;waarde\ngemeente;90001;5\n",
  );
});

test.run();
