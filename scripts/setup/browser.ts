import { type BrowserChoice, readChoice, writeChoice } from "./browser-choice.ts";
import { findBrowser } from "./find-browser.ts";
import { requestedBrowser } from "./installed-browsers.ts";
import { thisMachine } from "./machine.ts";

/**
 * The browser of the last build as long as nothing changed; otherwise a search.
 */
export async function prepareBrowser(): Promise<BrowserChoice> {
  const requested = requestedBrowser(thisMachine)?.path;
  const known = readChoice(requested);
  if (known) return known;
  const choice = await findBrowser(thisMachine);
  writeChoice(choice, requested);
  return choice;
}
