import type { Page } from "puppeteer";
import type { Place } from "./printed-places.ts";

/** Part of the id of a block that has none of its own. */
const blockId = "blok-";

/**
 * Links to every block of a part with a running title, so that a print tells where
 * each of them stands. `forgetBlocks` takes the links away again.
 */
export async function linkBlocks(page: Page): Promise<void> {
  await page.evaluate((prefix) => {
    const links = document.createElement("div");
    links.dataset.blokken = "";
    links.style.cssText = "position: absolute; top: 0; font-size: 1px";
    const blocks = document.querySelectorAll<HTMLElement>("[data-kolomtitel] > *");
    for (const [index, block] of blocks.entries()) {
      // What stands before the first of them has other pages, as it will have with titles.
      block.style.setProperty("page", "kolomtitel");
      block.id ||= `${prefix}${index + 1}`;
      const link = document.createElement("a");
      link.href = `#${block.id}`;
      link.textContent = ".";
      links.append(link);
    }
    document.body.append(links);
  }, blockId);
}

export async function forgetBlocks(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector("[data-blokken]")?.remove());
}

/**
 * Prints the title of the document at the top of each page, and the title of the chapter
 * that the page begins with: what stands in `data-kolomtitel`. A chapter that begins
 * halfway down gives its title from the next page on. `places` says where each block came
 * in a print without these titles. CSS has string-set for this, which Chromium does not
 * know; pages of a name are what it does know.
 */
export async function addRunningTitles(
  page: Page,
  places: ReadonlyMap<string, Place>,
): Promise<void> {
  await page.evaluate((placeOf) => {
    const quote = (text: string) => JSON.stringify(text.replace(/\s+/g, " ").trim());
    const titles: string[] = [];
    let title = "";
    let lastPage = 0;
    for (const block of document.querySelectorAll<HTMLElement>("[data-kolomtitel] > *")) {
      const own = block.parentElement?.dataset.kolomtitel ?? "";
      const place = placeOf[block.id];
      // Below what runs over from the page before, another name would begin another page.
      if (place && place.page > lastPage && (place.isAtTop || title === "")) title = own;
      if (place && place.page > lastPage) {
        lastPage = place.page;
        // Pages of another name keep the margin above a first block, where an ordinary break drops it.
        const part = block.parentElement;
        if (place.isAtTop && part?.firstElementChild === block) part.style.marginTop = "0";
      }
      if (title !== titles.at(-1)) titles.push(title);
      block.style.setProperty("page", `kolomtitel-${titles.length}`);
    }
    const style = document.createElement("style");
    style.textContent = titles
      .map(
        (name, index) => `@page kolomtitel-${index + 1} {
  @top-left { content: ${quote(document.title)}; }
  @top-right { content: ${quote(name)}; }
}`,
      )
      .join("\n");
    document.head.append(style);
  }, Object.fromEntries(places));
}
