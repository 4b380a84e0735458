import { formatProblems, ReportError } from "../model/report-error.ts";
import { loadPageModules } from "../preview/page-modules.ts";
import { openPreviewSite } from "../preview/preview-site.ts";
import { openReadingMemory } from "../preview/reading-memory.ts";
import { servePreview } from "../preview/serve.ts";
import { watchFolders } from "../preview/watch-folders.ts";
import { readProject } from "./read-project.ts";
import { failedToStart } from "./start.ts";

/** What a preview shows without starting anew. */
const watched = ["content", "data", "templates"];

/** The program that `steekkaart start` runs: port, then the slugs of the cities to preview. */
async function preview(root: string, port: number, cities: readonly string[]): Promise<void> {
  const recall = openReadingMemory(root);
  const site = openPreviewSite(
    root,
    () => readProject(root, { cities, themes: [] }, recall),
    cities,
  );
  const tell = (): void => {
    if (site.problems().length > 0) console.error(`\n${formatProblems(site.problems())}\n`);
  };
  site.refresh();
  // No change of a file mends what was asked for.
  if (site.problems().some(({ where }) => where === "--stad")) {
    throw new ReportError(site.problems());
  }
  tell();
  const server = await servePreview(root, site, await loadPageModules(root), port);
  console.log(`Voorbeeld op http://localhost:${server.port}/ — stop met Ctrl+C.`);
  watchFolders(root, watched, async () => {
    await server.change();
    tell();
  });
}

try {
  const [port, ...cities] = process.argv.slice(2);
  await preview(process.cwd(), Number(port), cities);
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = failedToStart;
}
