import { fileEffects } from "../import/effects.ts";
import { importers } from "../import/index.ts";
import { ReportError } from "../model/report-error.ts";
import type { Progress } from "./progress.ts";

/** `steekkaart import <bron> <bestand…>`. */
export async function runImport(
  root: string,
  source: string,
  files: readonly string[],
  today: string,
  progress: Progress,
): Promise<void> {
  const importer = importers[source];
  if (!importer) {
    throw new ReportError([
      {
        where: "import",
        found: `bron "${source}"`,
        expected: `een van ${Object.keys(importers).join(", ")}`,
        hint: Object.values(importers)
          .map(({ id, usage }) => `${id}: ${usage}`)
          .join("; "),
      },
    ]);
  }
  const { written, lines } = await importer.run(files, { root, today, effects: fileEffects });
  for (const line of lines) progress.say(line);
  progress.say(`${written.length} bestanden geschreven.`);
}
