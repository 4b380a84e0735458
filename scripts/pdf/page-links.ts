import type { Page } from "puppeteer";

/** A link of the page, in reading order. */
export interface LinkText {
  /** The full address, or "#id" for a place in the same page. */
  readonly target: string;
  readonly text: string;
}

/** Turns links to other pages of an unpublished site into plain text. */
export async function unlinkUnpublished(page: Page, origin: string): Promise<void> {
  await page.evaluate((site) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const isSamePage = link.getAttribute("href")?.startsWith("#");
      if (!isSamePage && link.origin === site) link.removeAttribute("href");
    }
  }, origin);
}

/** What each link that is printed says; Chromium leaves this out of the PDF. */
export async function readLinkTexts(page: Page): Promise<readonly LinkText[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .filter((link) => link.getClientRects().length > 0 && !link.closest("[aria-hidden=true]"))
      .map((link) => {
        const href = link.getAttribute("href") ?? "";
        const text = link.getAttribute("aria-label") ?? link.textContent ?? "";
        return {
          target: href.startsWith("#") ? href : link.href,
          text: text.replace(/\s+/g, " ").trim(),
        };
      }),
  );
}
