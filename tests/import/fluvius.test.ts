import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";
import { buildSheets } from "./workbook-builder.ts";

const test = suite("fluvius");

const mapping = {
  eenheid: "afnemers",
  alleenAls: { Richting: ["Afname"] },
  periode: { bestandsnaam: "(20\\d\\d)" },
  dimensies: { klant: { kolom: "Rol Contact", waarden: { Persoon: "gezin", Bedrijf: "bedrijf" } } },
  waarden: [{ kolom: "Aantal" }],
  optellenOver: ["Statistische Sector", "Sector"],
  somNaar: ["gemeente"],
  restElders: true,
  ontbrekend: "x",
};

const rows = [
  [
    "Markt",
    "Richting",
    "Statistische Sector",
    "Gemeente",
    "Sector",
    "Provincie",
    "Rol Contact",
    "Aantal",
  ],
  ["Gas", "Afname", "     zzzz", null, "REST", null, "Bedrijf", 3],
  ["Gas", "Afname", "90001A00-", "ZEESTAD", "INDUSTRIE", "ANTWERPEN", "Bedrijf", 20],
  ["Gas", "Afname", "90001A00-", "ZEESTAD", "REST", "ANTWERPEN", "Bedrijf", 4],
  ["Gas", "Injectie", "90001A00-", "ZEESTAD", "REST", "ANTWERPEN", "Bedrijf", 99],
  ["Gas", "Afname", "90001E001", "ZEESTAD", "HUISHOUDENS", "ANTWERPEN", "Persoon", 50],
  ["Gas", "Afname", "90001zzzz", "ZEESTAD", "REST", "ANTWERPEN", "Bedrijf", 5],
  ["Gas", "Afname", "90001REST", "ZEESTAD", "REST", "ANTWERPEN", "Bedrijf", 6],
  ["Gas", "Afname", "REST", "REST", "REST", "ANTWERPEN", "Persoon", 7],
  ["Gas", "Afname", "90003A00-", "SINT-DUINEN", "HUISHOUDENS", "ANTWERPEN", "Persoon", 8],
];

test("import(groups below the limit) keeps rows of a rest in the municipality, and hides what has no row", async () => {
  const project = makeMappedProject();
  project.map("fluvius", mapping);
  await project.run([project.give("verbruik-2022.xlsx", buildSheets([{ name: "R", rows }]))]);
  assert.is(
    project.read("data/themas/kust/vis/2022.csv"),
    [
      "niveau;code;klant;waarde",
      "gemeente;90001;bedrijf;35",
      "gemeente;90001;gezin;50",
      "statsec;90001A00-;bedrijf;24",
      "statsec;90001A00-;gezin;x",
      "statsec;90001E001;bedrijf;x",
      "statsec;90001E001;gezin;50",
      "statsec;90001ZZZZ;bedrijf;11",
      "statsec;90001ZZZZ;gezin;x",
      "",
    ].join("\n"),
  );
});

test("import(name of the file without a year) asks for it, and takes it from the command", async () => {
  const project = makeMappedProject();
  project.map("fluvius", mapping);
  const file = project.give("verbruik.xlsx", buildSheets([{ name: "R", rows }]));
  const [problem] = await project.refuse([file]);
  assert.is(problem?.found, 'periode ""');
  await project.run([file], { year: "2023" });
  assert.match(project.read("data/themas/kust/vis/2023.csv"), "gemeente;90001;gezin;50\n");
});

test.run();
