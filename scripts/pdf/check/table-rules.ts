import { PDFArray } from "@cantoo/pdf-lib";
import { entry, nameText, textOf } from "../read/entries.ts";
import { attribute, type Tag } from "../read/tag-tree.ts";
import { type CheckedPdf, placeOfTag } from "./checked-pdf.ts";
import { kidListRule, kidsRule, parentRule, tagsOfType } from "./kid-rules.ts";
import type { Finding, Rules } from "./rule.ts";
import { type GridCell, type TableGrid, tableGrid } from "./table-grid.ts";

const rowGroups = ["Table", "THead", "TBody", "TFoot"];
const emptyCell =
  "laat geen cel leeg: een lege cel staat niet in de PDF; zet er een getal of een teken";

/** Tables: how they are built, and which head goes with which cell. */
export const tableRules: Rules = {
  "7.2-3": kidsRule("Table", "TR", "THead", "TBody", "TFoot", "Caption"),
  "7.2-4": parentRule("TR", ...rowGroups),
  "7.2-5": parentRule("THead", "Table"),
  "7.2-6": parentRule("TBody", "Table"),
  "7.2-7": parentRule("TFoot", "Table"),
  "7.2-8": parentRule("TH", "TR"),
  "7.2-9": parentRule("TD", "TR"),
  "7.2-10": kidsRule("TR", "TH", "TD"),
  "7.2-11": atMostOne("THead"),
  "7.2-12": atMostOne("TFoot"),
  "7.2-13": needsBody("TFoot"),
  "7.2-14": needsBody("THead"),
  "7.2-15": (file) =>
    grids(file).flatMap(({ cells }) =>
      cells
        .filter(({ isOverlapping }) => isOverlapping)
        .map(({ tag }) => ({
          ...placeOfTag(file, tag),
          found: "een cel die over een andere ligt",
          expected: "cellen naast elkaar",
        })),
    ),
  "7.2-16": kidListRule(
    "Table",
    (kids) => !kids.slice(1, -1).includes("Caption"),
    "een bijschrift midden in een tabel",
    "Caption als eerste of laatste element van de tabel",
  ),
  "7.2-36": kidsRule("THead", "TR"),
  "7.2-37": kidsRule("TBody", "TR"),
  "7.2-38": kidsRule("TFoot", "TR"),
  "7.2-39": atMostOne("Caption"),
  "7.2-41": (file) =>
    grids(file).flatMap(({ cells, rows }) =>
      cells
        .filter(({ row, rowSpan }) => row + rowSpan > rows.length)
        .map(({ tag, rowSpan }) => ({
          ...placeOfTag(file, tag),
          found: `een cel van ${rowSpan} rijen die onder de tabel uitsteekt`,
          expected: "kolommen met evenveel rijen",
        })),
    ),
  "7.2-42": (file) => widthFindings(file, (width, first) => width > first),
  "7.2-43": (file) => widthFindings(file, (width, first) => width < first),
  "7.5-1": (file) =>
    dataCells(file)
      .filter(
        ({ tag, grid }) => headersOf(file, tag).length === 0 && !hasScopedHead(file, tag, grid),
      )
      .map(({ tag }) => ({
        ...placeOfTag(file, tag),
        found: "een cel zonder kop van haar rij of kolom",
        expected: "TH met Scope in haar rij of kolom",
        hint: "geef elke kolom en elke rij een kop",
      })),
  "7.5-2": (file) => {
    const known = new Set(file.tags.map(({ dict }) => textOf(entry(file.pdf, dict, "ID"))));
    return dataCells(file).flatMap(({ tag }) =>
      headersOf(file, tag)
        .filter((id) => !known.has(id))
        .map((id) => ({
          ...placeOfTag(file, tag),
          found: `een cel die verwijst naar de kop "${id}", die er niet is`,
          expected: "Headers met de ID van een TH",
        })),
    );
  },
};

function atMostOne(type: string) {
  return kidListRule(
    "Table",
    (kids) => kids.filter((kid) => kid === type).length <= 1,
    `meer dan één ${type} in een tabel`,
    `hoogstens één ${type}`,
  );
}

function needsBody(type: string) {
  return kidListRule(
    "Table",
    (kids) => !kids.includes(type) || kids.includes("TBody"),
    `een tabel met ${type} en zonder TBody`,
    "minstens één TBody",
  );
}

function grids(file: CheckedPdf): readonly TableGrid[] {
  return tagsOfType(file, "Table").map((table) => tableGrid(file.pdf, table));
}

function widthFindings(
  file: CheckedPdf,
  isWrong: (width: number, first: number) => boolean,
): readonly Finding[] {
  return grids(file).flatMap(({ rows, widths }) => {
    const [first = 0] = widths;
    return rows.flatMap((row, index) => {
      const width = widths[index] ?? 0;
      if (!isWrong(width, first)) return [];
      const found = `een rij met ${countCells(width)}`;
      const expected = `${countCells(first)}, zoals in de eerste rij`;
      return [{ ...placeOfTag(file, row), found, expected, hint: emptyCell }];
    });
  });
}

function countCells(count: number): string {
  return count === 1 ? "1 kolom" : `${count} kolommen`;
}

interface PlacedCell extends GridCell {
  readonly grid: TableGrid;
}

function dataCells(file: CheckedPdf): readonly PlacedCell[] {
  return grids(file).flatMap((grid) =>
    grid.cells.filter(({ tag }) => tag.type === "TD").map((cell) => ({ ...cell, grid })),
  );
}

function headersOf({ pdf }: CheckedPdf, tag: Tag): readonly string[] {
  const headers = attribute(pdf, tag, "Headers");
  if (!(headers instanceof PDFArray)) return [];
  return headers.asArray().flatMap((id) => textOf(pdf.context.lookup(id)) ?? []);
}

/** A head of its row or column that says that it is one. */
function hasScopedHead({ pdf }: CheckedPdf, tag: Tag, { cells }: TableGrid): boolean {
  const own = cells.find((cell) => cell.tag === tag);
  if (!own) return false;
  return cells.some((head) => {
    if (head.tag.type !== "TH") return false;
    const scope = nameText(attribute(pdf, head.tag, "Scope"));
    const isBeside = own.row < head.row + head.rowSpan && head.row < own.row + own.rowSpan;
    const isAbove =
      own.column < head.column + head.columnSpan && head.column < own.column + own.columnSpan;
    return (
      (isBeside && scope === "Row") ||
      (isAbove && scope === "Column") ||
      (scope === "Both" && (isBeside || isAbove))
    );
  });
}
