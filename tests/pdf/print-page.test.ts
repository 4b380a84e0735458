import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser } from "puppeteer";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ReportError } from "../../scripts/model/report-error.ts";
import { launchBrowser } from "../../scripts/pdf/browser.ts";
import { openTab, printPage } from "../../scripts/pdf/print-page.ts";
import { type SampleSite, withSampleSite } from "./sample-site.ts";

const print = suite("printPage");

async function withBrowser(check: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    await check(browser);
  } finally {
    await browser.close();
  }
}

/** The sample report, printed and read back by an independent reader. */
async function withReport(
  check: (pdf: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  await withSampleSite((site) =>
    withBrowser(async (browser) => {
      const { bytes } = await printPage(await openTab(browser, site), site.report, site);
      await check(await open(bytes));
    }),
  );
}

function open(bytes: Uint8Array) {
  // pdfjs takes the array over, so it gets a copy.
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

async function failureOf(site: SampleSite, htmlPath: string): Promise<string> {
  let message = "no failure";
  await withBrowser(async (browser) => {
    try {
      await printPage(await openTab(browser, site), { ...site.report, htmlPath }, site);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      message = error.message;
    }
  });
  return message;
}

print("printPage(report) describes itself", () =>
  withReport(async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    const { Title, Author, Creator, Producer, CreationDate, Language } = info as Record<
      string,
      string
    >;
    assert.is(Title, "Rapport Zeestad");
    assert.is(Author, "Stad Zeestad");
    assert.is(Creator, "Steekkaart");
    assert.is(Producer, "Steekkaart");
    assert.is(Language, "nl-BE");
    assert.match(CreationDate ?? "", "20260131");
    assert.is(metadata.get("dc:title"), "Rapport Zeestad");
  }),
);

print("printPage(report) has tags, bookmarks and embedded fonts' text", () =>
  withReport(async (pdf) => {
    assert.is(pdf.numPages, 4);
    assert.is((await pdf.getMarkInfo())?.Marked, true);
    const outline = await pdf.getOutline();
    assert.equal(
      outline[0]?.items.map(({ title }) => title),
      ["Over wonen", "Over werk", "Over zorg"],
    );
    const page = await pdf.getPage(2);
    const tags = JSON.stringify(await page.getStructTree());
    for (const tag of ["H2", "Table", "TH", "TD"]) assert.match(tags, `"role":"${tag}"`);
    assert.match(tags, "Staafdiagram: wonen stijgt");
    // One Figure for the drawing; the group around it is none.
    assert.is(tags.match(/"role":"Figure"/g)?.length, 1);
  }),
);

print("printPage(report) prints the real page numbers in the contents", () =>
  withReport(async (pdf) => {
    const contents = await (await pdf.getPage(1)).getTextContent();
    const text = contents.items.map((item) => ("str" in item ? item.str : "")).join("");
    for (const [index, id] of ["wonen", "werk", "zorg"].entries()) {
      const destination = await pdf.getDestination(id);
      const page = (await pdf.getPageIndex(destination?.[0])) + 1;
      assert.is(page, index + 2);
      assert.match(text, `Over ${id} ${page}`);
    }
  }),
);

print("printPage(report) describes links and unlinks unpublished pages", () =>
  withReport(async (pdf) => {
    const links = await (await pdf.getPage(1)).getAnnotations();
    assert.equal(
      links.map(({ contentsObj }) => contentsObj.str),
      ["Over wonen", "Over werk", "Over zorg", "de bron"],
    );
  }),
);

print("printPage(report) links to the published site", () =>
  withSampleSite((site) =>
    withBrowser(async (browser) => {
      const siteUrl = "https://zeestad.example/cijfers/";
      const published = { ...site, siteUrl };
      const { bytes } = await printPage(await openTab(browser, published), site.report, published);
      const links = await (await (await open(bytes)).getPage(1)).getAnnotations();
      assert.is(links.at(-1)?.url, "https://zeestad.example/cijfers/anders/");
    }),
  ),
);

print(
  "printPage(one tab, several pages) gives each the bytes that it has in a tab of its own",
  () =>
    withSampleSite((site) =>
      withBrowser(async (browser) => {
        const used = await openTab(browser, site);
        const first = await printPage(used, site.report, site);
        const second = await printPage(used, site.report, site);
        const fresh = await printPage(await openTab(browser, site), site.report, site);
        assert.ok(Buffer.from(second.bytes).equals(Buffer.from(first.bytes)));
        assert.ok(Buffer.from(fresh.bytes).equals(Buffer.from(first.bytes)));
        assert.equal(second.files, first.files);
      }),
    ),
);

print("printPage(page) refuses files from outside the site", () =>
  withSampleSite(async (site) => {
    const html = '<title>x</title><img alt="" src="https://example.org/a.png">';
    const message = await failureOf(site, site.write("buiten.html", html));
    assert.match(message, 'de pagina vraagt "https://example.org/a.png"');
  }),
);

print("printPage(page) names contents that lead nowhere", () =>
  withSampleSite(async (site) => {
    const html = '<title>x</title><a href="#weg">Weg</a> <span data-pagina-van="weg"></span>';
    const message = await failureOf(site, site.write("leeg.html", html));
    assert.match(message, 'verwijst naar "#weg"');
  }),
);

print.run();
