import type { LinkedTable } from "../model/linked-table.ts";
import { type Problem, ReportError } from "../model/report-error.ts";
import { type LinkedTableOptions, readCells } from "./read-cells.ts";
import { readRelations } from "./read-relations.ts";

/** A file in the wrong layout is wrong on every line. */
const shownProblems = 50;

/**
 * Reads tables in the form in which statisticians exchange them.
 *
 * Cells: dimensions in any number, then `waarde`, `primair` (0 or 1), `gewicht`,
 * `verplicht` (0 or 1) and, for amounts, `lpl` and `upl`; or the English
 * `value`, `primary`, `weight`, `forced`. Relations: `rel`, `cel` (the first
 * cell is 1), `coef`; English `cell`. Separated by commas or semicolons.
 *
 * Throws a ReportError with all problems of both files.
 */
export function readLinkedTable(
  cellsPath: string,
  relationsPath: string,
  options: LinkedTableOptions,
): LinkedTable {
  const problems: Problem[] = [];
  const cells = readCells(cellsPath, options, problems);
  const relations = readRelations(relationsPath, cells, problems);
  if (!cells || problems.length > 0) throw new ReportError(shorten(problems));
  return { cells, relations, kind: options.kind };
}

function shorten(problems: readonly Problem[]): readonly Problem[] {
  const rest = problems.length - shownProblems;
  if (rest <= 0) return problems;
  const last = {
    where: "deze bestanden",
    found: `nog ${rest} problemen`,
    expected: `hierboven staan de eerste ${shownProblems}`,
  };
  return [...problems.slice(0, shownProblems), last];
}
