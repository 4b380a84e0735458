import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dsvFormat } from "d3-dsv";
import { ReportError } from "../model/report-error.ts";

const semicolons = dsvFormat(";");

/** Where the published classifications stand that importers group codes by; kept by hand. */
export function classificationPath(from: string, to: string): string {
  return `data/indelingen/${from}_${to}.csv`;
}

/**
 * A classification as a map from fine code to coarse: the first two columns of
 * `data/indelingen/<from>_<to>.csv`. Throws a ReportError when it is not there.
 */
export function readClassification(
  root: string,
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  const path = classificationPath(from, to);
  let text: string;
  try {
    text = readFileSync(join(root, path), "utf8");
  } catch {
    throw new ReportError([
      {
        where: path,
        found: "geen bestand",
        expected: "de indeling waarmee codes worden samengevoegd",
        hint: "Haal het bestand terug uit het versiebeheer.",
      },
    ]);
  }
  const rows = semicolons.parseRows(text).slice(1);
  return new Map(rows.map(([code = "", target = ""]) => [code, target]));
}
