import type { Page } from "puppeteer";
import type { Place } from "./printed-places.ts";

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
  places: ReadonlyMap<string, Place>,
): Promise<FilledContents> {
  return page.evaluate((placeOf) => {
    const missing: string[] = [];
    let changed = false;
    for (const span of document.querySelectorAll<HTMLElement>("[data-pagina-van]")) {
      const id = span.dataset.paginaVan ?? "";
      const number = placeOf[id]?.page;
      if (number === undefined) missing.push(id);
      else if (span.textContent !== String(number)) {
        span.textContent = String(number);
        changed = true;
      }
    }
    return { changed, missing };
  }, Object.fromEntries(places));
}
