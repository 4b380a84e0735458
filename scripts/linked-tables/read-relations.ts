import type { LinkedCell, Relation, Term } from "../model/linked-table.ts";
import type { Problem } from "../model/report-error.ts";
import { readTableColumns } from "./table-columns.ts";

const columns = {
  relation: { heads: ["rel", "relatie", "relation"] },
  cell: { heads: ["cel", "cell"] },
  coefficient: { heads: ["coef", "coefficient", "coëfficiënt"] },
} as const;

/** Amounts are binary fractions: their sums differ from zero in the last digits. */
const tolerance = 1e-9;

/**
 * One line per term; the lines of one relation need not stand together. Every
 * relation adds up to 0. Without cells only the layout is checked.
 */
export function readRelations(
  path: string,
  cells: readonly LinkedCell[] | undefined,
  problems: Problem[],
): readonly Relation[] {
  const table = readTableColumns(path, columns, problems);
  if (!table) return [];
  const count = cells?.length ?? Number.POSITIVE_INFINITY;
  const found = new Map<string, { readonly line: number; readonly terms: Term[] }>();
  for (const row of table.rows) {
    const name = table.text(row, "relation");
    const cell = table.number(row, "cell", "het nummer van een cel");
    const coefficient = table.number(row, "coefficient", "een getal");
    if (coefficient === 0) table.report(row, "coefficient", "een getal dat niet 0 is");
    const relation = found.get(name) ?? { line: row.line, terms: [] };
    found.set(name, relation);
    if (Number.isNaN(cell)) continue;
    if (!Number.isInteger(cell) || cell < 1 || cell > count) {
      table.report(
        row,
        "cell",
        `een nummer van 1 tot ${count}`,
        "Cel 1 staat op de tweede regel van het bestand met cellen.",
      );
    } else if (relation.terms.some((term) => term.cell === cell - 1)) {
      table.report(row, "cell", `elke cel één keer in relatie ${name}`);
    } else relation.terms.push({ cell: cell - 1, coefficient });
  }
  if (cells && problems.length === 0) {
    for (const [name, { line, terms }] of found) {
      refuseWrongSum(`${path}:${line}`, name, terms, cells, problems);
    }
  }
  return [...found.values()].map(({ terms }) => ({ terms, low: 0, high: 0 }));
}

function refuseWrongSum(
  where: string,
  name: string,
  terms: readonly Term[],
  cells: readonly LinkedCell[],
  problems: Problem[],
): void {
  let sum = 0;
  let size = 1;
  for (const { cell, coefficient } of terms) {
    const amount = coefficient * (cells[cell]?.value ?? 0);
    sum += amount;
    size += Math.abs(amount);
  }
  if (Math.abs(sum) <= tolerance * size) return;
  problems.push({
    where,
    found: `relatie ${name} telt op tot ${sum}`,
    expected: "0: het totaal met −1, de delen met 1",
  });
}
