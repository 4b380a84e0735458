import { isKnown, missing } from "../../model/value.ts";
import { type Layout, normalizeLabel, type Table } from "../layouts/layout.ts";
import type { ProblemList } from "../problem-list.ts";
import { cellText, type Row } from "../read/sheet.ts";
import type { AreaRef } from "./area-register.ts";
import { type Figure, FigureStore } from "./figure-store.ts";
import type { FindArea, FoundArea } from "./find-area.ts";
import type { Ground } from "./ground.ts";
import type { MappingDataset } from "./mapping-schema.ts";
import { numberFormatOf } from "./number-format.ts";
import type { NumberFormat } from "./parse-cell.ts";
import { readCategories } from "./read-categories.ts";
import { readFigure } from "./read-figure.ts";
import { readPeriod } from "./read-period.ts";
import type { FigureColumn, Filter, ResolvedDataset } from "./resolve-columns.ts";
import type { RowProblem } from "./row-problem.ts";

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
  readonly groundOf: (period: string) => Ground;
  readonly finderOn: (ground: Ground) => FindArea;
  readonly fileYear: string | undefined;
  /** True where sums are made, to which areas contribute that are not kept. */
  readonly needsAll: boolean;
  readonly problems: ProblemList;
}

/** Returns what takes the rows of a table in, one by one. */
export function takeRows(intake: Intake, context: IntakeContext): (row: Row) => void {
  const { resolved, dataset, layout } = context;
  const format = numberFormatOf(layout, dataset);
  const found = new Map<string, FoundArea>();
  const findOn: FindOn = (ground, { cells }) => {
    const { code, name, level, municipality } = resolved.area;
    const place = {
      code: cells[code],
      name: cells[name],
      level: cells[level],
      municipality: cells[municipality],
    };
    // A number and a text are told apart: Excel makes numbers of codes.
    const key = `${ground.register.vintage}|${typeof place.code}|${Object.values(place).join("|")}`;
    const area = found.get(key) ?? context.finderOn(ground)(place);
    found.set(key, area);
    return area;
  };
  return (row) => {
    if (!passes(row, resolved.filters)) return;
    let isCounted = false;
    for (const column of resolved.figures) {
      if (!passes(row, column.filters)) continue;
      const result = takeFigure(intake, context, format, row, column, findOn);
      if (result === "taken") isCounted = true;
      // The other figures of the row are of the same area.
      if (result === "no area") break;
    }
    if (isCounted) intake.rows++;
  };
}

type FindOn = (ground: Ground, row: Row) => FoundArea;

function passes({ cells }: Row, filters: readonly Filter[]): boolean {
  return filters.every(({ index, labels }) => labels.has(normalizeLabel(cells[index])));
}

type Taken = "taken" | "left" | "no area";

function takeFigure(
  intake: Intake,
  context: IntakeContext,
  format: NumberFormat,
  row: Row,
  column: FigureColumn,
  findOn: FindOn,
): Taken {
  const { dataset, resolved, problems, fileYear } = context;
  const where = { line: row.line, column: column.index + 1 };
  const cell = row.cells[resolved.periodIndex];
  const period = readPeriod(resolved.period, cell, column.period, fileYear, dataset);
  if (period.kind === "skipped") return "left";
  const categories = readCategories(dataset, resolved, column, row);
  if (categories.kind === "skipped") return "left";
  if (period.kind === "problem") return report(problems, row, period);
  const ground = context.groundOf(period.year);
  const found = findOn(ground, row);
  if (found.kind === "stranger") {
    intake.strangers.add(found.written);
    return "no area";
  }
  if (found.kind === "problem") {
    report(problems, row, found);
    return "no area";
  }
  if (categories.kind === "problem") return report(problems, row, categories);
  if (!context.needsAll && !ground.isKept(found.area)) return "left";
  const figure = readFigure(dataset, resolved, column, row, format);
  if (figure.kind === "problem") {
    problems.add(where, figure.found, figure.expected, figure.hint);
    return "left";
  }
  if (figure.isUnfounded) intake.unfounded++;
  const part = [found.part ?? "", ...resolved.added.map((index) => cellText(row.cells[index]))];
  const key = part.every((text) => text === "") ? "" : part.join(";");
  const place = [period.year, found.area, categories.categories] as const;
  addFigure(intake, context, where, place, key, figure.figure);
  return "taken";
}

function report(
  problems: ProblemList,
  { line }: Row,
  { found, expected, hint }: RowProblem,
): "left" {
  problems.add({ line }, found, expected, hint);
  return "left";
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
