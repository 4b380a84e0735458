import { html } from "hono/html";
import type {
  FigureTable,
  TableCell,
  TableColumn,
  TableRow,
} from "../../scripts/figures/figure-view.ts";
import { formatBare } from "../../scripts/model/format.ts";
import { isKnown } from "../../scripts/model/value.ts";
import type { Link } from "../../scripts/site/links.ts";
import type { Html } from "../layouts/page.ts";
import { missingFigure } from "./missing-figure.ts";

/** A long table with one column of figures is set in several columns on paper. */
const manyRows = 6;

/** `link` gives the addresses of rows that have a page of their own; such a table can be sorted. */
export function dataTable(table: FigureTable, link?: Link): Html {
  const isNarrow = table.columns.length === 1 && table.rows.length > manyRows && !link;
  return html`<div class="tabel-vak${isNarrow ? " tabel-vak-smal" : ""}" role="region" aria-label="${table.caption}" tabindex="0">
<table class="cijfers"${link ? html` data-sorteer` : ""}>
<caption>${table.caption}${isAllPercent(table) ? ", in procent" : ""}</caption>
<thead><tr><th scope="col">${table.rowHeader}</th>${table.columns.map((column) => columnHead(column, table))}</tr></thead>
${blocksOf(table).map((block) => tableBlock(block, table, link))}</table>
</div>`;
}

interface Block {
  readonly name: string | undefined;
  readonly rows: readonly TableRow[];
}

/** The rows by their group, in order; one block without a name when nothing splits them. */
function blocksOf({ rows }: FigureTable): readonly Block[] {
  return [...Map.groupBy(rows, ({ group }) => group)].map(([name, list]) => ({ name, rows: list }));
}

function tableBlock({ name, rows }: Block, { columns }: FigureTable, link: Link | undefined): Html {
  const head = name
    ? html`<tr class="blok"><th scope="rowgroup" colspan="${columns.length + 1}">${name}</th></tr>
`
    : "";
  return html`<tbody>${head}${rows.map((row) => tableRow(row, columns, link))}</tbody>
`;
}

function columnHead({ name, unit, isTotal, derivation }: TableColumn, table: FigureTable): Html {
  // The name of a count says what is counted; what all columns share, the title says.
  const needsUnit =
    unit.kind !== "count" && table.columns.some((one) => one.unit.name !== unit.name);
  return html`<th scope="col" class="getal${isTotal ? " som" : ""}">${name}${needsUnit ? ` (in ${unit.name})` : ""}${derivationMark(derivation)}</th>`;
}

function isAllPercent({ columns }: FigureTable): boolean {
  return columns.every(({ unit }) => unit.kind === "percent");
}

function tableRow(
  { name, isOwn, isTotal, derivation, cells, page }: TableRow,
  columns: readonly TableColumn[],
  link: Link | undefined,
): Html {
  const classes = [isOwn ? "eigen" : "", isTotal ? "totaal" : ""].filter(Boolean).join(" ");
  return html`<tr${classes ? html` class="${classes}"` : ""}><th scope="row">${page && link ? html`<a href="${link(page)}">${name}</a>` : name}${derivationMark(derivation)}</th>${cells.map((cell, index) => tableCell(cell, columns[index]))}</tr>
`;
}

function tableCell(
  { value, status, derivation }: TableCell,
  column: TableColumn | undefined,
): Html {
  if (!column) throw new Error("more cells than columns");
  const look = `getal${column.isTotal ? " som" : ""}`;
  if (!isKnown(value)) {
    return html`<td class="${look} ontbreekt">${missingFigure(value)}</td>`;
  }
  const text = formatBare(value, column.unit, column.decimals);
  return html`<td class="${look}">${text}${status === "waargenomen" ? "" : html` <abbr title="${status}">${statusSign[status]}</abbr>`}${derivationMark(derivation)}</td>`;
}

/** What is estimated says so by its status. */
function derivationMark(derivation: TableCell["derivation"]): Html | "" {
  return derivation === "summed" ? html` <abbr title="opgeteld">(o)</abbr>` : "";
}

const statusSign = {
  voorlopig: "(v)",
  schatting: "(s)",
  benaderend: "(b)",
  prognose: "(p)",
} as const;
