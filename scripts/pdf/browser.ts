import puppeteer, { type Browser } from "puppeteer";
import { prepareBrowser } from "../setup/browser.ts";
import { launchOptions } from "../setup/launch-options.ts";

export async function launchBrowser(): Promise<Browser> {
  return puppeteer.launch(launchOptions(await prepareBrowser()));
}
