import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { closeLedger, openLedger } from "../model/figure-mark.ts";
import { formatNumber } from "../model/format.ts";
import type { Manifest } from "../model/manifest.ts";
import { ReportError, throwIfAny } from "../model/report-error.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { checkPdfs } from "../pdf/check/check-pdfs.ts";
import { printPages } from "../pdf/print-pages.ts";
import { type ManifestWriter, openManifest } from "../site/manifest-writer.ts";
import { allPages, type SiteData } from "../site/site-data.ts";
import { digestFiles } from "../site/source-digest.ts";
import { auditSite } from "./audit-site.ts";
import { buildSiteData } from "./build-site-data.ts";
import { checkSite, withCheckTexts } from "./check-site.ts";
import { indexPages } from "./index-pages.ts";
import type { BuildOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import { renderSite } from "./render-site.ts";
import { writeRedirects } from "./write-redirects.ts";
import { writeStatements } from "./write-statements.ts";

/** What the built site is made from; when none of it changed, nothing is done. */
const sources = ["data", "content", "templates", "scripts", ".eleventy.js", "package-lock.json"];
const stampName = "opmaak.json";

/**
 * Builds everything in a new folder and puts it in place only when all of it
 * succeeded; until then the previous output stays as it was.
 */
export async function build(
  root: string,
  options: BuildOptions,
  folder: string,
  progress: Progress,
  cacheFolder: string = join(root, ".cache"),
): Promise<void> {
  const start = performance.now();
  const output = join(root, folder);
  const stamp = JSON.stringify({ sources: digestFiles(root, sources), ...options });
  if (isUpToDate(output, stamp) && existsSync(manifestPath(cacheFolder, folder))) {
    progress.say(`Niets gewijzigd: ${folder}/ is al bij.`);
    return;
  }
  const fresh = join(root, `.cache/nieuw-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const manifest = openManifest(openLedger());
    const { site, ...counts } = await buildSiteData(
      root,
      options,
      cacheFolder,
      progress.step("Figuren per stad"),
    );
    await renderSite(root, fresh, site, manifest);
    const isWhole = options.cities.length + options.themes.length === 0 && options.withParts;
    writeRedirects(fresh, site, isWhole, manifest);
    if (options.withPdf) await printSite({ output, fresh, cacheFolder }, site, options, progress);
    const checks = await checkSite({ fresh, cacheFolder }, site, options, progress);
    writeStatements(fresh, site, checks, manifest);
    await indexPages(fresh, manifest.bytes);
    noteRest(manifest, site, options, stamp);
    writeFileSync(join(fresh, stampName), stamp);
    const printed = manifest.finish(withCheckTexts(site.vocabulary, checks));
    writeManifest(cacheFolder, folder, printed);
    await auditSite(fresh, printed, counts, join(cacheFolder, "versluiering"));
    if (counts.knownAlready.length > 0) progress.say(warnKnown(counts.knownAlready));
    if (site.siteAddress === undefined) progress.say(withoutAddress);
    for (const line of counts.languageNotes) progress.say(line);
    replaceFolder(output, fresh, join(root, `.cache/vorig-${process.pid}`));
    progress.say(
      `${summary(site, options)} in ${folder}/ (${formatNumber((performance.now() - start) / 1000, 1)} s).`,
    );
  } finally {
    closeLedger();
    rmSync(fresh, { recursive: true, force: true });
  }
}

const withoutAddress =
  'De uitgave kent haar adres niet: canonieke adressen, deelbeelden, gestructureerde gegevens en sitemap.xml zijn weggelaten. Zet "adres" in data/uitgave.json, of bouw met --adres https://….';

/** The steward decides what to do about it: nothing that is built now can undo it. */
function warnKnown(names: readonly string[]): string {
  const list = names.map((name) => `  ${name}`).join("\n");
  return `Let op: een lezer van vroegere uitgaven kent of berekent deze kleine aantallen al. Ze zijn nu verborgen, maar zonder belofte.\n${list}`;
}

function isUpToDate(output: string, stamp: string): boolean {
  const path = join(output, stampName);
  return existsSync(path) && readFileSync(path, "utf8") === stamp;
}

/** What no template writes: the stamp, and the PDFs, that say what their pages say. */
function noteRest(
  manifest: ManifestWriter,
  { prints, date }: SiteData,
  { withPdf }: BuildOptions,
  stamp: string,
): void {
  manifest.text(stampName, stamp);
  if (!withPdf) return;
  for (const { path, pdf, title, author } of prints) {
    manifest.pdf(pdf, `${path}index.html`, { title, author, date });
  }
}

/** Beside the site, never in it: it tells where the hidden figures are. */
export function manifestPath(cacheFolder: string, folder: string): string {
  return join(cacheFolder, "versluiering", `${folder.replaceAll(/[\\/]/g, "-")}.json`);
}

function writeManifest(cacheFolder: string, folder: string, manifest: Manifest): void {
  const path = manifestPath(cacheFolder, folder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(manifest));
}

interface PrintFolders {
  /** Where the site will stand, for messages. */
  readonly output: string;
  /** Where it is built. */
  readonly fresh: string;
  readonly cacheFolder: string;
}

async function printSite(
  { output, fresh, cacheFolder }: PrintFolders,
  site: SiteData,
  { basePath }: BuildOptions,
  progress: Progress,
): Promise<void> {
  const show = progress.step("PDF's");
  const printing = printPages(
    site.prints.map(({ path, pdf, pages, title, author }) => ({
      htmlPath: join(fresh, path, "index.html"),
      outputPath: join(fresh, pdf),
      title,
      author,
      date: site.date,
      expectedPages: pages,
    })),
    {
      siteRoot: fresh,
      ...(basePath ? { basePath } : {}),
      onProgress: ({ done, total }) => show(done, total),
    },
    { cacheFolder: join(cacheFolder, "pdf"), launch: launchBrowser },
  );
  const printProblems = await printing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof ReportError) return error.problems;
      throw error;
    },
  );
  const printed = site.prints.map(({ pdf }) => join(fresh, pdf)).filter(existsSync);
  const faults = await checkPdfs(printed, join(cacheFolder, "pdf-controle"));
  // Readers know the site by its final folder, not the one it is built in.
  throwIfAny(
    [...printProblems, ...faults].map((problem) => ({
      ...problem,
      where: relative(process.cwd(), problem.where.replace(fresh, output)),
    })),
  );
}

function replaceFolder(target: string, fresh: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function summary(site: SiteData, { withPdf }: BuildOptions): string {
  const pages = allPages(site).length + site.statements.length;
  const pictures = site.files.filter(({ path }) => path.endsWith(".svg")).length;
  return `${pages} pagina's, ${withPdf ? site.prints.length : 0} PDF's en ${pictures} figuren`;
}
