import type { PDFDocument } from "@cantoo/pdf-lib";
import { numberOf } from "../read/entries.ts";
import { attribute, type Tag } from "../read/tag-tree.ts";

/** A cell and the rows and columns that it covers, from 0. */
export interface GridCell {
  readonly tag: Tag;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** True where another cell lies there already. */
  readonly isOverlapping: boolean;
}

export interface TableGrid {
  readonly rows: readonly Tag[];
  readonly cells: readonly GridCell[];
  /** How many columns each row fills. */
  readonly widths: readonly number[];
}

/** Lays the cells of a table in rows and columns, as their spans say. */
export function tableGrid(pdf: PDFDocument, table: Tag): TableGrid {
  const rows = table.kids.flatMap((kid) => {
    if (kid.type === "TR") return [kid];
    const isGroup = ["THead", "TBody", "TFoot"].includes(kid.type ?? "");
    return isGroup ? kid.kids.filter(({ type }) => type === "TR") : [];
  });
  const filled = rows.map(() => new Set<number>());
  const cells: GridCell[] = [];
  for (const [row, { kids }] of rows.entries()) {
    let column = 0;
    for (const tag of kids) {
      while (filled[row]?.has(column)) column++;
      const rowSpan = numberOf(attribute(pdf, tag, "RowSpan")) ?? 1;
      const columnSpan = numberOf(attribute(pdf, tag, "ColSpan")) ?? 1;
      let isOverlapping = false;
      for (let across = column; across < column + columnSpan; across++) {
        for (let down = row; down < row + rowSpan; down++) {
          if (filled[down]?.has(across)) isOverlapping = true;
          filled[down]?.add(across);
        }
      }
      cells.push({ tag, row, column, rowSpan, columnSpan, isOverlapping });
      column += columnSpan;
    }
  }
  return { rows, cells, widths: filled.map(({ size }) => size) };
}
