import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readPublished } from "../scripts/audit/read/read-published.ts";
import { build, manifestPath } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import type { Manifest } from "../scripts/model/manifest.ts";
import { figuresOf, pagesOf, tableRows, textOf } from "./sites/built-site.ts";

const test = suite("real site");

const root = join(import.meta.dirname, "..");
const silent = { step: () => () => undefined, say: () => undefined };

// The real cities, with PDFs. What was hidden for an earlier test need not be searched again.
const cities = ["gent", "hasselt", "vgc"];
const folder = ".cache/proef-1";
const cache = join(root, ".cache");
const site = join(root, folder);
rmSync(site, { recursive: true, force: true });
await build(root, { ...allOptions, cities, withParts: false }, folder, silent, cache);
const pages = pagesOf(site);

function htmlOf(path: string): string {
  return readFileSync(join(site, path, "index.html"), "utf8");
}

/** The text of a page with ordinary spaces. */
function wordsOf(path: string): string {
  return textOf(htmlOf(path)).replaceAll("\u00a0", " ");
}

async function readPdf(
  path: string,
): Promise<{ pages: number; text: string; title: unknown; outline: number }> {
  const data = new Uint8Array(readFileSync(join(site, path)));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline())?.length ?? 0;
  return {
    pages: document.numPages,
    text: texts.join(" ").replace(/\s+/g, " "),
    title: (info as { Title?: string }).Title,
    outline,
  };
}

test("readPublished(real site) explains every digit of its pages, pictures, tables and PDFs", async () => {
  const path = manifestPath(cache, folder);
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const { problems, facts } = await readPublished(site, manifest);
  assert.equal(problems, []);
  assert.ok(facts.formulas.length > 500);
});

test("build(real data) prints the control totals of the publisher", () => {
  assert.match(
    wordsOf("gent/demografie/steekkaart"),
    "Op 1 januari 2022 telde Gent 265.086 inwoners.",
  );
  assert.match(wordsOf("hasselt/demografie/steekkaart"), "telde Hasselt 79.524 inwoners.");
  assert.match(
    wordsOf("gent/economie/rapport"),
    "Op 31 december 2019 telde Gent 26.273 ondernemingen die btw-plichtig waren.",
  );
  assert.match(wordsOf("gent/economie/rapport"), "telde Gent 3.318 starters.");
});

test("build(Gent) prints the groene and the grijze druk that come out by hand", () => {
  // 2022, from the population by age: 0-19 years, 20-64 years, 65 and older.
  // groene druk = 100 × 55 800 ÷ 165 316 = 33,753… → 33,8
  // grijze druk = 100 × 43 970 ÷ 165 316 = 26,597… → 26,6
  let young = 0;
  let middle = 0;
  let old = 0;
  const lines = readFileSync(
    join(root, "data/themas/demografie/bevolking-leeftijd/2022.csv"),
    "utf8",
  ).split("\n");
  for (const line of lines) {
    const [level, code, , age, count] = line.split(";");
    if (level !== "gemeente" || code !== "44021") continue;
    if (Number(age) <= 19) young += Number(count);
    else if (Number(age) <= 64) middle += Number(count);
    else old += Number(count);
  }
  assert.equal([young, middle, old], [55_800, 165_316, 43_970]);
  const text = wordsOf("gent/demografie/rapport");
  assert.match(text, "33,8 jongeren (0-19 jaar) per 100 20-64-jarigen");
  assert.match(text, "26,6 65-plussers per 100 20-64-jarigen");
});

test("build(real data) writes valid HTML, on every page", async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ["html-validate:standard"] }),
  );
  const findings: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message } of results.flatMap(({ messages }) => messages)) {
      findings.push(`${path}: ${ruleId}: ${message}`);
    }
  }
  assert.equal(findings, []);
});

for (const city of cities) {
  test(`build(${city}) prints a steekkaart of exactly two sides and a report of 15 to 30`, async () => {
    const sheet = await readPdf(`${city}/demografie/steekkaart-demografie-${city}.pdf`);
    assert.is(sheet.pages, 2);
    const report = await readPdf(`${city}/demografie/rapport-demografie-${city}.pdf`);
    assert.ok(report.pages >= 15 && report.pages <= 30, `${report.pages} pages`);
    assert.match(String(report.title), "Rapport demografie");
    assert.ok(report.outline > 0);
  });

  // Of Brussels fewer sources have figures, so that chapters are left out.
  const least = city === "vgc" ? 10 : 15;
  test(`build(${city}) prints a steekkaart on economie of two sides and a report of ${least} to 30`, async () => {
    const sheet = await readPdf(`${city}/economie/steekkaart-economie-${city}.pdf`);
    assert.is(sheet.pages, 2);
    const report = await readPdf(`${city}/economie/rapport-economie-${city}.pdf`);
    assert.ok(report.pages >= least && report.pages <= 30, `${report.pages} pages`);
    assert.match(String(report.title), "Rapport economie");
  });
}

for (const city of cities) {
  test(`build(${city}) prints a card over all themes of exactly two sides`, async () => {
    const { pages: sides, text, title } = await readPdf(`${city}/stadskaart-${city}.pdf`);
    assert.is(sides, 2);
    assert.match(String(title), "Stadskaart");
    const blocks = htmlOf(`${city}/stadskaart`).split('<section class="kaartthema">').length - 1;
    // Of Brussels the sources have no figures on energie, gezondheid and werk; the card says so.
    assert.is(blocks, city === "vgc" ? 6 : 9);
    assert.is(
      text.includes("energie, gezondheid en zorg en werk zijn er geen cijfers"),
      city === "vgc",
    );
  });
}

const reports = cities.flatMap((city) => [
  { city, theme: "demografie", leastFigures: 15 },
  { city, theme: "economie", leastFigures: 6 },
]);
for (const { city, theme, leastFigures } of reports) {
  test(`build(${city}, ${theme}) shows the same figures in HTML, PDF and CSV`, async () => {
    const { text } = await readPdf(`${city}/${theme}/rapport-${theme}-${city}.pdf`);
    const report = pages.find(({ path }) => path === `${city}/${theme}/rapport/index.html`);
    assert.ok(report);
    const figures = figuresOf(report);
    assert.ok(figures.length >= leastFigures);
    let compared = 0;
    for (const { id, html } of figures) {
      const [csvHead = [], ...csv] = readFileSync(
        join(site, city, theme, "figuren", `${id}.csv`),
        "utf8",
      )
        .replace("\ufeff", "")
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(";"));
      // Of a figure that is too long for paper, the CSV holds the table that folds away.
      const isOnPaper = !html.includes('<details class="enkel-scherm">');
      const whole = html.slice(html.lastIndexOf('<table class="cijfers"'));
      const [head = [], ...tableBody] = tableRows(whole);
      // The name of a block is a row of its own in HTML and a field of each row in the CSV,
      // which further ends in the status and the source.
      const rows = tableBody.filter((row) => row.length > 1);
      const names = csvHead.length - 2 - (head.length - 1);
      assert.is(rows.length, csv.length, id);
      rows.forEach((row, index) => {
        const [name, ...cells] = row;
        const fields = csv[index] ?? [];
        assert.is(fields[names - 1], name, id);
        for (const [column, cell] of cells.entries()) {
          // "1.234 (p)" in HTML is 1234 with status prognose in the CSV; a sign stands alone.
          const printed = cell
            .replace(/ \([vsp]\)$/, "")
            .replaceAll(".", "")
            .replace("−", "-");
          assert.is(fields[column + names], printed.split(" ")[0], `${id}, ${name}`);
          compared++;
        }
        if (!isOnPaper) return;
        // A row on paper reads as its name and its figures in this order.
        const onPaper = cells.map((cell) => cell.split(" ")[0]).join(" ");
        assert.ok(
          text.replace(/ \([vsp]\)/g, "").includes(onPaper),
          `${id}, ${name}: ${onPaper} not in the PDF`,
        );
      });
    }
    assert.ok(compared > 250, `${compared} figures compared`);
  });
}

test("build(VGC) compares with nothing Flemish and gives no rank", () => {
  for (const kind of ["steekkaart", "rapport"]) {
    const html = htmlOf(`vgc/demografie/${kind}`);
    // The glossary and the text about the report explain the words for every edition.
    const own = textOf(html.split('id="definities"')[0] ?? "");
    assert.not.match(own, /van 13(?!,)|centrumsteden samen|dan (in )?het Vlaams Gewest|Prov\. /);
  }
});

test.run();
