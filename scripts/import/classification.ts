import { readProjectTable } from "./project-table.ts";

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
  const rows = readProjectTable(root, classificationPath(from, to), {
    expected: "de indeling waarmee codes worden samengevoegd",
    hint: "Haal het bestand terug uit het versiebeheer.",
  });
  return new Map(rows.slice(1).map(([code = "", target = ""]) => [code, target]));
}
