import pLimit from "p-limit";
import type { Browser } from "puppeteer";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";
import { prepareBrowser } from "../setup/browser.ts";
import { launchBrowser } from "./browser.ts";
import { pdfMaker } from "./maker.ts";
import { type ExpectedPages, pageCountProblem } from "./page-count.ts";
import { cachedPages, cacheKey, copyCached, pdfCacheFolder, storePdf } from "./pdf-cache.ts";
import { openTab, type PrintablePage, type PrintTab, printPage } from "./print-page.ts";
import { referencedFiles } from "./referenced-files.ts";
import type { SiteAddress } from "./site-requests.ts";

export interface PrintJob extends PrintablePage {
  readonly outputPath: string;
  readonly expectedPages?: ExpectedPages;
}

interface PrintProgress {
  readonly done: number;
  readonly total: number;
  readonly outputPath: string;
  /** True when the PDF of an earlier build was still right. */
  readonly cached: boolean;
}

interface PrintOptions extends SiteAddress {
  /** Pages in the browser at the same time; 2 by default. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: PrintProgress) => void;
}

/** What printing does outside the program; a test replaces it. */
interface PrintEffects {
  readonly cacheFolder: string;
  launch(): Promise<Browser>;
}

interface PlannedJob {
  readonly job: PrintJob;
  readonly files: readonly string[];
  readonly key: string;
}

/**
 * Prints the pages that changed since they were last printed and takes the
 * others from the cache. All faults are reported together, at the end.
 */
export async function printPages(
  jobs: readonly PrintJob[],
  options: PrintOptions,
  effects: PrintEffects = { cacheFolder: pdfCacheFolder, launch: launchBrowser },
): Promise<void> {
  const maker = pdfMaker((await prepareBrowser()).version);
  const planned = jobs.map((job): PlannedJob => {
    const files = referencedFiles(job.htmlPath, options);
    return { job, files, key: cacheKey(job, files, options, maker) };
  });
  const problems: Problem[] = [];
  let done = 0;

  const deliver = ({ job, key }: PlannedJob, cached: boolean): void => {
    const { outputPath } = job;
    copyCached(key, outputPath, effects.cacheFolder);
    const problem = pageCountProblem(job, cachedPages(key, effects.cacheFolder) ?? 0);
    if (problem) problems.push(problem);
    done += 1;
    options.onProgress?.({ done, total: jobs.length, outputPath, cached });
  };

  const isCached = ({ key }: PlannedJob) => cachedPages(key, effects.cacheFolder) !== undefined;
  const { cached = [], changed = [] } = Object.groupBy(planned, (plan) =>
    isCached(plan) ? "cached" : "changed",
  );
  for (const plan of cached) deliver(plan, true);
  if (changed.length > 0) {
    const browser = await effects.launch();
    try {
      const limit = pLimit(options.concurrency ?? 2);
      const idle: PrintTab[] = [];
      await limit.map(changed, async (plan) => {
        const tab = idle.pop() ?? (await openTab(browser, options));
        try {
          storePdf(plan.key, await printPlanned(tab, plan, options), effects.cacheFolder);
          deliver(plan, false);
        } catch (error) {
          if (!(error instanceof ReportError)) throw error;
          problems.push(...error.problems);
        } finally {
          idle.push(tab);
        }
      });
    } finally {
      await browser.close();
    }
  }
  throwIfAny(problems.sort((a, b) => a.where.localeCompare(b.where)));
}

async function printPlanned(tab: PrintTab, { job, files }: PlannedJob, site: SiteAddress) {
  const printed = await printPage(tab, job, site);
  const unseen = printed.files.filter((file) => !files.includes(file));
  if (unseen.length > 0) {
    // A file outside the cache key could change without a new print.
    throw new Error(
      `${job.htmlPath} loads files that referencedFiles misses: ${unseen.join(", ")}`,
    );
  }
  return printed;
}
