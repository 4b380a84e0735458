import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import type { Page } from "puppeteer";

/**
 * The page number of every place that is linked to. Chromium writes a named
 * destination for each id that a link of the page points at.
 */
export async function destinationPages(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const destinations = pdf.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const pages = new Map<string, number>();
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = pdf.context.lookup(value);
    const ref = target instanceof PDFArray ? target.get(0) : undefined;
    const number = ref instanceof PDFRef ? numbers.get(ref) : undefined;
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return pages;
}

/** What filling the list of contents did. */
interface FilledContents {
  /** True when a number differs from what stood there: print once more. */
  readonly changed: boolean;
  /** Ids that the contents name and the document does not have. */
  readonly missing: readonly string[];
}

/** Puts the page numbers in <span data-pagina-van="id"></span>. */
export async function fillContents(
  page: Page,
  pages: ReadonlyMap<string, number>,
): Promise<FilledContents> {
  return page.evaluate((numbers) => {
    const missing: string[] = [];
    let changed = false;
    for (const span of document.querySelectorAll<HTMLElement>("[data-pagina-van]")) {
      const id = span.dataset.paginaVan ?? "";
      const number = numbers[id];
      if (number === undefined) missing.push(id);
      else if (span.textContent !== String(number)) {
        span.textContent = String(number);
        changed = true;
      }
    }
    return { changed, missing };
  }, Object.fromEntries(pages));
}
