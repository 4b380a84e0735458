import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import iconv from "iconv-lite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";
import { buildZip } from "./zip-builder.ts";

const test = suite("statbel tables");

const byCode = {
  gebied: { code: ["CD_REFNIS", "CD_MUNTY_REFNIS"], niveau: "gemeente" },
  periode: { kolom: "CD_YEAR" },
};

for (const [what, bytes] of [
  [
    "UTF-8 with a mark and bars",
    Buffer.from("\uFEFFCD_YEAR|CD_MUNTY_REFNIS|TX_NL|MS_VIS\r\n2020|90001|Zée|5\r\n"),
  ],
  [
    "Windows-1252 and semicolons",
    iconv.encode(
      '"CD_YEAR";"CD_REFNIS";"TX_NL";"MS_VIS"\n2020;"90001";"Zée – stad";5\n',
      "win1252",
    ),
  ],
  [
    "commas, another order, more columns",
    Buffer.from('MS_VIS,TX_NL,EXTRA,CD_REFNIS,CD_YEAR\n5,"Zee, stad",1,90001,2020\n'),
  ],
  [
    "UTF-16, as Excel saves Unicode text",
    iconv.encode("CD_YEAR\tCD_REFNIS\tMS_VIS\r\n2020\t90001\t5\r\n", "utf16-le", { addBOM: true }),
  ],
] as const) {
  test(`import(${what}) reads the same figure`, async () => {
    const project = makeMappedProject();
    project.map("tabel", { ...byCode, waarden: [{ kolom: "MS_VIS" }] });
    await project.run([project.give("a.zip", buildZip({ "a.txt": bytes }))]);
    assert.is(
      project.read("data/themas/kust/vis/2020.csv"),
      "niveau;code;waarde\ngemeente;90001;5\n",
    );
  });
}

test("import(amounts) adds up exactly, with contributors, and makes provinces and regions", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    ...byCode,
    soort: "bedragen",
    eenheid: "euro",
    waarden: [{ kolom: "MS_INC" }],
    bijdragers: "MS_NBR",
    somNaar: ["gewest"],
  });
  const rows = [
    "2020|90001|0.1|3",
    "2020|90003|0.2|4",
    "2020|90004|0|7",
    "2020|90002|9.5|0",
    "2020|55555|1|1",
  ];
  const lines = await project.run([
    project.give("a.txt", `CD_YEAR|CD_REFNIS|MS_INC|MS_NBR\n${rows.join("\n")}\n`),
  ]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde;bijdragers\ngemeente;90001;0.1;3\ngemeente;90002;?;\ngewest;2000;0.3;7\n",
  );
  assert.match(lines.join("\n"), "1 bedragen zonder bijdragers");
  assert.match(lines.join("\n"), "1 gebieden die niet van ons zijn (55555)");
});

test("import(months and years in one table) takes the years, at levels that a column names", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    alleenAls: { CD_PERIOD: ["0"] },
    gebied: {
      code: "REFNIS",
      niveau: { kolom: "LVL", waarden: { "2": "gewest", "5": "gemeente" } },
      anders: { "02000": "gewest:2000" },
    },
    periode: { kolom: "CD_YEAR" },
    leeg: "-",
    dimensies: { type: { categorieen: ["nieuw", "oud"] } },
    waarden: [
      { kolom: "MS_NEW", kenmerken: { type: "nieuw" } },
      { kolom: "MS_OLD", kenmerken: { type: "oud" } },
    ],
  });
  const rows = [
    '"01000"|2020|0|99|99|1',
    '"02000"|2020|0|50|20|2',
    '"90001"|2020|0|5|""|5',
    '"90001"|2020|1|1|1|5',
  ];
  await project.run([
    project.give(
      "a.txt",
      `"REFNIS"|"CD_YEAR"|"CD_PERIOD"|"MS_NEW"|"MS_OLD"|"LVL"\n${rows.join("\n")}\n`,
    ),
  ]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;type;waarde\ngemeente;90001;nieuw;5\ngemeente;90001;oud;-\ngewest;2000;nieuw;50\ngewest;2000;oud;20\n",
  );
});

test("import(points for thousands) reads 1.046 as more than a thousand, and refuses 1.5", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    gebied: { code: "CD_STAT_SECTOR", niveau: "statsec" },
    periode: { kolom: "CD_YEAR" },
    duizendtalteken: ".",
    tekens: { "-00": "-" },
    waarden: [{ kolom: "CARS" }],
  });
  const text = (last: string) =>
    `CD_YEAR;CD_STAT_SECTOR;CARS\n2019;90001A00-;1.046\n2019;90001E001;87\n2019;90001ZZZZ;${last}\n`;
  await project.run([project.give("a.txt", text("-00"))]);
  assert.is(
    project.read("data/themas/kust/vis/2019.csv"),
    "niveau;code;waarde\nstatsec;90001A00-;1046\nstatsec;90001E001;87\nstatsec;90001ZZZZ;-\n",
  );
  const [problem] = await project.refuse([project.give("a.txt", text("1.5"))]);
  assert.is(problem?.found, '"1.5"');
});

test("import(indicators below each other) takes each by its label, in a year that the mapping gives", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    gebied: { code: "nis", niveau: "gemeente" },
    periode: { vast: "2011" },
    soort: "aandelen",
    dimensies: { kenmerk: { categorieen: ["jong", "oud"] } },
    waarden: [
      {
        kolom: "waarde",
        alleenAls: { indicator: ["Jonger dan 15"] },
        kenmerken: { kenmerk: "jong" },
      },
      { kolom: "waarde", alleenAls: { indicator: ["65 of ouder"] }, kenmerken: { kenmerk: "oud" } },
    ],
  });
  const text =
    "nis;indicator;waarde\n90001;Jonger dan 15;0.16\n90001;65 of  ouder ;1.7e-1\n90001;Totale bevolking;248358\n";
  await project.run([project.give("a.csv", text)]);
  assert.is(
    project.read("data/themas/kust/vis/2011.csv"),
    "niveau;code;kenmerk;waarde\ngemeente;90001;jong;0.16\ngemeente;90001;oud;0.17\n",
  );
});

test("import(JSON with names, quarters and rows that return) looks names up and drops repeats", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    alleenAls: { Gewest: ["Vlaams Gewest"] },
    gebied: { naam: "Gemeente", niveau: "gemeente" },
    periode: { kolom: "Kwartaal", patroon: "^4de kwartaal (\\d{4})$" },
    waarden: [{ kolom: "Aantal" }],
  });
  const fact = (
    Gemeente: string | null,
    Kwartaal: string,
    Aantal: number,
    Gewest = "Vlaams Gewest",
  ) => ({ Gewest, Gemeente, Kwartaal, Aantal });
  const facts = [
    fact("Zeestad (Zeestad)", "4de kwartaal 2023", 12),
    fact("Zeestad (Zeestad)", "4de kwartaal 2023", 12),
    fact("Zeestad", "1ste kwartaal 2023", 11),
    fact("Namen", "4de kwartaal 2023", 5, "Waals Gewest"),
    fact(null, "4de kwartaal 2023", 7, "Onbepaalde locatie"),
  ];
  const lines = await project.run([project.give("a.json", JSON.stringify({ facts }))]);
  assert.is(
    project.read("data/themas/kust/vis/2023.csv"),
    "niveau;code;waarde\ngemeente;90001;12\n",
  );
  assert.match(lines.join("\n"), "1 cijfers die er meer dan één keer staan");
});

test("import(SQLite in a zip) adds up codes by their first characters, in the year of its name", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    blad: "^TF_VIS_\\d{4}$",
    gebied: { code: "CD_REFNIS", niveau: "gemeente" },
    periode: { bestandsnaam: "TF_VIS_(\\d{4})" },
    dimensies: {
      soort: { kolom: "CD_NACE", tekens: 2, waarden: { "03": "visserij" }, overige: "ander" },
    },
    waarden: [{ kolom: "MS" }],
    optellenOver: ["CD_NACE"],
    volledig: true,
  });
  const path = join(mkdtempSync(join(tmpdir(), "steekkaart-vis-")), "a.sqlite");
  const database = new DatabaseSync(path);
  database.exec(
    "CREATE TABLE TF_VIS_2021 (CD_REFNIS TEXT, CD_NACE TEXT, MS REAL); CREATE TABLE TD_NACE (CD_NACE TEXT, TX TEXT)",
  );
  const insert = database.prepare("INSERT INTO TF_VIS_2021 VALUES (?, ?, ?)");
  for (const row of [
    ["90001", "03110", 2],
    ["90001", "03120", 3],
    ["90001", "47110", 4],
    ["90002", "47110", 0],
  ])
    insert.run(...row);
  database.close();
  await project.run([
    project.give("download.zip", buildZip({ "TF_VIS_2021.sqlite": readFileSync(path) })),
  ]);
  assert.is(
    project.read("data/themas/kust/vis/2021.csv"),
    "niveau;code;soort;waarde\ngemeente;90001;ander;4\ngemeente;90001;visserij;5\ngemeente;90002;ander;0\n",
  );
});

test("import(codes of the division of 2025) is refused where the mapping says another", async () => {
  const project = makeMappedProject();
  const file = project.give("a.csv", "CD_YEAR;CD_REFNIS;MS_VIS\n2020;95001;5\n2020;90002;1\n");
  project.map("tabel", { ...byCode, waarden: [{ kolom: "MS_VIS" }] });
  const [problem] = await project.refuse([file]);
  assert.match(problem?.found ?? "", "gemeente 95001 in het bestand");
  assert.match(problem?.hint ?? "", '"gebiedsindeling": "2025"');
  project.map("tabel", { ...byCode, gebiedsindeling: "2025", waarden: [{ kolom: "MS_VIS" }] });
  await project.run([file]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90002;1\ngemeente;95001;5\n",
  );
});

test.run();
