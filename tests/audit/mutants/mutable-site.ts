import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditedCounts } from "../../../scripts/cli/audit-site.ts";
import { buildSiteData } from "../../../scripts/cli/build-site-data.ts";
import { allOptions, type BuildOptions } from "../../../scripts/cli/options.ts";
import type { Manifest } from "../../../scripts/model/manifest.ts";
import type { PdfSite } from "./file-mutants.ts";

/** A built site with what its build knew, to change and audit again. */
export interface AuditedSite extends PdfSite {
  readonly folder: string;
  readonly counts: AuditedCounts;
  readonly memoryFolder: string;
}

/** Of a site that was built in `root`/`folder` with this cache. */
export async function openSite(
  root: string,
  folder: string,
  options: Partial<BuildOptions> = {},
  cacheFolder = join(root, ".cache"),
): Promise<AuditedSite> {
  const path = (name: string): string => join(root, folder, name);
  const name = `${folder.replaceAll(/[\\/]/g, "-")}.json`;
  const manifest: Manifest = JSON.parse(
    readFileSync(join(cacheFolder, "versluiering", name), "utf8"),
  );
  const counts = await buildSiteData(
    root,
    { ...allOptions, withPdf: false, ...options },
    cacheFolder,
  );
  return {
    folder: join(root, folder),
    manifest,
    counts,
    memoryFolder: join(cacheFolder, "versluiering"),
    text: (one) => (manifest.files[one]?.kind === "text" ? readFileSync(path(one), "utf8") : ""),
    bytes: (one) => readFileSync(path(one)),
  };
}
