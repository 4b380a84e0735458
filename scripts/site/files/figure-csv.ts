import type { FigureTable, TableCell, TableColumn } from "../../figures/figure-view.ts";
import type { KeyFigureTable } from "../../figures/key-figure-table.ts";
import type { TableView } from "../../figures/parts-overview.ts";
import { type Derivation, derivationWords, furthestDerived } from "../../model/derivation.ts";
import { rewriteMarked, withoutMarks } from "../../model/figure-mark.ts";
import { formatField, formatMissing } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";

/**
 * The table of a figure for a spreadsheet: `;` between fields, decimal comma,
 * UTF-8 with BOM, so that Excel in Flanders opens it as it is. Figures are as
 * printed, without the dots between thousands; shares are percentages.
 */
export function figureCsv(view: TableView): string {
  const { sources, reference, roundingNotes } = view;
  const table = view.wholeTable ?? view.table;
  const source = `${sources.map(({ publisher, title }) => `${publisher}, ${title}`).join("; ")}; ${[reference, ...roundingNotes].join("; ")}`;
  const names = table.groupHeader ? [table.groupHeader, table.rowHeader] : [table.rowHeader];
  const hasDerivations = table.columns.some(isDerived) || table.rows.some(isDerivedRow);
  const header = [
    ...names,
    ...table.columns.map(columnHead),
    "status",
    ...(hasDerivations ? ["herkomst"] : []),
    "bron",
  ];
  const rows = table.rows.map(({ name, group, derivation, cells }) => [
    ...(group === undefined ? [] : [group]),
    name,
    ...cells.map((cell, index) => csvFigure(cell, columnAt(table, index))),
    leastFirmStatus(cells),
    ...(hasDerivations ? [originOf(derivation, cells, table.columns)] : []),
    source,
  ]);
  return spreadsheet([header, ...rows]);
}

/** The overview of key figures; changes and ranks as printed, and of each row its own source and day. */
export function keyFigureCsv({ columns, rows, roundingNotes }: KeyFigureTable): string {
  return spreadsheet([
    ["Kerncijfer", "Eenheid", ...columns, "bron"],
    ...rows.map(({ name, unit, cells, sources, reference }) => [
      name,
      unit,
      ...cells.map((cell) =>
        "text" in cell ? rewriteMarked(cell.text, plainNumber) : formatMissing(cell),
      ),
      [
        ...sources.map(({ publisher, title }) => `${publisher}, ${title}`),
        reference,
        ...roundingNotes,
      ].join("; "),
    ]),
  ]);
}

/** "1.679.176" → "1679176", "20,0 %" → "20,0": a spreadsheet reads these as numbers. */
function plainNumber(text: string): string {
  return text
    .replace("−", "-")
    .replace(/\u00a0%$/, "")
    .replace(/(?<=\d)\.(?=\d{3})/g, "");
}

/** Lines of fields as a file that a spreadsheet opens. */
export function spreadsheet(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((fields) => fields.map(quote).join(";")).join("\r\n")}\r\n`;
}

function columnHead({ name, unit }: TableColumn): string {
  return `${name} (${unit.name})`;
}

function columnAt(table: FigureTable, index: number): TableColumn {
  const column = table.columns[index];
  if (!column) throw new Error(`more cells than columns: ${table.caption}`);
  return column;
}

function csvFigure({ value }: TableCell, { unit, decimals }: TableColumn): string {
  return formatField(value, unit, decimals);
}

function leastFirmStatus(cells: readonly TableCell[]): string {
  return cells.find(({ status }) => status !== "waargenomen")?.status ?? "waargenomen";
}

type Derived = { readonly derivation?: Derivation };

function isDerived({ derivation }: Derived): boolean {
  return derivation !== undefined;
}

function isDerivedRow(row: FigureTable["rows"][number]): boolean {
  return isDerived(row) || row.cells.some(isDerived);
}

/** Of the figures in a row the one that is furthest from what the source has. */
function originOf(
  ofRow: Derivation | undefined,
  cells: readonly TableCell[],
  columns: readonly TableColumn[],
): string {
  const known = cells.flatMap(({ value, derivation }, index) =>
    isKnown(value) ? [derivation ?? columns[index]?.derivation ?? ofRow] : [],
  );
  const shown = known.length > 0 ? known : cells.map(({ derivation }) => derivation);
  return derivationWords[furthestDerived(shown)];
}

/** A figure with a sign, alone or in words ("+7,0 % sinds 2012"), or the sign of an empty one. */
const signedFigure = /^[+-]\d[\p{L}\d,.%\s]*$|^-$/u;

/** Quotes where needed; a field that a spreadsheet would run as a formula gets a quote sign in front. */
function quote(field: string): string {
  const text = withoutMarks(field);
  const isFormula = /^[=+\-@\t\r]/.test(text) && !signedFigure.test(text);
  const safe = isFormula ? `'${field}` : field;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
