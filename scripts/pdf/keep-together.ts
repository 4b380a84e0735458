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
      if (first < 0) continue;
      const words = parts.slice(last + 1);
      const isWords = words.length > 0 && words.every((part) => part.tagName === "P");
      const isLedIn = parts[last - 1]?.tagName === "P";
      const closing = isWords ? parts.slice(isLedIn ? last - 1 : last) : [];
      if (isWhole(parts[first]) && (first < last || !isWords)) group(parts.slice(0, first + 1));
      else if (first === last && isWhole(parts[first])) group(parts);
      if (closing.length > 0 && first < last) group(closing);
    }
  });
}
