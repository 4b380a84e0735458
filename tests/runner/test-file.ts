import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { sourceFaults } from "./test-source.ts";

/** How one test file went. */
export interface FileResult {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why the file counts as failed although a test runner might say nothing. */
  readonly faults: readonly string[];
  /** Lines of the tests that say what was left out and why. */
  readonly skipReasons: readonly string[];
  readonly output: string;
  readonly seconds: number;
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Only against what never ends: a machine of others may be four times as slow as ours. */
const timeoutInMilliseconds = 900_000;

/** Runs a file in a process of its own, so that no test can reach another file. */
export async function runTestFile(file: string): Promise<FileResult> {
  const start = performance.now();
  const ended = await execute(file);
  const seconds = (performance.now() - start) / 1000;
  return { file, seconds, ...judge(readFileSync(file, "utf8"), ended) };
}

function judge(source: string, { status, output }: Ended): Omit<FileResult, "file" | "seconds"> {
  const total = lastCount(output, "Total");
  const passed = lastCount(output, "Passed") ?? 0;
  const skipped = lastCount(output, "Skipped") ?? 0;
  const skipReasons = output.split("\n").filter((line) => line.startsWith("overgeslagen:"));

  const faults = [...sourceFaults(source)];
  if (total === undefined) faults.push("ends without uvu's summary");
  // uvu does not count skipped tests in its total.
  else if (total + skipped === 0) faults.push("contains no test");
  else if (passed !== total) faults.push(`only ${passed} of ${total} tests passed`);
  if (status !== 0) faults.push(status === null ? "was stopped" : `ends with exit code ${status}`);
  if (skipped > skipReasons.length) {
    faults.push(`skips ${skipped} tests; each has to print a line "overgeslagen: <why>"`);
  }
  const missed = (total ?? 0) - passed;
  const failed = faults.length > 0 ? Math.max(1, missed) : 0;
  return { passed, failed, skipped, faults, skipReasons, output };
}

/** A number of uvu's summary; a test may print such a line too, so the last counts. */
function lastCount(output: string, label: string): number | undefined {
  const found = [...output.matchAll(new RegExp(`^  ${label}:\\s+(\\d+)$`, "gm"))].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

function execute(file: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], {
      env: { ...process.env, TZ: "Europe/Brussels", LANG: "C.UTF-8", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutInMilliseconds,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output: stripVTControlCharacters(output) }));
  });
}
