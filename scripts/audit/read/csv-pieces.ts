import { dsvFormat } from "d3-dsv";
import { withoutMarks } from "../../model/figure-mark.ts";
import type { Piece } from "../../model/manifest.ts";
import { collectPieces } from "./piece-collector.ts";

const semicolons = dsvFormat(";");

/** Columns that hold words or years; all others after the names of the rows hold figures. */
const wordColumns = new Set(["status", "bron", "Eenheid", "Jaar"]);

/** How many columns name the rows: those before the first with a unit, or else the first. */
function nameColumns(header: readonly string[]): number {
  return Math.max(
    1,
    header.findIndex((name) => /\([^()]+\)$/.test(withoutMarks(name))),
  );
}

export function csvPieces(text: string): readonly Piece[] {
  const collector = collectPieces();
  const [header = [], ...rows] = semicolons.parseRows(text.replace(/^\ufeff/, ""));
  const names = nameColumns(header);
  for (const name of header) collector.add("kopregel", "tekst", name);
  for (const fields of rows) {
    const row = withoutMarks(fields[0] ?? "");
    fields.forEach((field, index) => {
      const column = withoutMarks(header[index] ?? "");
      const isWords = index < names || wordColumns.has(column);
      collector.add(
        `rij "${row}", kolom "${column || index + 1}"`,
        isWords ? "tekst" : "cijfer",
        field,
      );
    });
  }
  return collector.pieces;
}
