import type { Browser, Page } from "puppeteer";
import { ReportError } from "../model/report-error.ts";
import { fillContents } from "./contents-pages.ts";
import { type FinishedPdf, finishPdf } from "./finish-pdf.ts";
import { hyphenate } from "./hyphenate.ts";
import { keepTogether } from "./keep-together.ts";
import { readHeadings } from "./page-headings.ts";
import { readLinkTexts, unlinkUnpublished } from "./page-links.ts";
import { type Place, printedPlaces } from "./printed-places.ts";
import { addRunningTitles, forgetBlocks, linkBlocks } from "./running-titles.ts";
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

/** A draft, and a print with its numbers, which may move a page break once; more is a fault. */
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
  await keepTogether(page);
  const linkTexts = await readLinkTexts(page);
  const headings = await readHeadings(page);
  await hyphenate(page);
  const printed = await printUntilStable(page, printable.htmlPath);
  if (refused.size > 0) throw new ReportError(refusedProblems(printable, refused));
  const language = printable.language ?? "nl-BE";
  const finished = await finishPdf(printed, { ...printable, language, linkTexts, headings });
  return { ...finished, files: [...served] };
}

/** A draft tells where everything stands: the titles above pages and the numbers in the contents follow from it. */
async function printUntilStable(page: Page, htmlPath: string): Promise<Uint8Array> {
  if ((await page.$("[data-pagina-van], [data-kolomtitel]")) === null) return printOnce(page);
  await linkBlocks(page);
  const draft = await printedPlaces(await printOnce(page));
  await forgetBlocks(page);
  await addRunningTitles(page, draft);
  await fillIn(page, draft, htmlPath);
  for (let prints = 2; prints <= maximumPrints; prints++) {
    const bytes = await printOnce(page);
    const changed = await fillIn(page, await printedPlaces(bytes), htmlPath);
    if (!changed) return bytes;
  }
  throw new ReportError([unstableProblem(htmlPath)]);
}

async function fillIn(
  page: Page,
  places: ReadonlyMap<string, Place>,
  htmlPath: string,
): Promise<boolean> {
  const { changed, missing } = await fillContents(page, places);
  if (missing.length > 0) throw new ReportError(missing.map((id) => missingProblem(htmlPath, id)));
  return changed;
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
