import pLimit from "p-limit";
import { type FileResult, runTestFile } from "./runner/test-file.ts";
import { findTestFiles, parseSelection } from "./runner/test-files.ts";
import { formatFile, formatTotals, isSuccess } from "./runner/test-report.ts";

// uvu ends silently and well in several cases where nothing was tested, so
// each file runs in its own process and its result is judged here.
const folder = process.env.STEEKKAART_TESTS ?? import.meta.dirname;
const isQuiet = process.env.CI === "true";

const { first, others } = findTestFiles(folder, parseSelection(process.argv.slice(2)));
const run = async (file: string): Promise<FileResult> => {
  const result = await runTestFile(file);
  if (!isQuiet || result.failed > 0) console.log(formatFile(result, folder));
  return result;
};
const results = [...(await pLimit(1).map(first, run)), ...(await pLimit(2).map(others, run))];

if (results.length === 0) console.log("No test files found.");
for (const reason of results.flatMap(({ skipReasons }) => skipReasons)) console.log(reason);
console.log(formatTotals(results));
process.exitCode = isSuccess(results) ? 0 : 1;
