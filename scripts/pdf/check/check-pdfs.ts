import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/report-error.ts";
import { openResultMemory } from "../../model/result-memory.ts";
import { digestFiles } from "../../site/source-digest.ts";
import { faultProblems, findFaults, type RuleFinding } from "./check-pdf.ts";

/**
 * Judges finished PDFs. What was found in the same bytes by the same code is kept
 * in `memoryFolder`, so that a PDF that did not change costs nothing.
 */
export async function checkPdfs(
  paths: readonly string[],
  memoryFolder: string,
): Promise<readonly Problem[]> {
  // The rules and what reads for them.
  const code = digestFiles(join(import.meta.dirname, ".."), ["check", "read"]);
  const memory = openResultMemory<readonly RuleFinding[]>(memoryFolder);
  const problems: Problem[] = [];
  for (const path of paths) {
    const bytes = readFileSync(path);
    const key = createHash("sha256").update(code).update(bytes).digest("hex");
    const known = memory.recall(key);
    const faults = known ?? (await findFaults(bytes));
    if (!known) memory.keep(key, faults);
    problems.push(...faultProblems(path, faults));
  }
  return problems;
}
