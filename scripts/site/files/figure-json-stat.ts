import type { FigureTable, FigureView } from "../../figures/figure-view.ts";
import { formatBuildField, formatJsonNumber, formatMissing } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";
import { markedJson, unquote } from "./marked-json.ts";

/**
 * The table of a figure as a JSON-stat dataset, version 2.0: rows by columns, figures as they are
 * printed. Where there is none, `value` is null and `status` has the sign.
 */
export function figureJsonStat(
  { table, title, subtitle, sources, reference, notes }: FigureView,
  date: string,
): string {
  const rows = unique(table.rows.map(({ group, name }) => (group ? `${group}: ${name}` : name)));
  const columns = unique(table.columns.map(({ name }) => name));
  const cells = table.rows.flatMap((row) =>
    row.cells.map((cell, at) => ({ ...cell, column: columnAt(table, at) })),
  );
  return markedJson({
    version: "2.0",
    class: "dataset",
    label: `${title}. ${subtitle}`,
    source: `${sources.map(({ publisher, title: name }) => `${publisher}, ${name}`).join("; ")}; ${reference}`,
    updated: date,
    note: notes,
    id: ["rij", "kolom"],
    size: [count(rows.length), count(columns.length)],
    dimension: {
      rij: { label: table.rowHeader, category: { index: rows } },
      kolom: {
        label: table.caption,
        category: {
          index: columns,
          unit: Object.fromEntries(
            table.columns.map(({ unit }, at) => [columns[at], { label: unit.name }]),
          ),
        },
      },
    },
    value: cells.map(({ value, column }) =>
      isKnown(value) ? unquote(formatJsonNumber(value, column.unit, column.decimals)) : null,
    ),
    status: cells.map(({ value, status }) => (isKnown(value) ? status : formatMissing(value))),
  });
}

function count(number: number): string {
  return unquote(formatBuildField(number, "aantal cellen"));
}

function columnAt(
  { columns, caption }: FigureTable,
  index: number,
): FigureTable["columns"][number] {
  const column = columns[index];
  if (!column) throw new Error(`more cells than columns: ${caption}`);
  return column;
}

/** Names are the ids of categories, and no two may be the same: two wijken can be. */
function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let id = name;
    while (seen.has(id)) id = `${id}′`;
    seen.add(id);
    return id;
  });
}
