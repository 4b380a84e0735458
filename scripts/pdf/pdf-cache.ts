import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { projectRoot } from "../setup/browser-choice.ts";
import type { FinishedPdf } from "./finish-pdf.ts";
import type { PrintablePage } from "./print-page.ts";
import type { SiteAddress } from "./site-requests.ts";

export const pdfCacheFolder = join(projectRoot, ".cache/pdf");

/**
 * Names a PDF by everything that it is made from: the page with its files, its
 * description, the browser and the code that prints.
 */
export function cacheKey(
  printable: PrintablePage,
  files: readonly string[],
  site: SiteAddress,
  maker: string,
): string {
  const { title, author, date, language } = printable;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([maker, site.siteUrl, title, author, date, language]));
  for (const file of files) {
    hash.update(JSON.stringify(relative(site.siteRoot, file)));
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

/** The number of pages of a cached PDF; undefined when it is not there. */
export function cachedPages(key: string, folder: string): number | undefined {
  const countFile = join(folder, `${key}.txt`);
  if (!existsSync(countFile)) return undefined;
  return Number(readFileSync(countFile, "utf8"));
}

export function storePdf(key: string, { bytes, pages }: FinishedPdf, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${key}.pdf`), bytes);
  // Written last: a build that is stopped in between leaves no half entry.
  writeWhole(join(folder, `${key}.txt`), `${pages}\n`);
}

export function copyCached(key: string, outputPath: string, folder: string): void {
  mkdirSync(dirname(outputPath), { recursive: true });
  copyFileSync(join(folder, `${key}.pdf`), outputPath);
}

function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
