import type { Page } from "puppeteer";
import type { PageFinding } from "../model/page-check.ts";

/** In CSS pixels; as wide as a window of 1280 enlarged to 400 %. */
const narrow = { width: 320, height: 640 };
export const ordinaryScreen = { width: 1280, height: 900 };

const narrowScreenRule = "smal-scherm";

/** WCAG 1.4.10: on 320 pixels nobody scrolls sideways, but inside a table or picture that needs its width. */
export async function checkNarrowScreen(page: Page): Promise<readonly PageFinding[]> {
  await page.setViewport(narrow);
  const elements = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const name = (element: Element): string =>
      element.tagName.toLowerCase() + [...element.classList].map((one) => `.${one}`).join("");
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== "visible" || isScrolled(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 &&
        !isScrolled(element.parentElement),
    );
    return [...new Set(wide.map(name))].slice(0, 5);
  });
  await page.setViewport(ordinaryScreen);
  return elements.map((element) => ({
    rule: narrowScreenRule,
    criteria: ["1.4.10"],
    element,
    message: "steekt op een scherm van 320 pixels buiten de bladzijde",
  }));
}
