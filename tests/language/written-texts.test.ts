import { rmSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { catalogueTexts } from "../../scripts/language/catalogue-texts.ts";
import { judgeTexts } from "../../scripts/language/judge-texts.ts";
import { markdownTexts } from "../../scripts/language/markdown-texts.ts";
import { makeSite } from "../sites/invented-site.ts";
import { nounsOf } from "./judge-pages.ts";

const test = suite("texts of editors");

const markdown = `---
titel: Rapport kust
kerncijfers: [inwoners]
---

In [[jaar inwoners]] telde
[[stad]] **veel** [inwoners](https://zeestad.example/a,b).
[[zin stand inwoners]]

<!-- hier komt
nog iets -->

- brood en vis
- Dat is alles. [[zin evolutie inwoners]]

## Er zijn [[waarde inwoners]]

| kop | niets |

[[figuur kaart]]
`;

test("markdownTexts(file) has titles, paragraphs and items as they will read, with their lines", () => {
  assert.equal(
    markdownTexts("content/rapport/kust.md", markdown).map(({ line, kind, text }) => [
      line,
      kind,
      text,
    ]),
    [
      [2, "title", "Rapport kust"],
      [6, "sentence", "In 2022 telde Zeestad veel inwoners."],
      [13, "label", "brood en vis"],
      [14, "sentence", "Dat is alles."],
      [16, "chapter title", "Er zijn 12,3"],
    ],
  );
});

test("catalogueTexts(file) has names and sentences as they will read, with their lines", () => {
  const json = `[
  {
    "id": "inwoners",
    "korteNaam": "Inwoners",
    "eenheid": { "soort": "aantal", "naam": "inwoners", "enkelvoud": "inwoner" },
    "zin": "Op {datum} telde {stad} {waarde}."
  }
]`;
  assert.equal(
    catalogueTexts("data/themas/kust/indicatoren.json", json)
      .filter(({ text }) => text !== "inwoners")
      .map(({ line, kind, text }) => [line, kind, text]),
    [
      [4, "label", "Inwoners"],
      [6, "sentence", "Op 1 januari 2022 telde Zeestad 12 inwoners."],
    ],
  );
  assert.equal(catalogueTexts("data/themas/kust/indicatoren.json", "{"), []);
});

test("judgeTexts(invented project) finds nothing; the words of the real one keep to the rules too", () => {
  const site = makeSite();
  assert.equal(judgeTexts(site.root, nounsOf(site.root)), []);
  rmSync(site.root, { recursive: true });
  const root = new URL("../..", import.meta.url).pathname;
  assert.equal(judgeTexts(root, nounsOf(root)), []);
});

test("check and build ask an editor to look at words again, with file, line and reason, and go on", async () => {
  const site = makeSite();
  const report = "content/rapport/kust.md";
  const text = site.read(report);
  site.write(report, text.replace("## Loodsen\n", "## Loodsen\n\nDe  aantal loodsen is 12.5.\n"));
  const catalogue = "data/themas/kust/indicatoren.json";
  site.write(catalogue, site.read(catalogue).replace("Op {datum} telde", "op {datum} telde"));
  const line = site.read(report).split("\n").indexOf("De  aantal loodsen is 12.5.") + 1;
  const { status, output } = site.run("check");
  assert.is(status, 0, output);
  assert.match(output, "Kijk na, 3 teksten:");
  assert.match(output, `  ${report}:${line}: “e  aantal”. Tussen twee woorden staat één spatie.`);
  assert.match(output, `  ${report}:${line}: “12.5”. Decimalen staan na een komma: 12,5.`);
  assert.match(output, /indicatoren\.json:\d+: “op”\. Een zin begint met een hoofdletter/);
  assert.match(output, "In orde: 4 steden");
  rmSync(site.root, { recursive: true });
});

test.run();
