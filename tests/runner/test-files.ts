import { readdirSync } from "node:fs";
import { join } from "node:path";

export interface TestSelection {
  /** Leaves out *.slow.test.ts. */
  readonly fast: boolean;
  /** Parts of a path, such as "pdf" or "setup/find"; all files when empty. */
  readonly names: readonly string[];
}

export function parseSelection(args: readonly string[]): TestSelection {
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "--snel");
  if (unknown) throw new Error(`unknown option ${unknown}; there is only --snel`);
  return { fast: args.includes("--snel"), names: args.filter((arg) => arg !== "--snel") };
}

/** The test files under a folder, the slow ones first so that they end in time. */
export function findTestFiles(folder: string, { fast, names }: TestSelection): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => !(fast && isSlow(file)))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort();
  const { slow = [], quick = [] } = Object.groupBy(files, (f) => (isSlow(f) ? "slow" : "quick"));
  return [...slow, ...quick].map((file) => join(folder, file));
}

function isSlow(file: string): boolean {
  return file.endsWith(".slow.test.ts");
}
