import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { throwIfAny } from "../model/report-error.ts";
import { checkRedirect, fileOfPage, redirectPage } from "../site/files/redirect-pages.ts";
import type { ManifestWriter } from "../site/manifest-writer.ts";
import type { SiteData } from "../site/site-data.ts";

/**
 * Writes a page for each that moved, once all others stand in `output`. Throws a ReportError with every
 * redirect that leads nowhere; a build of some cities or themes leaves those out instead.
 */
export function writeRedirects(
  output: string,
  { redirects, prints, basePath }: Pick<SiteData, "redirects" | "prints" | "basePath">,
  isWhole: boolean,
  manifest: ManifestWriter,
): void {
  const pdfs = new Set(prints.map(({ pdf }) => pdf));
  const checked = redirects.map((redirect) => ({
    redirect,
    problems: checkRedirect(redirect, {
      has: (path) => pdfs.has(path) || existsSync(join(output, path)),
      // A PDF is printed later, and has no places to lead to.
      read: (path) => (pdfs.has(path) ? "" : readFileSync(join(output, path), "utf8")),
    }),
  }));
  if (isWhole) throwIfAny(checked.flatMap(({ problems }) => problems));
  for (const { redirect } of checked.filter(({ problems }) => problems.length === 0)) {
    const path = fileOfPage(redirect.from);
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, manifest.text(path, redirectPage(redirect, basePath)));
  }
}
