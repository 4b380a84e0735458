import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const list = join(import.meta.dirname, "../../../../shared/knowledge/pdfua1-rules.tsv");

/** Clause and test of every rule that a machine can check; undefined without ../shared. */
export function normRules(): readonly string[] | undefined {
  if (!existsSync(list)) return undefined;
  const [, ...lines] = readFileSync(list, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split("\t").slice(0, 2).join("-"));
}
