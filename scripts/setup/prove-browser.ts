import puppeteer from "puppeteer";
import type { BrowserCandidate, BrowserChoice } from "./browser-choice.ts";
import { launchOptions } from "./launch-options.ts";

/**
 * Starts the browser and prints one page: a binary may be there and still lack
 * a library or the right to make a sandbox.
 */
export async function proveBrowser(
  candidate: BrowserCandidate,
): Promise<BrowserChoice | undefined> {
  const isRoot = process.getuid?.() === 0;
  // Only our own pages are printed, so a build without a sandbox is acceptable
  // where the machine allows none.
  for (const sandbox of isRoot ? [false] : [true, false]) {
    const version = await printOnce(candidate, sandbox);
    if (version !== undefined) return { ...candidate, version, sandbox };
  }
  return undefined;
}

async function printOnce(
  candidate: BrowserCandidate,
  sandbox: boolean,
): Promise<string | undefined> {
  try {
    const browser = await puppeteer.launch({
      ...launchOptions({ ...candidate, sandbox }),
      timeout: 20_000,
    });
    try {
      const page = await browser.newPage();
      await page.setContent("<!doctype html><title>Proef</title><p>Proef");
      const pdf = await page.pdf();
      return pdf.length > 0 ? await browser.version() : undefined;
    } finally {
      await browser.close();
    }
  } catch {
    // The caller reports which browsers did not run; a next one may.
    return undefined;
  }
}
