import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";
import { buildSheets } from "./workbook-builder.ts";

const test = suite("proposals");

test("--voorstel(survey and register) writes a mapping that takes all of it, without a change of code", async () => {
  const project = makeMappedProject();
  const files = [
    project.give(
      "a.csv",
      "Gemeente,NIS-code,Centrumstad?,Indicator,Item,Jaar,Ja (%),Nee (%)\nZeestad,90001,ja,Duiken,Diep,2020,0.25,0.75\nZeestad,90001,ja,Duiken,Ondiep,2020,0.5,0.5\n",
    ),
    project.give(
      "b.csv",
      "Gemeente,NIS-code,Indicator,Jaar,Taal,Aantal duikers,Aantal inwoners,Procent\nZeestad,90001,Duikers naar taal,2020,Nederlands,12,100,0.12\nZeestad,90001,Duikers naar taal,2020,Andere,1,50,0.02\n",
    ),
    project.give(
      "c.csv",
      "Gemeente,NIS-code,Indicator,Jaar,Procent\nZeestad,90001,Duikgraad,2020,0.3\n",
    ),
  ];
  await project.run(files, { proposalFor: "kust" });
  const lines = await project.run(files);
  assert.is(
    project.read("data/themas/kust/duiken/2020.csv"),
    "niveau;code;item;antwoord;waarde\ngemeente;90001;diep;ja;0.25\ngemeente;90001;diep;nee;0.75\ngemeente;90001;ondiep;ja;0.5\ngemeente;90001;ondiep;nee;0.5\n",
  );
  assert.is(
    project.read("data/themas/kust/duikers-naar-taal/2020.csv"),
    "niveau;code;taal;deel;waarde\ngemeente;90001;andere;niet;49\ngemeente;90001;andere;wel;1\ngemeente;90001;nederlands;niet;88\ngemeente;90001;nederlands;wel;12\n",
  );
  assert.is(
    project.read("data/themas/kust/duikgraad/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;0.3\n",
  );
  assert.match(lines.join("\n"), "kust/duiken (2 rijen)");
  // Never over what a steward may have read over.
  await project.run(files, { proposalFor: "kust" });
  assert.match(project.read("data/invoer/stadsmonitor-kust-2.json"), "stadsmonitor-kust-2");
});

test("--voorstel(Swing upload, Swing export, plain table) guesses kinds and columns", async () => {
  const project = makeMappedProject();
  const files = [
    project.give("a.csv", "geoitem;geolevel;period;v1_n;v1_kwh\n90001;gemeente;2020;5;1.5\n"),
    project.give(
      "b.xlsx",
      buildSheets([
        {
          name: "1",
          rows: [
            ["t"],
            ["", "graad [%]"],
            ["", "2020"],
            ["Zeestad", { number: 0.5, as: "percent" }],
          ],
        },
      ]),
    ),
    project.give(
      "c.csv",
      "CD_YEAR|CD_REFNIS|TX_NL|CD_SOORT|MS_VIS\n2020|90001|Zeestad|a|3\n2020|90001|Zeestad|b|4\n",
    ),
  ];
  await project.run(files, { proposalFor: "kust" });
  await project.run(files);
  assert.is(
    project.read("data/themas/kust/v1-kwh/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;1.5\n",
  );
  assert.is(
    project.read("data/themas/kust/graad/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;0.5\n",
  );
  assert.is(
    project.read("data/themas/kust/ms-vis/2020.csv"),
    "niveau;code;cd-soort;waarde\ngemeente;90001;a;3\ngemeente;90001;b;4\n",
  );
});

test("--voorstel(table that does not say where or when) asks for a mapping by hand", async () => {
  const project = makeMappedProject();
  const [problem] = await project.refuse([project.give("a.csv", "vis;aantal\nharing;3\n")], {
    proposalFor: "kust",
  });
  assert.match(problem?.found ?? "", "waarvan niet duidelijk is welke kolom");
});

const indicators = [
  ["Elke upload heeft een code.", "De naam.", "", "", "", "", "", "", ""],
  [
    "Indicator code",
    "Name",
    "Description",
    "Unit",
    "Data type",
    "Formula",
    "RoundOff",
    "Threshold value",
    "Forecast period",
  ],
  ["v9901_vangst", "Vangst van vis", "[aantal] vissen", "aantal", "Numeric", "", "1", "5", ""],
  [
    "vp9901_vangst",
    "vangst (t.o.v. boten)",
    "",
    "p",
    "Percentage",
    "v9901_vangst/v9902_boten",
    "0.1",
    "",
    "2030",
  ],
  [
    "vp9901_kg",
    "vangst per boot",
    "",
    "kg",
    "Percentage (mean)",
    "( v9901_vangst / v9902_boten ) * 1000",
    "0.01",
    "",
    "",
  ],
  ["v9903_zout", "zout", "", "kg", "Numeric", "", "1", "", ""],
  ["v9904_x", "moeilijk", "", "kg", "Numeric", "sqrt(v9901_vangst)", "1", "", ""],
];

test("swing-onderwerpen(table of indicators) proposes entries on the datasets that mappings fill", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", {
    dimensies: { soort: { categorieen: ["vangst", "boten"] } },
    waarden: [
      { kolom: "v9901_vangst", kenmerken: { soort: "vangst" } },
      { kolom: "V9902_Boten", kenmerken: { soort: "boten" } },
    ],
  });
  project.give("data/themas/kust/thema.json", "{}");
  const file = project.give("onderwerpen.xlsx", buildSheets([{ name: "1", rows: indicators }]));
  const lines = await project.run(["swing-onderwerpen", file], { indicatorsTo: "kust" });
  const entries = JSON.parse(project.read("data/themas/kust/indicatoren-voorstel.json"));
  const catches = { dataset: "vis", waar: { soort: ["vangst"] } };
  const boats = { dataset: "vis", waar: { soort: ["boten"] } };
  assert.equal(
    entries.map(({ formule }: { formule: object }) => formule),
    [
      { soort: "aantal", tel: catches },
      { soort: "aandeel", teller: catches, noemer: boats },
      { soort: "verhouding", teller: catches, noemer: boats, per: 1000 },
    ],
  );
  assert.equal(
    entries.map(({ naam, decimalen }: { naam: string; decimalen: number }) => [naam, decimalen]),
    [
      ["vangst van vis", 0],
      ["vangst (t.o.v. boten)", 1],
      ["vangst per boot", 2],
    ],
  );
  assert.is(entries[0].swing["Indicator code"], "v9901_vangst");
  const text = lines.join("\n");
  assert.match(text, "v9901_vangst: drempelwaarde 5");
  assert.match(text, "vp9901_vangst: prognose vanaf 2030");
  assert.match(
    text,
    "v9903_zout (regel 6): geen voorstel, geen invoerbestand neemt kolom v9903_zout over",
  );
  assert.match(text, 'v9904_x (regel 7): geen voorstel, formule "sqrt(v9901_vangst)"');
});

test("swing-onderwerpen(no theme, no such theme, another file) says what is needed", async () => {
  const project = makeMappedProject();
  const file = project.give("a.csv", "a;b\n1;2\n");
  const problems = await project.refuse(["swing-onderwerpen", file], { indicatorsTo: "kust" });
  assert.equal(
    problems.map(({ found }) => found),
    ['thema "kust"', "geen rij met de kolomnamen Indicator code en Name"],
  );
  assert.is((await project.refuse(["swing-onderwerpen"], {}))[0]?.found, "geen bestanden");
  const table = project.give("b.csv", "Indicator code;Name\nv1;naam\n");
  assert.match((await project.refuse([table]))[0]?.found ?? "", "een onderwerpentabel van Swing");
});

test.run();
