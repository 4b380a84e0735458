import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dsvFormat } from "d3-dsv";
import { ReportError } from "../model/report-error.ts";

const semicolons = dsvFormat(";");

/**
 * The rows of a table in data/ that importers work with, head first. Throws a
 * ReportError with these words when the file is not there.
 */
export function readProjectTable(
  root: string,
  path: string,
  words: { readonly expected: string; readonly hint: string },
): readonly (readonly string[])[] {
  let text: string;
  try {
    text = readFileSync(join(root, path), "utf8");
  } catch {
    throw new ReportError([{ where: path, found: "geen bestand", ...words }]);
  }
  return semicolons.parseRows(text);
}
