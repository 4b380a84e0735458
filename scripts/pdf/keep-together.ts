import type { Page } from "puppeteer";

/**
 * Keeps the title of a chapter and its first words on the page of its first figure, and
 * its last words on that of its last one: alone they would stand at the foot of a page, or
 * leave one almost empty. Style rules do not reach over a table in columns.
 */
export async function keepTogether(page: Page): Promise<void> {
  await page.evaluate(() => {
    const group = (parts: readonly Element[]) => {
      const box = document.createElement("div");
      box.className = "bijeen";
      parts[0]?.before(box);
      box.append(...parts);
    };
    const isFigure = (part: Element | undefined) => part?.classList.contains("figuur") ?? false;
    // A table may run over to the next page.
    const isWhole = (part: Element | undefined) =>
      isFigure(part) && !part?.matches(".figuur-tabel, .figuur-kruistabel");
    for (const chapter of document.querySelectorAll(".hoofdstuk")) {
      const parts = [...chapter.children];
      const first = parts.findIndex(isFigure);
      const last = parts.findLastIndex(isFigure);
      const words = parts.slice(last + 1);
      const hasLastWords = words.length > 0 && words.every((part) => part.tagName === "P");
      const isLedIn = parts[last - 1]?.tagName === "P";
      if (isWhole(parts[first])) {
        // One figure has the first and the last words.
        const isAlone = first === last && hasLastWords;
        group(isAlone ? parts : parts.slice(0, first + 1));
        if (isAlone) continue;
      }
      if (isFigure(parts[last]) && hasLastWords) group(parts.slice(isLedIn ? last - 1 : last));
    }
  });
}
