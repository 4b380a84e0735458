import type { AreaLevel } from "../../model/area.ts";
import type { AreaSpec, PeriodSpec } from "../mapping/mapping-schema.ts";
import type { Cell, Row, Sheet } from "../read/sheet.ts";

/** A column of figures or labels, after the layout told what its head means. */
export interface Column {
  /** Without the unit and the number of a footnote. */
  readonly name: string;
  /** Where every year has a column of its own. */
  readonly period?: string;
  readonly unit?: string;
}

/** A sheet of which it is known what its columns are. */
export interface Table {
  /** For messages: the file, and the sheet where there are more. */
  readonly where: string;
  readonly columns: readonly Column[];
  /** Of the areas, where the table says it: our name of the level. */
  readonly level?: AreaLevel;
  /** What the publisher says around the table: title, source, date. Dutch. */
  readonly remarks: readonly string[];
  /** Without heads, titles, legends and footers. */
  rows(): AsyncIterable<Row>;
}

/** How a publisher, or many, put figures in a file. */
export interface Layout {
  /** As in the field "opmaak" of a mapping. */
  readonly id: string;
  /** Dutch, for "herkend als …". */
  readonly title: string;
  /** Undefined for a sheet in another layout. */
  read(sheet: Sheet, where: string): Promise<Table | undefined>;
  readonly defaults: LayoutDefaults;
}

/** What a mapping need not repeat. */
interface LayoutDefaults {
  readonly area?: AreaSpec;
  readonly period?: PeriodSpec;
  /** As written in the file, in lower case → our sign: x, ?, - or nvt. */
  readonly signs: Readonly<Record<string, string>>;
  /** What an empty cell means; absent where nobody can tell. */
  readonly empty?: string;
  /** "either" where no file has a sign for thousands, so that neither can be one. */
  readonly decimal: DecimalSign;
}

export type DecimalSign = "." | "," | "either";

/** What readers of provincies.incijfers.be know, and its authors write. */
export const commonSigns: Readonly<Record<string, string>> = {
  "-": "-",
  x: "x",
  "?": "?",
  nvt: "nvt",
};

/** The first rows of a sheet, for telling its layout. */
export async function readHead(sheet: Sheet, count: number): Promise<readonly Row[]> {
  const head: Row[] = [];
  for await (const row of sheet.rows()) {
    head.push(row);
    if (head.length === count) break;
  }
  return head;
}

/** Labels are compared without regard to case, spaces at the ends, and how many spaces are between words. */
export function normalizeLabel(cell: Cell | undefined): string {
  return String(cell ?? "")
    .replace(/[\s\u00A0]+/g, " ")
    .trim()
    .toLowerCase();
}
