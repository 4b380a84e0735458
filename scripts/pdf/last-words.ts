import type { Page } from "puppeteer";

/**
 * Keeps what a chapter says after its last figure on the page of that figure: alone it
 * would leave a page almost empty. Style rules do not reach over a table in columns.
 */
export async function keepLastWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const chapter of document.querySelectorAll(".hoofdstuk")) {
      const parts = [...chapter.children];
      const figureAt = parts.findLastIndex((part) => part.classList.contains("figuur"));
      const words = parts.slice(figureAt + 1);
      const isWords = words.length > 0 && words.every((part) => part.tagName === "P");
      if (figureAt < 0 || !isWords) continue;
      const isLedIn = parts[figureAt - 1]?.tagName === "P";
      const group = document.createElement("div");
      group.style.breakInside = "avoid";
      const kept = parts.slice(isLedIn ? figureAt - 1 : figureAt);
      kept[0]?.before(group);
      group.append(...kept);
    }
  });
}
