import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type StatementPage, statementPage } from "../../templates/pages/statement.ts";
import type { SiteChecks } from "../model/page-check.ts";
import type { ManifestWriter } from "../site/manifest-writer.ts";
import type { Placed } from "../site/site-data.ts";
import { statementFile } from "../site/statement-file.ts";

/** Writes the statements anew, with what came of the checks; `folder` is that of the site. */
export function writeStatements(
  folder: string,
  statements: readonly Placed<StatementPage>[],
  checks: SiteChecks,
  manifest: ManifestWriter,
): void {
  for (const unchecked of statements) {
    const statement = { ...unchecked, checks };
    const file = statementFile(statement);
    write(`${statement.path}index.html`, String(statementPage(statement)));
    write(file.path, file.text());
  }

  function write(path: string, marked: string): void {
    writeFileSync(join(folder, path), manifest.text(path, marked));
  }
}
