import { relative } from "node:path";
import colors from "picocolors";
import type { FileResult } from "./test-file.ts";

/** The line of one file, with its whole output when it failed. */
export function formatFile(result: FileResult, folder: string): string {
  const name = relative(folder, result.file);
  const time = `${result.seconds.toFixed(1)} s`;
  if (result.failed === 0) return `${colors.green("✓")} ${name}  ${result.passed}, ${time}`;
  const faults = result.faults.map((fault) => `  ${fault}`);
  return [`${colors.red("✗")} ${name}  ${time}`, ...faults, result.output.trimEnd(), ""].join("\n");
}

/** The plain line that continuous integration reads. */
export function formatTotals(results: readonly FileResult[]): string {
  const sum = (part: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + result[part], 0);
  // A run without any file proves nothing, so it fails.
  const failed = results.length === 0 ? 1 : sum("failed");
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  return `${sum("passed")} passed, ${failed} failed${skipped}`;
}

export function isSuccess(results: readonly FileResult[]): boolean {
  return results.length > 0 && results.every(({ failed }) => failed === 0);
}
