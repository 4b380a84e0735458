import { join } from "node:path";
import { fileEffects } from "../import/effects.ts";
import { importFiles } from "../import/import-files.ts";
import type { ImportContext, ImportReport } from "../import/importer.ts";
import { importers } from "../import/index.ts";
import { readMappings } from "../import/mapping/read-mappings.ts";
import { collectWrites } from "../import/plan/collected-writes.ts";
import { compareFigures } from "../import/plan/compare-figures.ts";
import { describeChanges } from "../import/plan/describe-changes.ts";
import { describePlausibility } from "../import/plan/describe-plausibility.ts";
import { proposeIndicators, swingIndicatorsId } from "../import/propose/propose-indicators.ts";
import { proposeMappings } from "../import/propose/propose-mappings.ts";
import { didYouMean } from "../model/closest-word.ts";
import { ReportError } from "../model/report-error.ts";
import type { Progress } from "./progress.ts";

interface ImportFlags {
  /** Shows what would change, and writes nothing. */
  readonly isDry: boolean;
  readonly year: string | undefined;
  /** Proposes mappings for this theme instead of importing. */
  readonly proposalFor: string | undefined;
  /** The theme that indicators of Swing are proposed for. */
  readonly indicatorsTo: string | undefined;
}

/**
 * `steekkaart import [bron] <bestand…>`: the first word may be a source, or the first file. Everything
 * is computed first, then told, and only then written.
 */
export async function runImport(
  root: string,
  words: readonly string[],
  today: string,
  flags: ImportFlags,
  progress: Progress,
): Promise<void> {
  const { texts, effects } = collectWrites(root);
  const context = { root, today, effects };
  const { lines } = await readWords(words, flags, context);
  for (const line of lines) progress.say(line);
  for (const line of describeChanges(compareFigures(root, texts))) progress.say(line);
  for (const line of describePlausibility(root, texts)) progress.say(line);
  if (flags.isDry) {
    progress.say("Niets geschreven (--droog).");
    return;
  }
  for (const [path, text] of texts) fileEffects.writeText(join(root, path), text);
  progress.say(`${texts.size} bestanden geschreven.`);
}

function readWords(
  words: readonly string[],
  { year, proposalFor, indicatorsTo }: ImportFlags,
  context: ImportContext,
): Promise<ImportReport> {
  if (words[0] === swingIndicatorsId)
    return proposeIndicators(words.slice(1), indicatorsTo, context);
  if (proposalFor !== undefined) return proposeMappings(words, proposalFor, context);
  return readSource(words, year, context);
}

async function readSource(
  words: readonly string[],
  year: string | undefined,
  context: ImportContext,
): Promise<ImportReport> {
  const [first = "", ...rest] = words;
  const importer = importers[first];
  if (importer) return importer.run(rest, context);
  const ids = readMappings(context.root, []).map(({ id }) => id);
  if (ids.includes(first) && rest.length > 0) {
    return importFiles(rest, { mapping: first, year }, importers, context);
  }
  if (words.length > 0 && looksLikeFile(first)) {
    return importFiles(words, { year }, importers, context);
  }
  if (words.length === 0) {
    throw new ReportError([
      {
        where: "import",
        found: "geen bestanden",
        expected: "een of meer bestanden van een uitgever",
        hint: "Zet de naam van het bestand achter de opdracht, of sleep het naar de terminal: npm run steekkaart -- import --droog bestand.csv",
      },
    ]);
  }
  const sources = [...Object.keys(importers), swingIndicatorsId, ...ids];
  throw new ReportError([
    {
      where: "import",
      found: `"${first}"`,
      expected: `bestanden, of eerst een bron: ${sources.join(", ")}`,
      ...didYouMean(first, sources),
    },
  ]);
}

/** A source has no point or slash in its name. */
function looksLikeFile(word: string): boolean {
  return /[./\\]/.test(word);
}
