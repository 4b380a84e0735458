import { existsSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { filesOf } from "../sites/built-site.ts";
import { type MappedProject, makeMappedProject } from "./mapped-project.ts";

const test = suite("changes of an import");

const mapping = {
  gebied: { code: "nis", niveau: "gemeente" },
  periode: { kolom: "jaar" },
  waarden: [{ kolom: "vis" }],
  somNaar: ["gewest"],
};

function givenProject(dataset: Readonly<Record<string, unknown>> = {}): MappedProject {
  const project = makeMappedProject();
  project.map("tabel", { ...mapping, ...dataset });
  return project;
}

/** A row per municipality and year. */
function table(rows: readonly (readonly [string, number, number | string])[]): string {
  return `nis;jaar;vis\n${rows.map((row) => row.join(";")).join("\n")}\n`;
}

test("import(--droog) tells what is new, and writes nothing", async () => {
  const project = givenProject();
  const file = project.give(
    "a.csv",
    table([
      ["90001", 2020, 5],
      ["90002", 2020, 6],
      ["90001", 2021, 7],
    ]),
  );
  const before = filesOf(project.root);
  const lines = await project.run([file], { isDry: true });
  assert.equal(filesOf(project.root), before);
  assert.match(
    lines.join("\n"),
    "kust/vis 2020-2021: nieuw, 3 cijfers van gemeente, 2 cijfers van gewest",
  );
  assert.match(lines.join("\n"), "data/bronnen/zeebel.json: nieuw");
  assert.is(lines.at(-1), "Niets geschreven (--droog).");
});

test("import(the same file again) leaves every byte, also another day", async () => {
  const project = givenProject();
  const file = project.give(
    "a.csv",
    table([
      ["90001", 2020, 5],
      ["90002", 2020, 6],
    ]),
  );
  await project.run([file], { today: "2026-01-02" });
  const snapshot = () =>
    filesOf(join(project.root, "data")).map(
      (path) => `${path} ${project.read(join("data", path))}`,
    );
  const before = snapshot();
  const lines = await project.run([file], { today: "2026-05-05" });
  assert.equal(snapshot(), before);
  assert.match(lines.join("\n"), "kust/vis 2020: ongewijzigd");
  assert.not.match(lines.join("\n"), ": gewijzigd");
});

test("import(revised file) counts per year and level, and shows the largest changes from old to new", async () => {
  const project = givenProject({ somNaar: [] });
  await project.run([
    project.give(
      "a.csv",
      table([
        ["90001", 2020, 5],
        ["90002", 2020, 100],
        ["90001", 2021, 7],
        ["90002", 2021, 8],
      ]),
    ),
  ]);
  const lines = await project.run(
    [
      project.give(
        "b.csv",
        table([
          ["90001", 2020, 6],
          ["90002", 2020, 300],
          ["90001", 2021, "x"],
          ["90001", 2022, 9],
        ]),
      ),
    ],
    { isDry: true },
  );
  const text = lines.join("\n");
  assert.match(text, "kust/vis 2022: nieuw, 1 cijfers van gemeente");
  assert.match(text, "kust/vis 2020 gemeente: 2 gewijzigd");
  assert.match(text, "kust/vis 2021 gemeente: 1 gewijzigd, 1 weg");
  assert.ok(
    text.indexOf("2021 gemeente 90001: 7 → x") < text.indexOf("2020 gemeente 90002: 100 → 300"),
  );
  assert.ok(text.indexOf("100 → 300") < text.indexOf("2020 gemeente 90001: 5 → 6"));
  assert.match(text, "weg: 2021 gemeente 90002 (8)");
  assert.match(project.read("data/themas/kust/vis/2021.csv"), "gemeente;90002;8\n");
});

test("import(series with a jump) names it with its usual change, and imports all the same", async () => {
  const project = givenProject({ somNaar: [] });
  const steady = [2016, 2017, 2018, 2019, 2020].map(
    (year, index) => ["90001", year, 1000 + index * 10] as const,
  );
  const small = [2016, 2017, 2018, 2019, 2020, 2021].map(
    (year, index) => ["90002", year, index === 5 ? 9 : 3] as const,
  );
  const lines = await project.run([
    project.give("a.csv", table([...steady, ["90001", 2021, 10_400], ...small])),
  ]);
  assert.match(lines.join("\n"), "Kijk na, 1 sprong:");
  assert.match(
    lines.join("\n"),
    /kust\/vis gemeente 90001: 1040 in 2020 → 10400 in 2021 \(\d+ keer/,
  );
  assert.ok(existsSync(join(project.root, "data/themas/kust/vis/2021.csv")));
});

test("import(whole that is not its parts) says what they are together", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", { waarden: [{ kolom: "vis" }] });
  const sectors = ["90001A00-", "90001E001", "90001ZZZZ"];
  const rows = (whole: number) =>
    [2019, 2020, 2021]
      .flatMap((year) => [
        ...sectors.map((code) => `${year};statsec;${code};10`),
        `${year};gemeente;90001;${year === 2021 ? whole : 30}`,
      ])
      .join("\n");
  const head = "period;geolevel;geoitem;vis";
  const right = await project.run([project.give("a.csv", `${head}\n${rows(30)}\n`)], {
    isDry: true,
  });
  assert.not.match(right.join("\n"), "Kijk na, ");
  const wrong = await project.run([project.give("a.csv", `${head}\n${rows(50)}\n`)], {
    isDry: true,
  });
  assert.match(wrong.join("\n"), "Kijk na, 1 som die niet klopt:");
  assert.match(
    wrong.join("\n"),
    "kust/vis 2021 gemeente 90001: 50, maar de delen zijn samen 30,00",
  );
});

test("import(answers that usually close) names the area where they do not", async () => {
  const project = makeMappedProject();
  project.map("tabel", {
    ...mapping,
    soort: "aandelen",
    somNaar: [],
    gebied: { code: "nis", niveau: { kolom: "niveau", waarden: { s: "statsec", g: "gemeente" } } },
    dimensies: {
      vraag: { kolom: "vraag", waarden: Object.fromEntries(questions.map((name) => [name, name])) },
      antwoord: { categorieen: ["ja", "nee"] },
    },
    waarden: [
      { kolom: "ja", kenmerken: { antwoord: "ja" } },
      { kolom: "nee", kenmerken: { antwoord: "nee" } },
    ],
  });
  const rows = questions.map(
    (question, index) => `90001;g;2020;${question};0.4;${index === 3 ? 0.3 : 0.6}`,
  );
  const lines = await project.run([
    project.give("a.csv", `nis;niveau;jaar;vraag;ja;nee\n${rows.join("\n")}\n`),
  ]);
  assert.match(
    lines.join("\n"),
    "kust/vis 2020 gemeente 90001 v3: de antwoorden zijn samen 70,0 %",
  );
});

const questions = Array.from({ length: 12 }, (_, index) => `v${index}`);

test("import(no source named) recognises each file, also by an importer of its own", async () => {
  const project = givenProject();
  const lines = await project.run(
    [
      project.give("a.csv", table([["90001", 2020, 5]])),
      project.give("b.csv", "jaar,niscode,aantal_huishoudleden,aantal\n2020,90001,1,12\n"),
    ],
    { isDry: true },
  );
  assert.match(
    lines.join("\n"),
    "a.csv: herkend als een tabel met kolomnamen bovenaan → kust/vis (1 rijen)",
  );
  assert.match(
    lines.join("\n"),
    "b.csv: herkend als Statistiek Vlaanderen: huishoudens naar grootte",
  );
  assert.match(lines.join("\n"), "demografie/huishoudens 2020: nieuw");
});

test("import(source named) stays possible: of an importer, and of a mapping", async () => {
  const project = givenProject();
  project.map("tabel", { ...mapping, dataset: "boten", waarden: [{ kolom: "vis" }] }, "boten");
  const file = project.give("a.csv", table([["90001", 2020, 5]]));
  const lines = await project.run(["boten", file], { isDry: true });
  assert.match(lines.join("\n"), "kust/boten 2020: nieuw");
  assert.not.match(lines.join("\n"), "kust/vis");
  const problems = await project.refuse(["zeevis", file]);
  assert.match(problems[0]?.expected ?? "", "statbel-bevolking");
  assert.match(problems[0]?.expected ?? "", "boten");
});

test("import(dataset that a theme describes otherwise) is refused before anything is written", async () => {
  const project = givenProject({
    dimensies: { soort: { categorieen: ["haring", "krab"] } },
    waarden: [{ kolom: "vis", kenmerken: { soort: "krab" } }],
  });
  const file = project.give("a.csv", table([["90001", 2020, 5]]));
  const theme = (dataset: object) =>
    project.give(
      "data/themas/kust/thema.json",
      JSON.stringify({ datasets: [{ id: "vis", ...dataset }] }),
    );
  theme({ soort: "bedragen", dimensies: { soort: ["haring"] } });
  const problems = await project.refuse([file]);
  assert.equal(
    problems.map(({ found }) => found),
    ['dataset vis: soort "aantallen"', "dataset vis: soort krab"],
  );
  theme({ soort: "aantallen", dimensies: { maat: ["groot"] } });
  assert.is((await project.refuse([file]))[0]?.found, "dataset vis: dimensies soort");
  theme({ soort: "aantallen", dimensies: { soort: ["haring", "krab"] } });
  const lines = await project.run([file]);
  assert.not.match(lines.join("\n"), "staat nog niet in");
});

test("import(dataset that no theme has) proposes what to write in thema.json", async () => {
  const project = givenProject();
  const lines = await project.run([project.give("a.csv", table([["90001", 2020, 5]]))], {
    isDry: true,
  });
  const proposal = /voorstel: (\{.*\})/.exec(lines.join("\n"))?.[1];
  assert.equal(JSON.parse(proposal ?? ""), {
    id: "vis",
    naam: "vissen",
    soort: "aantallen",
    eenheid: "vissen",
    bron: "zeebel",
    dimensies: {},
    volledig: false,
    peildatum: { dag: "12-31", jaarverschuiving: 0 },
    optellenNaar: ["groep"],
    niveaus: ["gemeente", "gewest", "groep"],
  });
});

test("import(shares without respondents) proposes an unknown margin, until a steward knows better", async () => {
  const shares = { soort: "aandelen", schaal: "breuk", somNaar: [] };
  const proposalOf = async (dataset: Readonly<Record<string, unknown>>, text: string) => {
    const project = givenProject({ ...shares, ...dataset });
    const lines = await project.run([project.give("a.csv", text)], { isDry: true });
    return lines.join("\n");
  };
  assert.match(await proposalOf({}, table([["90001", 2020, "0.25"]])), '"margeOnbekend":true');
  const sample = "nis;jaar;vis;n\n90001;2020;0.25;400\n";
  assert.not.match(await proposalOf({ respondenten: "n" }, sample), "margeOnbekend");
});

test.run();
