import { rmSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { contradictions } from "../../scripts/preview/editorial/contradictions.ts";
import { typedNumbers } from "../../scripts/preview/editorial/typed-numbers.ts";
import { editorialPage } from "../../scripts/preview/editorial-page.ts";
import { openPreviewSite } from "../../scripts/preview/preview-site.ts";
import { textOf } from "../sites/built-site.ts";
import { makeSite } from "../sites/invented-site.ts";

const test = suite("the page for editors");

const project = makeSite();
const commentary = "content/steden/zeestad/kust.md";
project.write(
  "data/bronnen/zeebel.json",
  project
    .read("data/bronnen/zeebel.json")
    .replace('"bestanden"', '"actualisering": { "frequentie": "jaarlijks" },\n  "bestanden"'),
);
project.write(
  "data/themas/kust/figuren.json",
  project
    .read("data/themas/kust/figuren.json")
    .replace("[", '[\n  { "id": "nergens", "soort": "lijn", "indicator": "inwoners" },'),
);
const loodsen = "data/themas/kust/loodsen/2022.csv";
const [head = "", ...rows] = project.read(loodsen).trim().split("\n");
project.write(
  loodsen,
  [`${head};status`, ...rows.map((row) => `${row};${row.includes("90001") ? "voorlopig" : ""}`)]
    .join("\n")
    .concat("\n"),
);
project.write(
  commentary,
  `---
# VUL IN: een titel
titel: Van de burgemeester
---

<!-- 99 redenen om te blijven. -->

Er kwamen 12 boten, 3,5 % meer dan in 2021. Dat zijn [[waarde loodsen]] loodsen.

1. Van 65-plussers en mensen van 20 tot en met 64 jaar.
`,
);

project.write("content/steden/zeestad/strand.md", "Van een thema dat er niet is.\n");

const site = openPreviewSite(
  project.root,
  () => readProject(project.root, { cities: [], themes: [] }),
  [],
);
assert.ok(site.refresh(), JSON.stringify(site.problems()));

test.after(() => rmSync(project.root, { recursive: true }));

async function pageOf(path: string): Promise<string> {
  return (await editorialPage(project.root, site, path))?.html ?? "";
}

test("typedNumbers tells which numbers stay when the figures change, and leaves ages and remarks alone", () => {
  assert.equal(
    typedNumbers(project.root, commentary).map(({ text, where }) => [
      text.slice(0, text.indexOf(":")),
      where,
    ]),
    [["12, 3,5 %, 2021", `${commentary}:8`]],
  );
});

test("contradictions tells of a sentence that goes against its figure in both comparisons", async () => {
  const part = await site.at("zeestad/kust/rapport/");
  const report = part?.publication?.reports[0];
  assert.ok(report);
  const changes = report.keyFigures.get("inwoners")?.changes;
  assert.ok(changes);
  const path = "content/steden/zeestad/anders.md";
  const found = (text: string) => {
    project.write(path, text);
    return contradictions(project.root, path, report).map(({ where }) => where);
  };
  // In the invented city the number of inhabitants rises.
  assert.equal(found("Zeestad kromp tot [[waarde inwoners]]."), [`${path}:1`]);
  assert.equal(found("Kop\n\nHet aantal neemt sterk af: [[waarde inwoners]]."), [`${path}:3`]);
  assert.equal(found("Zeestad groeide tot [[waarde inwoners]]."), []);
  assert.equal(found("Zeestad kromp niet: [[waarde inwoners]]."), []);
  assert.equal(found("Zeestad kromp. Er zijn [[waarde inwoners]]."), []);
  assert.equal(found("[[waarde inwoners]] kromp door [[waarde loodsen]]."), []);
});

test("the page of all cities lists what is to be filled in, late and not used, each with its place", async () => {
  const html = await pageOf("redactie/");
  const text = textOf(html);
  assert.match(text, `# VUL IN: een titel ${commentary}:2`);
  assert.match(
    text,
    "Te laat (1) Bevolking van de kust: verwacht 2023 data/bronnen/zeebel.json:21",
  );
  assert.match(text, 'figuur "nergens" staat in geen tekst data/themas/kust/figuren.json:2');
  assert.match(text, /leest geen enkele bladzijde het content\/steden\/zeestad\/strand\.md/);
  assert.match(html, /href="vscode:\/\/file\/[^"]*\/data\/bronnen\/zeebel\.json:21"/);
  assert.match(html, 'href="../redactie/zeestad/"');
});

test("the page of a city lists what is missing, provisional and hidden there", async () => {
  const text = textOf(await pageOf("redactie/zeestad/"));
  assert.match(
    text,
    /Voorlopig \(\d\) Kust: Loodsen \(2022\): voorlopig data\/themas\/kust\/loodsen\/2022\.csv:\d/,
  );
  assert.match(
    text,
    `12, 3,5 %, 2021: verandert niet mee. Kan hier [[waarde …]] of [[jaar …]] staan? ${commentary}:8`,
  );
  const islands = textOf(await pageOf("redactie/eilanden/"));
  assert.match(
    islands,
    /Ontbreekt \(\d+\) Kust: Huizen .*de bron dekt dit gebied of dit jaar niet/,
  );
  assert.match(islands, "Geen duiding: Kust (mag ontbreken) content/steden/eilanden/");
  assert.is(await pageOf("redactie/nergens/"), "");
});

test.run();
