import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EditionFile, editionFiles } from "../model/edition-file.ts";
import { ReportError } from "../model/report-error.ts";
import { buildPublication, editionsFolder, projectPatterns } from "../pipeline.ts";
import type { BuildOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import { readProject } from "./read-project.ts";

/**
 * `steekkaart uitgave`: records what this edition shows and hides, so that the next one
 * can reckon with a reader who keeps both.
 */
export async function keepEdition(
  root: string,
  date: string | undefined,
  options: BuildOptions,
  progress: Progress,
): Promise<void> {
  const { catalogue } = readProject(root, options);
  const publication = await buildPublication(catalogue, options, projectPatterns(root));
  const edition = date ?? publication.date;
  const folder = `${editionsFolder}/${edition}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edition)) {
    throw new ReportError([
      { where: "--datum", found: `"${edition}"`, expected: "een datum, zoals 2026-11-26" },
    ]);
  }
  if (existsSync(join(root, folder))) {
    throw new ReportError([
      {
        where: folder,
        found: "een uitgave die al vastgelegd is",
        expected: "een nieuwe datum",
        hint: "Geef de dag van publicatie: npm run steekkaart -- uitgave --datum 2026-11-26. Wat lezers al hebben, verandert niet meer.",
      },
    ]);
  }
  const files = editionFiles(publication.counts);
  writeFolder(root, folder, files);
  const lines = files.reduce((sum, { lines: own }) => sum + own, 0);
  progress.say(
    `Uitgave ${edition} vastgelegd in ${folder}: ${files.length} datasets, ${lines} reeksen.`,
  );
}

/** All or nothing: half a record would say that the rest was never shown. */
function writeFolder(root: string, folder: string, files: readonly EditionFile[]): void {
  const fresh = join(root, `.cache/uitgave-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    for (const { name, text } of files) writeFileSync(join(fresh, name), text);
    mkdirSync(join(root, folder, ".."), { recursive: true });
    renameSync(fresh, join(root, folder));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
