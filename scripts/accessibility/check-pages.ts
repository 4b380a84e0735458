import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import pLimit from "p-limit";
import type { Browser, Page } from "puppeteer";
import type { PageResult } from "../model/page-check.ts";
import { openResultMemory } from "../model/result-memory.ts";
import { referencedFiles } from "../pdf/referenced-files.ts";
import { pageAddress, type SiteAddress, serveSite } from "../pdf/site-requests.ts";
import { digestFiles } from "../site/source-digest.ts";
import { runAxe } from "./axe-rules.ts";
import { checkingPrograms } from "./checking-programs.ts";
import { checkHtml } from "./html-rules.ts";
import { checkNarrowScreen, ordinaryScreen } from "./narrow-screen.ts";

interface PageCheckOptions extends SiteAddress {
  /** Where is kept what was found before. */
  readonly memoryFolder: string;
  readonly onProgress?: (done: number, total: number) => void;
  launch(): Promise<Browser>;
}

/** Pages in the browser at the same time. */
const concurrency = 2;

/** The file behind a path: a frame is named by its file, any other page by its folder. */
export function builtFile(path: string): string {
  return path.endsWith(".html") ? path : `${path}index.html`;
}

/**
 * Judges built pages, by path ("gent/wonen/rapport/", "gent/wonen/figuren/huur.html"): as HTML, with axe-core in a
 * browser, and on a narrow screen. A page whose files did not change is not judged again.
 */
export async function checkPages(
  paths: readonly string[],
  { memoryFolder, onProgress, launch, ...site }: PageCheckOptions,
): Promise<ReadonlyMap<string, PageResult>> {
  const memory = openResultMemory<PageResult>(memoryFolder);
  const code = JSON.stringify([checkingPrograms, digestFiles(import.meta.dirname, ["."])]);
  const found = new Map<string, PageResult>();
  const planned = paths.map((path) => {
    const htmlPath = join(site.siteRoot, builtFile(path));
    return { path, htmlPath, key: keyOf(htmlPath, site, code) };
  });
  const waiting = planned.filter(({ path, key }) => {
    const known = memory.recall(key);
    if (known) found.set(path, known);
    return !known;
  });
  if (waiting.length > 0) {
    const browser = await launch();
    try {
      const idle: Page[] = [];
      await pLimit(concurrency).map(waiting, async ({ path, htmlPath, key }) => {
        const tab = idle.pop() ?? (await openTab(browser, site));
        const result = await checkPage(tab, htmlPath, site);
        memory.keep(key, result);
        found.set(path, result);
        idle.push(tab);
        onProgress?.(found.size, paths.length);
      });
    } finally {
      await browser.close();
    }
  }
  return new Map(
    paths.flatMap((path) => {
      const result = found.get(path);
      return result ? [[path, result] as const] : [];
    }),
  );
}

/** Names a page with all files that it shows, and the code that judges. */
function keyOf(htmlPath: string, site: SiteAddress, code: string): string {
  const hash = createHash("sha256").update(code);
  for (const file of referencedFiles(htmlPath, site)) {
    hash.update(JSON.stringify(relative(site.siteRoot, file)));
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

async function openTab(browser: Browser, site: SiteAddress): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(ordinaryScreen);
  await serveSite(page, site);
  return page;
}

async function checkPage(tab: Page, htmlPath: string, site: SiteAddress): Promise<PageResult> {
  await tab.goto(pageAddress(htmlPath, site), { waitUntil: "load" });
  const axe = await runAxe(tab);
  const narrow = await checkNarrowScreen(tab);
  const html = await checkHtml(readFileSync(htmlPath, "utf8"));
  return {
    ...axe,
    findings: [...html, ...axe.findings, ...narrow],
    judged: [...new Set([...axe.judged, "1.4.10"])],
  };
}
