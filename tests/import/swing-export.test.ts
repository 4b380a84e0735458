import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";
import { type BuiltCell, buildSheets } from "./workbook-builder.ts";

const test = suite("swing export");

const boats = { kolom: "boten" };
const share = (number: number): BuiltCell => ({ number, as: "percent" });

/** As Swing writes it: names above the last column of their block, a wrong size, a legend and a footer. */
const exported: readonly (readonly BuiltCell[])[] = [
  ["Haven - gemeenten"],
  ["", "", "boten [aantal] (1)", "", "aandeel [%]"],
  [null, "2020", "2021", "2020", "2021"],
  ["Zeestad", 12, 14, share(0.096), share(0.1)],
  ["Haven", "x", "?", "-", "nvt"],
  ["SINT DUINEN ", 3, 4, share(0.5), share(0.25)],
  ["Niet te lokaliseren - Vlaanderen", "-", "-", "-", "-"],
  [],
  ["Speciale waarden", "- Geen waarde"],
  [null, "x Verborgen waarde"],
  ["Bron", "Zeebel | voorbeeld.be"],
  ["Voetnoot"],
  ["(1)", "Boten op 31 december."],
  ["Datum export", "donderdag 21 mei 2026"],
];

test("import(workbook) takes the block of a name, up to the empty row below the areas", async () => {
  const project = makeMappedProject();
  project.map("swing-export", { waarden: [boats], somNaar: ["gewest"] });
  const file = project.give(
    "a.xlsx",
    buildSheets([{ name: "Blad", rows: exported, dimension: "A1" }]),
  );
  const lines = await project.run([file]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;12\ngemeente;90002;x\ngewest;2000;?\n",
  );
  assert.is(
    project.read("data/themas/kust/vis/2021.csv"),
    "niveau;code;waarde\ngemeente;90001;14\ngemeente;90002;?\ngewest;2000;?\n",
  );
  assert.match(lines.join("\n"), "herkend als een export uit Swing → kust/vis (4 rijen)");
  assert.match(lines.join("\n"), "bron: Zeebel | voorbeeld.be");
  // The region lacks Polder, so it is unknown and not smaller.
  assert.match(lines.join("\n"), "som van gewest 2000 onbekend: zonder Polder");
});

test("import(workbook) keeps percentages of Excel as the fractions that they are", async () => {
  const project = makeMappedProject();
  project.map("swing-export", {
    soort: "aandelen",
    schaal: "procent",
    waarden: [{ kolom: "aandeel" }],
  });
  const file = project.give(
    "a.xlsx",
    buildSheets([{ name: "Blad", rows: exported }], { isShared: true }),
  );
  await project.run([file]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;0.096\ngemeente;90002;-\n",
  );
  assert.match(project.read("data/themas/kust/vis/2021.csv"), "gemeente;90002;nvt\n");
});

test("import(CSV) reads the name and the year of one head, decimal commas and quoted signs", async () => {
  const project = makeMappedProject();
  project.map("swing-export", {
    soort: "aandelen",
    schaal: "procent",
    waarden: [{ kolom: "aandeel (t.o.v. boten)" }],
  });
  const text =
    '"gemeenten";"boten|2020";"aandeel (t.o.v. boten)|2020"\n"Zeestad (Zeestad)";12;9,6\n"Haven";".";"."\n';
  await project.run([project.give("a.csv", `\uFEFF${text}`)]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;0.096\ngemeente;90002;x\n",
  );
});

test("import(name with the arrondissement behind it) is the municipality in it, and no other", async () => {
  const project = makeMappedProject();
  project.map("swing-export", {
    waarden: [boats],
    somNaar: ["provincie"],
    magOntbreken: ["90004"],
  });
  const text = (second: string) =>
    `"gemeenten";"boten|2020"\n"Zeestad (Zeestad)";1\n"${second}";2\n`;
  await project.run([project.give("a.csv", text("Sint-Duinen (Zeestad)"))]);
  assert.match(project.read("data/themas/kust/vis/2020.csv"), "provincie;10000;3\n");
  const [problem] = await project.refuse([project.give("a.csv", text("Sint-Duinen (Elders)"))]);
  assert.is(problem?.found, 'naam "Sint-Duinen (Elders)"');
});

test("import(figures of 2025) finds names and codes of the division that is in force on their day", async () => {
  const project = makeMappedProject();
  project.map("swing-export", { waarden: [boats], peildatum: { dag: "01-01" } });
  await project.run([
    project.give("a.csv", '"gemeenten";"boten|2024";"boten|2025"\n"Zeestad";1;2\n'),
  ]);
  assert.is(
    project.read("data/themas/kust/vis/2024.csv"),
    "niveau;code;waarde\ngemeente;90001;1\n",
  );
  assert.is(
    project.read("data/themas/kust/vis/2025.csv"),
    "niveau;code;waarde\ngemeente;95001;2\n",
  );
});

const variations: readonly (readonly [string, readonly (readonly BuiltCell[])[]])[] = [
  [
    "names above the first column, other years, an indicator more",
    [
      ["Titel"],
      ["", "nieuw [aantal]", "", "boten [aantal]", ""],
      ["", "2023", "2024", "2023", "2024"],
      ["Zeestad", 1, 2, 30, 31],
    ],
  ],
  [
    "one year each, no title",
    [
      ["", "nieuw", "boten"],
      ["", "2024", "2024"],
      ["Zeestad", 2, 31],
    ],
  ],
  [
    "blocks with years of their own, a name of before the mergers, a legend without an empty row",
    [
      ["Titel"],
      ["", "", "nieuw", "boten"],
      ["", "2022", "2023", "2024"],
      ["ZEESTAD", 1, 2, 31],
      ["Polder aan Zee", 1, 2, 3],
      ["Legende", "x"],
    ],
  ],
];
for (const [what, rows] of variations) {
  test(`import(${what}) needs no other mapping`, async () => {
    const project = makeMappedProject();
    project.map("swing-export", { waarden: [boats] });
    await project.run([project.give("a.xlsx", buildSheets([{ name: "1", rows }]))]);
    assert.is(
      project.read("data/themas/kust/vis/2024.csv"),
      "niveau;code;waarde\ngemeente;90001;31\n",
    );
  });
}

test("import(names that no table knows) offers those that look like them, all at once", async () => {
  const project = makeMappedProject();
  project.map("swing-export", { waarden: [boats] });
  const text = '"gemeenten";"boten|2020"\n"Zeesatd";1\n"Poldre";2\n"Onbekendeplaats";3\n';
  const problems = await project.refuse([project.give("a.csv", text)]);
  assert.equal(
    problems.map(({ found }) => found),
    ['naam "Zeesatd"', 'naam "Poldre"', 'naam "Onbekendeplaats"'],
  );
  assert.match(problems[0]?.hint ?? "", "Lijkt op: Zeestad.");
  assert.match(problems[1]?.hint ?? "", "Lijkt op: Polder");
  assert.match(problems[2]?.hint ?? "", "Geen naam lijkt erop");
});

test("import(name of wijken in two municipalities) names both, and asks where to look", async () => {
  const project = makeMappedProject();
  const text = '"Wijken";"boten|2020"\n"Centrum";1\n';
  const file = project.give("a.csv", text);
  project.map("swing-export", { waarden: [boats] });
  const [problem] = await project.refuse([file]);
  assert.is(problem?.found, 'naam "Centrum", die meer dan één wijk heeft');
  assert.match(
    problem?.expected ?? "",
    "Centrum in Zeestad (90001W01), Centrum in Sint-Duinen (90003W01)",
  );
  project.map("swing-export", { gebied: { binnen: ["90001"] }, waarden: [boats] });
  await project.run([file]);
  assert.is(project.read("data/themas/kust/vis/2020.csv"), "niveau;code;waarde\nwijk;90001W01;1\n");
});

test("import(areas that a reader compared with) are found at their own level", async () => {
  const project = makeMappedProject();
  project.map("swing-export", { waarden: [boats] });
  const rows = [
    "Zeestad;1",
    "Antwerpen (Prov.);2",
    "Provincie Antwerpen;2",
    "Zeestad (Arr.);3",
    "VLAAMS GEWEST;4",
  ];
  await project.run([project.give("a.csv", `"gemeenten";"boten|2020"\n${rows.join("\n")}\n`)]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;1\ngewest;2000;4\nprovincie;10000;2\n",
  );
});

test("import(export of another level) takes the level that its title says", async () => {
  const project = makeMappedProject();
  project.map("swing-export", { waarden: [boats] });
  const rows = [["Haven - wijken"], ["", "boten"], ["", "2020"], ["Kust", 7]];
  await project.run([project.give("a.xlsx", buildSheets([{ name: "1", rows }]))]);
  assert.is(project.read("data/themas/kust/vis/2020.csv"), "niveau;code;waarde\nwijk;90001W02;7\n");
});

test("import(empty cell) asks what it means, unless the mapping says so", async () => {
  const project = makeMappedProject();
  const file = project.give("a.csv", '"gemeenten";"boten|2020"\n"Zeestad";""\n');
  project.map("swing-export", { waarden: [boats] });
  const [problem] = await project.refuse([file]);
  assert.is(problem?.found, "een leeg vak");
  assert.is(problem?.where, `${file}:2:2`);
  project.map("swing-export", { leeg: "-", waarden: [boats] });
  await project.run([file]);
  assert.match(project.read("data/themas/kust/vis/2020.csv"), "gemeente;90001;-\n");
});

test("import(fractions under a mapping of percentages) is refused, as every one of them would be possible", async () => {
  const project = makeMappedProject();
  project.map("swing-export", { soort: "aandelen", schaal: "procent", waarden: [boats] });
  const years = Array.from({ length: 25 }, (_, index) => 2000 + index);
  const heads = years.map((year) => `"boten|${year}"`).join(";");
  const text = `"gemeenten";${heads}\n"Zeestad";${years.map(() => "0,09").join(";")}\n`;
  const [problem] = await project.refuse([project.give("a.csv", text)]);
  assert.match(problem?.found ?? "", "25 percentages, waarvan geen boven 1 %");
});

test.run();
