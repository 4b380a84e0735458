import type { Page } from "puppeteer";

/**
 * A missing figure is a sign for the eye and words for a screen reader, which stand
 * off the page and are not printed. On paper the sign itself gets the words.
 */
export async function speakSigns(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sign of document.querySelectorAll("[aria-hidden=true]")) {
      const words = sign.nextElementSibling;
      if (!words?.classList.contains("enkel-voorlezen")) continue;
      sign.removeAttribute("aria-hidden");
      sign.setAttribute("role", "img");
      sign.setAttribute("aria-label", words.textContent ?? "");
      words.remove();
    }
  });
}
