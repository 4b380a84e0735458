import dutch from "hyphen/nl/index.js";
import type { Page } from "puppeteer";

/** Shorter words stay whole: a ragged margin hides them well enough. */
const shortestBroken = 12;

/** A soft hyphen with fewer than three letters before or after it. */
const shortEnds = /^(\p{L}{1,2})\u00AD|\u00AD(\p{L}{1,2})$/gu;

/** A soft hyphen inside what may be one sign of the font, as in "coëfficiënt": it would have no letter. */
const insideLigature = /(?<=[ft])\u00AD(?=[bfhijklt])/g;

/**
 * Puts soft hyphens in long words, as the browser has no Dutch dictionary for
 * `hyphens: auto`. Titles stay whole, because bookmarks repeat them.
 */
export async function hyphenate(page: Page): Promise<void> {
  const words = await page.evaluate((shortest) => {
    const long = new RegExp(`\\p{L}{${shortest},}`, "gu");
    const holders = document.querySelectorAll<HTMLElement>("p, li, td, th, dt, dd, caption");
    return [...new Set([...holders].flatMap((holder) => holder.textContent?.match(long) ?? []))];
  }, shortestBroken);
  const broken = words
    .map((word) => [word, breakable(word)] as const)
    .filter(([word, pieces]) => pieces !== word);
  await page.evaluate((list) => {
    const known = new Map(list);
    const inside = (node: Node) =>
      node.parentElement?.closest("h1, h2, h3, h4, svg, style, script");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (inside(node) || !node.nodeValue) continue;
      node.nodeValue = node.nodeValue.replace(/\p{L}+/gu, (word) => known.get(word) ?? word);
    }
  }, broken);
}

function breakable(word: string): string {
  return dutch.hyphenateSync(word).replace(shortEnds, "$1$2").replace(insideLigature, "");
}
