import type { Browser, Page } from "puppeteer";
import { ReportError } from "../model/report-error.ts";
import { destinationPages, fillContents } from "./contents-pages.ts";
import { type FinishedPdf, finishPdf } from "./finish-pdf.ts";
import { hyphenate } from "./hyphenate.ts";
import { keepLastWords } from "./last-words.ts";
import { readLinkTexts, unlinkUnpublished } from "./page-links.ts";
import { addRunningTitles } from "./running-titles.ts";
import {
  isPublished,
  pageAddress,
  type SiteAddress,
  type SiteRequests,
  serveSite,
  siteBase,
} from "./site-requests.ts";
import { speakSigns } from "./spoken-signs.ts";

/** One built page and what its PDF says of itself. */
export interface PrintablePage {
  /** The built HTML file, inside the site's folder. */
  readonly htmlPath: string;
  readonly title: string;
  readonly author: string;
  /** ISO date of the data, e.g. "2026-11-23"; never the clock. */
  readonly date: string;
  /** Language of the text; "nl-BE" when absent. */
  readonly language?: string;
}

interface PrintedPdf extends FinishedPdf {
  /** The files of the site that the page asked for. */
  readonly files: readonly string[];
}

/** Filling the contents may move a page break once; more is a fault. */
const maximumPrints = 3;

/** A tab of the browser that prints one page after the other: opening it takes as long as printing a sheet. */
export interface PrintTab {
  readonly page: Page;
  readonly requests: SiteRequests;
}

export async function openTab(browser: Browser, site: SiteAddress): Promise<PrintTab> {
  const page = await browser.newPage();
  const requests = await serveSite(page, site);
  await page.emulateMediaType("print");
  return { page, requests };
}

export async function printPage(
  { page, requests: { served, refused } }: PrintTab,
  printable: PrintablePage,
  site: SiteAddress,
): Promise<PrintedPdf> {
  served.clear();
  refused.clear();
  await page.goto(pageAddress(printable.htmlPath, site), { waitUntil: "load" });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  if (!isPublished(site)) await unlinkUnpublished(page, siteBase(site).origin);
  await speakSigns(page);
  await keepLastWords(page);
  await addRunningTitles(page);
  const linkTexts = await readLinkTexts(page);
  await hyphenate(page);
  const printed = await printUntilStable(page, printable.htmlPath);
  if (refused.size > 0) throw new ReportError(refusedProblems(printable, refused));
  const language = printable.language ?? "nl-BE";
  const finished = await finishPdf(printed, { ...printable, language, linkTexts });
  return { ...finished, files: [...served] };
}

async function printUntilStable(page: Page, htmlPath: string): Promise<Uint8Array> {
  let bytes = await printOnce(page);
  if ((await page.$("[data-pagina-van]")) === null) return bytes;
  for (let prints = 1; ; prints++) {
    const { changed, missing } = await fillContents(page, await destinationPages(bytes));
    if (missing.length > 0)
      throw new ReportError(missing.map((id) => missingProblem(htmlPath, id)));
    if (!changed) return bytes;
    if (prints === maximumPrints) throw new ReportError([unstableProblem(htmlPath)]);
    bytes = await printOnce(page);
  }
}

async function printOnce(page: Page): Promise<Uint8Array> {
  return page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    waitForFonts: false,
  });
}

function refusedProblems({ htmlPath }: PrintablePage, refused: ReadonlySet<string>) {
  return [...refused].map((url) => ({
    where: htmlPath,
    found: `de pagina vraagt "${url}"`,
    expected: "alleen bestanden die in de gebouwde site staan",
    hint: "zet het bestand in de site, of verwijder de verwijzing",
  }));
}

function missingProblem(htmlPath: string, id: string) {
  return {
    where: htmlPath,
    found: `de inhoudsopgave verwijst naar "#${id}", en die plaats staat niet in de PDF`,
    expected: "een titel met dat id, en een link ernaar in de inhoudsopgave",
  };
}

function unstableProblem(htmlPath: string) {
  return {
    where: htmlPath,
    found: `de paginanummers van de inhoudsopgave verschuiven na ${maximumPrints} keer afdrukken nog`,
    expected: "vaste paginanummers",
    hint: "geef de paginanummers in de opmaak een vaste breedte",
  };
}
