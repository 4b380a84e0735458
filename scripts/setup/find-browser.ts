import { ReportError } from "../model/report-error.ts";
import type { BrowserCandidate, BrowserChoice } from "./browser-choice.ts";
import { installedBrowsers, requestedBrowser } from "./installed-browsers.ts";
import type { Machine } from "./machine.ts";
import { canUseNpmBrowser, installNpmBrowser, npmBrowser } from "./npm-browser.ts";

/** The first browser that runs; fetches one where the machine has none. */
export async function findBrowser(machine: Machine): Promise<BrowserChoice> {
  const requested = requestedBrowser(machine);
  if (requested) {
    const choice = await machine.prove({ path: requested.path, kind: "environment", env: {} });
    if (choice) return choice;
    // Silently taking another one would hide a mistake in the settings.
    throw new ReportError([brokenRequest(requested)]);
  }

  const tried: string[] = [];
  const choice =
    (await firstThatRuns(installedBrowsers(machine), tried, machine)) ??
    (await fetchedFromNpm(tried, machine)) ??
    (await downloaded(tried, machine));
  if (choice) return choice;
  throw new ReportError([noBrowser(tried)]);
}

async function firstThatRuns(
  candidates: readonly BrowserCandidate[],
  tried: string[],
  machine: Machine,
): Promise<BrowserChoice | undefined> {
  for (const candidate of candidates) {
    const choice = await machine.prove(candidate);
    if (choice) return choice;
    tried.push(candidate.path);
  }
  return undefined;
}

async function fetchedFromNpm(
  tried: string[],
  machine: Machine,
): Promise<BrowserChoice | undefined> {
  if (!canUseNpmBrowser(machine)) return undefined;
  machine.report("Browser voor de PDF's ophalen… (eenmalig, 66 MB)");
  if (!(await installNpmBrowser(machine))) return undefined;
  return firstThatRuns([npmBrowser(machine)], tried, machine);
}

async function downloaded(tried: string[], machine: Machine): Promise<BrowserChoice | undefined> {
  machine.report("Browser voor de PDF's downloaden… (eenmalig, ongeveer 100 MB)");
  const arrived = machine.runNpm("npx", [
    ...["@puppeteer/browsers", "install", "chrome-headless-shell@stable"],
    ...["--path", machine.browserFolder],
  ]);
  if (!arrived) return undefined;
  const shells = installedBrowsers(machine).filter(({ path }) => !tried.includes(path));
  return firstThatRuns(shells, tried, machine);
}

function brokenRequest({ variable, path }: { variable: string; path: string }) {
  return {
    where: `omgevingsvariabele ${variable}`,
    found: `"${path}", en die browser start niet of drukt niet af`,
    expected: "het volledige pad van een werkende Chromium, Chrome of Edge",
    hint: `verbeter het pad, of wis ${variable}: dan wordt zelf een browser gezocht`,
  };
}

function noBrowser(tried: readonly string[]) {
  return {
    where: "browser voor de PDF's",
    found:
      tried.length > 0
        ? `geen browser die start (geprobeerd: ${tried.join(", ")})`
        : "geen browser op deze computer, en ophalen lukte niet",
    expected: "Chromium, Chrome of Edge",
    hint: "installeer Google Chrome, of op Debian en Ubuntu: sudo apt-get install chromium-headless-shell",
  };
}
