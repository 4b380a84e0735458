import { isKnown, missing } from "../../model/value.ts";
import { type Layout, normalizeLabel, type Table } from "../layouts/layout.ts";
import type { ProblemList } from "../problem-list.ts";
import { cellText, type Row } from "../read/sheet.ts";
import type { AreaRef } from "./area-register.ts";
import { type Figure, FigureStore } from "./figure-store.ts";
import type { FindArea, FoundArea } from "./find-area.ts";
import type { MappingDataset } from "./mapping-schema.ts";
import { numberFormatOf } from "./number-format.ts";
import type { NumberFormat } from "./parse-cell.ts";
import { readCategories } from "./read-categories.ts";
import { readFigure } from "./read-figure.ts";
import { readPeriod } from "./read-period.ts";
import type { FigureColumn, Filter, ResolvedDataset } from "./resolve-columns.ts";

/** What came out of the files for one dataset. */
export interface Intake {
  readonly store: FigureStore;
  /** Rows of the file that gave a figure. */
  rows: number;
  repeated: number;
  contradicted: number;
  /** Amounts whose contributors contradict them. */
  unfounded: number;
  /** As written: codes and names of areas that are not ours. */
  readonly strangers: Set<string>;
}

export function newIntake(): Intake {
  return {
    store: new FigureStore(),
    rows: 0,
    repeated: 0,
    contradicted: 0,
    unfounded: 0,
    strangers: new Set(),
  };
}

export interface IntakeContext {
  readonly dataset: MappingDataset;
  readonly resolved: ResolvedDataset;
  readonly layout: Layout;
  readonly table: Table;
  readonly findArea: FindArea;
  readonly fileYear: string | undefined;
  /** Which areas are needed: kept ones, or all where sums are made. */
  readonly isWanted: (area: AreaRef) => boolean;
  readonly problems: ProblemList;
}

/** Returns what takes the rows of a table in, one by one. */
export function takeRows(intake: Intake, context: IntakeContext): (row: Row) => void {
  const { resolved, dataset, layout } = context;
  const format = numberFormatOf(layout, dataset);
  const areas = new Map<string, FoundArea>();
  const find = (row: Row): FoundArea => {
    const { code, name, level, municipality } = resolved.area;
    const cells = {
      code: row.cells[code],
      name: row.cells[name],
      level: row.cells[level],
      municipality: row.cells[municipality],
    };
    // A number and a text are told apart: Excel makes numbers of codes.
    const key = `${typeof cells.code}|${cells.code}|${cells.name}|${cells.level}|${cells.municipality}`;
    const found = areas.get(key) ?? context.findArea(cells);
    areas.set(key, found);
    return found;
  };
  return (row) => {
    if (!passes(row, resolved.filters)) return;
    let area: FoundArea | undefined;
    let isCounted = false;
    for (const column of resolved.figures) {
      if (!passes(row, column.filters)) continue;
      area ??= find(row);
      if (takeFigure(intake, context, format, row, column, area)) isCounted = true;
      if (area.kind !== "area") break;
    }
    if (isCounted) intake.rows++;
  };
}

function passes({ cells }: Row, filters: readonly Filter[]): boolean {
  return filters.every(({ index, labels }) => labels.has(normalizeLabel(cells[index])));
}

/** True when the row gave a figure. */
function takeFigure(
  intake: Intake,
  context: IntakeContext,
  format: NumberFormat,
  row: Row,
  column: FigureColumn,
  found: FoundArea,
): boolean {
  const { dataset, resolved, problems, fileYear } = context;
  const where = { line: row.line, column: column.index + 1 };
  if (found.kind === "stranger") {
    intake.strangers.add(found.written);
    return false;
  }
  const periodCell = row.cells[resolved.periodIndex];
  const period = readPeriod(resolved.period, periodCell, column.period, fileYear, dataset.jaren);
  if (period.kind === "skipped") return false;
  const categories = readCategories(dataset, resolved, column, row);
  if (categories.kind === "skipped") return false;
  for (const part of [found, period, categories]) {
    if (part.kind !== "problem") continue;
    problems.add({ line: row.line }, part.found, part.expected, part.hint);
    return false;
  }
  if (found.kind !== "area" || period.kind !== "year" || categories.kind !== "categories") {
    return false;
  }
  if (!context.isWanted(found.area)) return false;
  const figure = readFigure(dataset, resolved, column, row, format);
  if (figure.kind === "problem") {
    problems.add(where, figure.found, figure.expected, figure.hint);
    return false;
  }
  if (figure.isUnfounded) intake.unfounded++;
  const part = [found.part ?? "", ...resolved.added.map((index) => cellText(row.cells[index]))];
  const key = part.every((text) => text === "") ? "" : part.join(";");
  addFigure(
    intake,
    context,
    where,
    [period.year, found.area, categories.categories],
    key,
    figure.figure,
  );
  return true;
}

function addFigure(
  intake: Intake,
  { dataset, problems }: IntakeContext,
  where: { readonly line: number; readonly column: number },
  [year, area, categories]: readonly [string, AreaRef, readonly string[]],
  part: string,
  figure: Figure,
): void {
  const result = intake.store.add(year, area, categories, part, figure);
  if (result === "repeated") intake.repeated++;
  if (result !== "contradicted") return;
  if (dataset.bijTegenspraak !== undefined) {
    intake.contradicted++;
    intake.store.replace(year, area, categories, { value: missing("unknown") });
    return;
  }
  const value = isKnown(figure.value) ? String(figure.value.number) : "een ontbrekend cijfer";
  problems.add(
    where,
    `${value} voor ${[area.level, area.code, ...categories].join(" ")} in ${year}, waarvoor hoger een ander cijfer staat`,
    "elk cijfer één keer",
    'Staan er delen die moeten worden opgeteld, noem dan hun kolom in "optellenOver". Spreekt de bron zichzelf tegen, kies dan "bijTegenspraak": "?".',
  );
}
