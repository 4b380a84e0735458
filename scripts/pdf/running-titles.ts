import type { Page } from "puppeteer";

/**
 * Prints the title of the document and that of the chapter at the top of its pages:
 * what stands in `data-kolomtitel`. Parts that follow each other under one title
 * share their pages. CSS has string-set for this, which Chromium does not know.
 */
export async function addRunningTitles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const quote = (text: string) => JSON.stringify(text.replace(/\s+/g, " ").trim());
    const titles: string[] = [];
    for (const part of document.querySelectorAll<HTMLElement>("[data-kolomtitel]")) {
      const title = part.dataset.kolomtitel ?? "";
      if (title !== titles.at(-1)) titles.push(title);
      part.style.setProperty("page", `kolomtitel-${titles.length}`);
    }
    const style = document.createElement("style");
    style.textContent = titles
      .map(
        (title, index) => `@page kolomtitel-${index + 1} {
  @top-left { content: ${quote(document.title)}; }
  @top-right { content: ${quote(title)}; }
}`,
      )
      .join("\n");
    document.head.append(style);
  });
}
