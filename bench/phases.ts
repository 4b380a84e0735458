import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readProject } from "../scripts/cli/read-project.ts";
import { renderSite } from "../scripts/cli/render-site.ts";
import { closeLedger, openLedger } from "../scripts/model/figure-mark.ts";
import { printPages } from "../scripts/pdf/print-pages.ts";
import { buildPublication } from "../scripts/pipeline.ts";
import { assembleSite } from "../scripts/site/assemble-site.ts";
import { openManifest } from "../scripts/site/manifest-writer.ts";
import type { SiteData, SiteFile } from "../scripts/site/site-data.ts";

/** Seconds per part of a cold build, and how many charts were drawn. */
export interface Phases {
  readonly seconds: Readonly<Record<string, number>>;
  readonly charts: number;
}

/**
 * The steps of `build`, one after the other with a clock between them. A
 * program of its own: its last line is the result as JSON, for the benchmark.
 */
async function timePhases(root: string): Promise<Phases> {
  const seconds: Record<string, number> = {};
  const clock = async <Result>(
    name: string,
    work: () => Result | Promise<Result>,
  ): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    seconds[name] = (seconds[name] ?? 0) + (performance.now() - start) / 1000;
    return result;
  };
  const all = { cities: [], themes: [], withParts: true };
  const cacheFolder = join(root, ".cache/beelden");
  const { catalogue, content } = await clock("read and check data and texts", () =>
    readProject(root, all),
  );
  const ledger = openLedger();
  const publication = await clock("protect and compute", () => buildPublication(catalogue, all));
  const options = {
    root,
    cacheFolder,
    basePath: undefined,
    siteAddress: undefined,
    onProgress: () => undefined,
  };
  const site = await clock("draw charts, fill in texts", () =>
    assembleSite(publication, content, options),
  );
  const charts = readdirSync(cacheFolder).length;

  const output = join(root, ".cache/fasen");
  mkdirSync(output, { recursive: true });
  const files = site.files.map((file): SiteFile => {
    if ("text" in file) return file;
    const name = file.path.endsWith(".png") ? "PNG pictures" : "other files";
    return { ...file, bytes: () => clock(name, file.bytes) };
  });
  const start = performance.now();
  await renderSite(root, output, { ...site, files }, openManifest(ledger));
  closeLedger();
  const rendering = (performance.now() - start) / 1000;
  seconds["Eleventy pages"] =
    rendering - (seconds["PNG pictures"] ?? 0) - (seconds["other files"] ?? 0);
  await clock("print and finish PDFs", () => print(site, output));
  return { seconds, charts };
}

function print({ prints, date }: SiteData, folder: string): Promise<void> {
  const jobs = prints.map(({ path, pdf, title, author }) => ({
    htmlPath: join(folder, path, "index.html"),
    outputPath: join(folder, pdf),
    title,
    author,
    date,
  }));
  return printPages(jobs, { siteRoot: folder });
}

console.log(`\n${JSON.stringify(await timePhases(process.cwd()))}`);
