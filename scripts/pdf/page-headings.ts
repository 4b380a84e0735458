import type { Page } from "puppeteer";

/** The headings that are printed, in reading order. */
export async function readHeadings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")]
      // One that is there for screen readers of the web page alone is a dot of one pixel.
      .filter((heading) => heading.getBoundingClientRect().width > 1)
      .map((heading) => heading.textContent.replace(/\s+/g, " ").trim()),
  );
}
