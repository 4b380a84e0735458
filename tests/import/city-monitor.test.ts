import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";

const test = suite("city monitor");

const [part, whole] = ["Aantal vissers", "Aantal inwoners"];
const fishers = {
  alleenAls: { Indicator: ["Vissers, naar geslacht"] },
  dimensies: {
    geslacht: { kolom: "Geslacht", waarden: { Mannen: "m", Vrouwen: "v" }, overslaan: ["Totaal"] },
    deel: { categorieen: ["wel", "niet"] },
  },
  waarden: [
    { kolom: part, kenmerken: { deel: "wel" } },
    { kolom: whole, min: part, kenmerken: { deel: "niet" } },
  ],
};

test("import(register) keeps a part and what is left of the whole, so that shares can be computed again", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", fishers);
  const text = [
    `Gemeente,NIS-code,Centrumstad?,Indicator,Jaar,Geslacht,${part},${whole},Procent`,
    `Vlaams Gewest,2000,/,"Vissers, naar geslacht",2020,Mannen,50,1000,0.05`,
    `Zeestad,90001,Ja,"Vissers, naar geslacht",2020,Mannen   ,12,100,0.12`,
    `Zeestad,90001,Ja,"Vissers, naar geslacht",2020,Vrouwen,3,110,0.0273`,
    `Zeestad,90001,Ja,"Vissers, naar geslacht",2020,Totaal,15,210,0.0714`,
    `Polder,90004,Nee,"Vissers, naar geslacht",2020,Mannen,4,40,0.1`,
  ];
  await project.run([project.give("a.csv", text.join("\r\n"))]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    [
      "niveau;code;geslacht;deel;waarde",
      "gemeente;90001;m;niet;88",
      "gemeente;90001;m;wel;12",
      "gemeente;90001;v;niet;107",
      "gemeente;90001;v;wel;3",
      "gewest;2000;m;niet;950",
      "gewest;2000;m;wel;50",
      "",
    ].join("\n"),
  );
});

test("import(other order, other spelling of heads, padded names, more columns) needs no other mapping", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", fishers);
  const text = [
    ` Procent ,${whole} ,Jaar,${part.replace(" ", "  ")},Geslacht ,Indicator,Nis-code,Gemeente,Centrumstad,Opmerking`,
    `0.1,10,2023,1,Mannen,vissers,naar,a,b,c`,
    `0.1,10,2023,1,Mannen,"VISSERS,  naar geslacht ", 90001 , Zeestad ,ja,`,
  ];
  await project.run([project.give("a.csv", text.join("\n"))]);
  assert.is(
    project.read("data/themas/kust/vis/2023.csv"),
    "niveau;code;geslacht;deel;waarde\ngemeente;90001;m;niet;9\ngemeente;90001;m;wel;1\n",
  );
});

test("import(category that the mapping lacks) offers what looks like it", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", fishers);
  const text = `Gemeente,NIS-code,Indicator,Jaar,Geslacht,${part},${whole}\nZeestad,90001,"Vissers, naar geslacht",2020,Manen,1,2\n`;
  const [problem] = await project.refuse([project.give("a.csv", text)]);
  assert.is(problem?.found, 'geslacht "Manen"');
  assert.match(problem?.hint ?? "", "Lijkt op: Mannen");
});

const survey = {
  soort: "aandelen",
  eenheid: "inwoners",
  alleenAls: { Indicator: ["Zwemmen"] },
  dimensies: { antwoord: { categorieen: ["ja", "nee"] } },
  waarden: [
    { kolom: "Ja (%)", kenmerken: { antwoord: "ja" } },
    { kolom: "Nee (%)", kenmerken: { antwoord: "nee" } },
  ],
  tussenjaren: true,
};

test("import(survey) keeps shares as fractions, groups by their name, and gaps as unknown", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", survey);
  const text = [
    "Gemeente,NIS-code,Centrumstad?,Indicator,Jaar,Ja (%),Nee (%) ",
    " Zeestad ,90001,ja,Zwemmen,2018,0.14,0.86",
    " Zeestad ,90001,ja,Zwemmen,2020,nvt,0.4",
    "13 centrumsteden,/,/,Zwemmen,2020,0.5,0.5",
    "Vlaams Gewest,/,/,Zwemmen,2020,0.6,0.4",
    "Gemeenten groter dan 50.000 inw.,/,/,Zwemmen,2020,0.7,0.3",
  ];
  const lines = await project.run([project.give("a.csv", text.join("\n"))]);
  assert.is(
    project.read("data/themas/kust/vis/2018.csv"),
    "niveau;code;antwoord;waarde\ngemeente;90001;ja;0.14\ngemeente;90001;nee;0.86\ngewest;2000;ja;?\ngewest;2000;nee;?\ngroep;centrumsteden;ja;?\ngroep;centrumsteden;nee;?\n",
  );
  assert.match(
    project.read("data/themas/kust/vis/2019.csv"),
    "gemeente;90001;ja;?\ngemeente;90001;nee;?\n",
  );
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;antwoord;waarde\ngemeente;90001;ja;nvt\ngemeente;90001;nee;0.4\ngewest;2000;ja;0.6\ngewest;2000;nee;0.4\ngroep;centrumsteden;ja;0.5\ngroep;centrumsteden;nee;0.5\n",
  );
  assert.match(
    lines.join("\n"),
    "1 gebieden die niet van ons zijn (Gemeenten groter dan 50.000 inw.)",
  );
});

test("import(survey with respondents) writes how many answered, and of how many", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", { ...survey, respondenten: "n", populatie: "N" });
  const text =
    "Gemeente,NIS-code,Indicator,Jaar,Ja (%),Nee (%),n,N\nZeestad,90001,Zwemmen,2020,0.25,0.75,120,9000\n";
  await project.run([project.give("a.csv", text)]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;antwoord;waarde;respondenten;populatie\ngemeente;90001;ja;0.25;120;9000\ngemeente;90001;nee;0.75;120;9000\n",
  );
});

test("import(percentages under a mapping of fractions) is refused with what to write", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", survey);
  const text =
    "Gemeente,NIS-code,Indicator,Jaar,Ja (%),Nee (%)\nZeestad,90001,Zwemmen,2020,25,75\n";
  const [problem] = await project.refuse([project.give("a.csv", text)]);
  assert.is(problem?.found, "aandeel 25");
  assert.match(problem?.hint ?? "", '"schaal": "procent"');
});

test("import(list of names beside the figures) says what it is, and goes on", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", survey);
  const lines = await project.run([
    project.give("Indicatoren.csv", "ID,Naam indicator \nZE_S_01,Zwemmen\n,\n"),
    project.give(
      "a.csv",
      "Gemeente,NIS-code,Indicator,Jaar,Ja (%),Nee (%)\nZeestad,90001,Zwemmen,2020,0.25,0.75\n",
    ),
  ]);
  assert.match(
    lines.join("\n"),
    "Indicatoren.csv: herkend als een lijst met namen van indicatoren",
  );
});

test("import(indicator that no mapping takes) says so, and what comes nearest", async () => {
  const project = makeMappedProject();
  project.map("stadsmonitor", survey);
  const [problem] = await project.refuse([
    project.give(
      "a.csv",
      "Gemeente,NIS-code,Indicator,Jaar,Vaak (%),Nooit (%)\nZeestad,90001,Duiken,2020,0.25,0.75\n",
    ),
  ]);
  assert.match(
    problem?.found ?? "",
    "een bestand van de Gemeente- en Stadsmonitor (kolommen Gemeente, NIS-code",
  );
  assert.match(problem?.hint ?? "", "--voorstel <thema>");
  assert.match(problem?.hint ?? "", "kust/vis, waarvoor Ja (%), Nee (%) ontbreekt");
});

test.run();
