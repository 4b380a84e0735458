import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/report-error.ts";
import { faultProblems, findFaults, type RuleFinding } from "./check-pdf.ts";

/**
 * Judges finished PDFs. What was found in the same bytes by the same code is kept
 * in `memoryFolder`, so that a PDF that did not change costs nothing.
 */
export async function checkPdfs(
  paths: readonly string[],
  memoryFolder: string,
): Promise<readonly Problem[]> {
  const code = checkingCode();
  const problems: Problem[] = [];
  for (const path of paths) {
    const bytes = readFileSync(path);
    const key = createHash("sha256").update(code).update(bytes).digest("hex");
    const memory = join(memoryFolder, `${key}.json`);
    const faults = recall(memory) ?? (await findFaults(bytes));
    remember(memory, faults);
    problems.push(...faultProblems(path, faults));
  }
  return problems;
}

function recall(memory: string): readonly RuleFinding[] | undefined {
  if (!existsSync(memory)) return undefined;
  return JSON.parse(readFileSync(memory, "utf8")) as readonly RuleFinding[];
}

function remember(memory: string, faults: readonly RuleFinding[]): void {
  if (existsSync(memory)) return;
  mkdirSync(join(memory, ".."), { recursive: true });
  // Another process may be writing the same file: a rename is never half done.
  writeFileSync(`${memory}.${process.pid}`, JSON.stringify(faults));
  renameSync(`${memory}.${process.pid}`, memory);
}

/** Identifies the rules and what reads for them. */
function checkingCode(): string {
  const hash = createHash("sha256");
  for (const folder of [import.meta.dirname, join(import.meta.dirname, "../read")]) {
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}
