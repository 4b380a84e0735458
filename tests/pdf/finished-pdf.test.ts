import { PDFName } from "@cantoo/pdf-lib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { launchBrowser } from "../../scripts/pdf/browser.ts";
import { type CheckedPdf, readCheckedPdf } from "../../scripts/pdf/check/checked-pdf.ts";
import { openTab, printPage } from "../../scripts/pdf/print-page.ts";
import { readBookmarks } from "../../scripts/pdf/read/bookmarks.ts";
import { numbersOf, textOf } from "../../scripts/pdf/read/entries.ts";
import { around } from "../../scripts/pdf/read/marked-sequence.ts";
import { attribute, tagText } from "../../scripts/pdf/read/tag-tree.ts";
import { printGoodPdf } from "./check/good-pdf.ts";
import { withSampleSite } from "./sample-site.ts";

const finished = suite("a finished PDF");

const good = await readCheckedPdf(await printGoodPdf());

/** What screen readers pass over, and what they read, per page. */
function words(file: CheckedPdf, page: number, kind: "versiering" | "tekst"): string {
  return file.contents.items
    .filter((item) => item.page === page)
    .filter(({ sequence }) => {
      const isArtifact = around(sequence).some(({ tag }) => tag === "Artifact");
      return isArtifact === (kind === "versiering");
    })
    .map(({ glyphs }) => glyphs.map(({ text }) => text ?? "").join(""))
    .join("");
}

finished("numbers its pages where no screen reader reads them", () => {
  assert.match(words(good, 1, "versiering"), "Pagina 1 van 2");
  assert.not.match(words(good, 1, "tekst"), "Pagina");
});

finished("reads a sign for a missing figure as words", () => {
  const sign = good.tags.find((tag) => tagText(good.pdf, tag, "Alt") === "verborgen");
  assert.is(sign?.type, "Span");
  assert.is(sign && good.textOf(sign), "x");
});

finished("skips no level where a heading is not on paper", () => {
  const levels = good.tags.filter(({ name }) => /^H\d$/.test(name)).map(({ name }) => name);
  assert.equal(levels, ["H1", "H2", "H2"]);
});

finished("says where its figure lies", () => {
  const figure = good.tags.find(({ name }) => name === "Figure");
  assert.ok(figure);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(
    good.pdf,
    attribute(good.pdf, figure, "BBox"),
  );
  // A rectangle of 50 by 40 pixels, with a letter in it.
  assert.ok(Math.abs(right - left - 37.5) < 1);
  assert.ok(Math.abs(top - bottom - 30) < 1);
});

const rows = Array.from(
  { length: 90 },
  (_, row) => `<tr><th scope="row">rij ${row}</th><td>${row}</td></tr>`,
);

const report = `<!doctype html><html lang="nl-BE"><head><title>Rapport Zeestad</title>
<link rel="stylesheet" href="../stijl.css">
<style>* { font-weight: 400; } h2 { break-before: auto; } thead { display: table-header-group; } .bijeen, .figuur { break-inside: avoid; }
@page { @top-right { font: 9pt Proef; } @top-left { font: 9pt Proef; } }</style></head><body><h1>Zeestad</h1>
<section class="hoofdstuk" data-kolomtitel="Over wonen"><h2>Over wonen</h2>
<table><thead><tr><th scope="col">Naam</th><th scope="col">Aantal</th></tr></thead><tbody>${rows.join("")}</tbody></table></section>
<section class="hoofdstuk" data-kolomtitel='Over "werk"'><h2 style="width: 14mm">Over werk</h2><section class="figuur"><p style="height: 20mm">Eerst iets kleins.</p></section><p style="width: 30mm">arbeidsongeschiktheidsverzekering, doorstromingscoëfficiënt</p>
<section class="figuur"><p style="height: 152mm">Figuur</p></section><p>Laatste woorden.</p></section></body></html>`;

async function readReport(): Promise<CheckedPdf> {
  let read: CheckedPdf | undefined;
  await withSampleSite(async (site) => {
    const browser = await launchBrowser();
    try {
      const htmlPath = site.write("zeestad/rapport.html", report);
      const tab = await openTab(browser, site);
      read = await readCheckedPdf((await printPage(tab, { ...site.report, htmlPath }, site)).bytes);
    } finally {
      await browser.close();
    }
  });
  if (!read) throw new Error("nothing printed");
  return read;
}

finished("repeats the head of a table for the eye, and has it read once", async () => {
  const file = await readReport();
  const [table] = file.tags.filter(({ name }) => name === "Table");
  assert.ok(table);
  assert.is(file.textOf(table).match(/Naam/g)?.length, 1);
  assert.match(words(file, 3, "versiering"), "NaamAantal");
});

finished("has the titles of document and chapter above each page of the chapter", async () => {
  const file = await readReport();
  const last = file.pdf.getPageCount();
  const above = (page: number) => words(file, page, "versiering");
  assert.not.match(above(1), "Over");
  for (let page = 2; page < last; page++)
    assert.match(above(page), "Rapport ZeestadOver wonen", `page ${page}`);
  // The second chapter begins below the table of the first, and goes on.
  assert.match(words(file, last - 1, "tekst"), /Over ?werk/);
  assert.match(above(last), 'Over "werk"');
});

finished("has a bookmark for each title, as it reads on the page", async () => {
  const { pdf } = await readReport();
  const titles = readBookmarks(pdf).map((bookmark) => textOf(bookmark.get(PDFName.of("Title"))));
  assert.equal(titles, ["Zeestad", "Over wonen", "Over werk"]);
});

finished("breaks a long word, and reads it as one", async () => {
  const { contents, glyphs } = await readReport();
  const said = contents.sequences.flatMap(({ texts }) => texts.get("ActualText") ?? []);
  assert.ok(said.includes(""));
  assert.not.ok(said.includes("\u00AD"));
  // A hyphen inside the one sign for two letters would leave that sign without a letter.
  assert.not.ok(glyphs.some(({ font, code }) => font.toUnicode?.texts.get(code) === "\0"));
  const lines = contents.items.filter(({ glyphs }) => glyphs.some(({ text }) => text === "-"));
  assert.ok(lines.length > 0, "a hyphen at the end of a line");
});

finished("keeps the last words of a chapter with its last figure", async () => {
  const file = await readReport();
  assert.match(words(file, file.pdf.getPageCount(), "tekst"), "Figuur");
});

finished.run();
