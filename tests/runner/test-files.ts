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

export interface TestFiles {
  /** Run one by one, before the others, which recall what these found. */
  readonly first: readonly string[];
  /** The slow ones come first, so that they end in time. */
  readonly others: readonly string[];
}

/** The test files under a folder. */
export function findTestFiles(folder: string, { fast, names }: TestSelection): TestFiles {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => !(fast && isSlow(file)))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort();
  const {
    first = [],
    slow = [],
    quick = [],
  } = Object.groupBy(files, (file) => {
    if (file.endsWith(".first.slow.test.ts")) return "first";
    return isSlow(file) ? "slow" : "quick";
  });
  const inFolder = (file: string): string => join(folder, file);
  return { first: first.map(inFolder), others: [...slow, ...quick].map(inFolder) };
}

function isSlow(file: string): boolean {
  return file.endsWith(".slow.test.ts");
}
