import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";
import { digitCheck, pathCheck } from "./allowed-digits.ts";
import { absentFile, shownElsewhere, unexplainedPath } from "./audit-problems.ts";
import { checkFile } from "./check-file.ts";
import { noMemory, type PdfMemory } from "./pdf-memory.ts";
import { collectFacts, type PublishedFacts } from "./published-facts.ts";

interface Published {
  readonly facts: PublishedFacts;
  /** Everything in the files that the manifest does not explain, and the other way round. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a built site as anybody can who has its files, and compares every number
 * in it with what the build announced. Opens no other file than those in
 * `folder`; what is wrong is returned, not thrown. A PDF takes 0,2 s: `memory`
 * knows those of earlier builds.
 */
export async function readPublished(
  folder: string,
  manifest: Manifest,
  memory: PdfMemory = noMemory,
): Promise<Published> {
  const problems: Problem[] = [];
  const names: string[] = [...manifest.drawn];
  const explain = digitCheck(manifest.vocabulary, Object.keys(manifest.files));
  for (const path of listFiles(folder)) {
    const file = await checkFile(path, readFileSync(join(folder, path)), manifest, explain, memory);
    problems.push(...file.problems);
    names.push(...file.printed);
  }
  const explainPath = pathCheck(manifest.vocabulary);
  for (const path of Object.keys(manifest.files)) {
    const digits = explainPath(path);
    if (digits !== undefined) problems.push(unexplainedPath(path, digits));
    if (!existsSync(join(folder, path))) problems.push(absentFile(path));
  }
  const facts = collectFacts(manifest, names);
  for (const key of facts.hidden) if (facts.cells.has(key)) problems.push(shownElsewhere(key));
  return { facts, problems };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
