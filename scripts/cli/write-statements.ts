import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { statementPage } from "../../templates/pages/statement.ts";
import type { SiteChecks } from "../model/page-check.ts";
import { statementFile } from "../site/files/statement-file.ts";
import type { ManifestWriter } from "../site/manifest-writer.ts";
import { completeHead } from "../site/page-head.ts";
import type { SiteData } from "../site/site-data.ts";

/** Writes the statements anew, with what came of the checks; `folder` is that of the site. */
export function writeStatements(
  folder: string,
  site: SiteData,
  checks: SiteChecks,
  manifest: ManifestWriter,
): void {
  for (const unchecked of site.statements) {
    const statement = { ...unchecked, checks };
    const file = statementFile(statement);
    const page = completeHead(statement.path, String(statementPage(statement)), site);
    write(`${statement.path}index.html`, page);
    write(file.path, file.text());
  }

  function write(path: string, marked: string): void {
    writeFileSync(join(folder, path), manifest.text(path, marked));
  }
}
