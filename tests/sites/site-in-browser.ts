import { join } from "node:path";
import type { Browser, MediaFeature, Page } from "puppeteer";
import { launchBrowser } from "../../scripts/pdf/browser.ts";
import { pageAddress, serveSite } from "../../scripts/pdf/site-requests.ts";

/** A built site in a browser, one tab for all of a test file. */
export interface SiteInBrowser {
  readonly siteRoot: string;
  readonly browser: Browser;
  readonly tab: Page;
  /** What the pages wrote to the console, and their errors; may be emptied. */
  readonly complaints: string[];
  /** Shows the page at a path such as "zeestad/kust/rapport/", in a window of this many pixels. */
  open(path: string, features?: MediaFeature[], widthInPixels?: number): Promise<void>;
  /** The value of a style of the first element that the selector finds. */
  styleOf(selector: string, name: string): Promise<string>;
}

export async function openSite(siteRoot: string): Promise<SiteInBrowser> {
  const browser = await launchBrowser();
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await serveSite(tab, { siteRoot });
  return {
    siteRoot,
    browser,
    tab,
    complaints,
    async open(path, features = [], widthInPixels = 1280) {
      await tab.setViewport({ width: widthInPixels, height: 900 });
      // puppeteer knows no name for forced colours.
      const session = await tab.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", { features });
      const htmlPath = join(siteRoot, path, "index.html");
      await tab.goto(pageAddress(htmlPath, { siteRoot }), { waitUntil: "load" });
    },
    styleOf: (selector, name) =>
      tab.$eval(
        selector,
        (element, property) => getComputedStyle(element).getPropertyValue(property),
        name,
      ),
  };
}
