/** What stands in a cell; null where nothing does. Texts keep their spaces, codes written as numbers are numbers. */
export type Cell = string | number | null;

export interface Row {
  /** As a steward sees it in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Columns, counted from 0, that Excel shows as a percentage: 0.096 is 9,6 %. */
  readonly percentColumns?: ReadonlySet<number>;
}

/** A table as it stands in the file: a sheet of a workbook, a text file, a table of a database. */
export interface Sheet {
  /** Of the sheet or table; "" where the file has only one. */
  readonly name: string;
  /** True for an unfolded cube of JSON-stat. */
  readonly isCube?: boolean;
  /** From the first row on, each time it is called. */
  rows(): AsyncIterable<Row>;
}

export type FileFormat = "xlsx" | "text" | "json" | "sqlite" | "parquet";

export interface OpenedFile {
  readonly path: string;
  readonly format: FileFormat;
  /** Name of the file, and of the one in the zip: only there some publishers say the year. */
  readonly names: readonly string[];
  readonly sheets: readonly Sheet[];
}

/** The text of a cell, without spaces around it. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** True for a row in which nothing stands. */
export function isEmptyRow({ cells }: Row): boolean {
  return cells.every((cell) => cellText(cell) === "");
}
