import type { ChartInput } from "../charts/chart-input.ts";
import type { Derivation } from "../model/derivation.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { ObservationStatus } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import type { Unit } from "../model/unit.ts";
import type { Value } from "../model/value.ts";

/** A figure of one city, ready for a page: message, picture, table, source. */
export interface FigureView {
  readonly definition: FigureDefinition;
  /** The name of the division that it shows, where that is not the main one of the city. */
  readonly division?: string;
  /** The id of the figure that it repeats by another division, and stands behind. */
  readonly repeats?: string;
  /** The message, as a title. */
  readonly title: string;
  /** What is shown: indicator, unit, area, period. */
  readonly subtitle: string;
  /** Absent for a figure that is only a table. */
  readonly chart?: ChartInput;
  readonly table: FigureTable;
  /** What is too long for paper: on the page it folds away, and it is what the CSV holds. */
  readonly wholeTable?: FigureTable;
  readonly sources: readonly Source[];
  /** E.g. "toestand op 1 januari 2022". */
  readonly reference: string;
  readonly notes: readonly string[];
  /** Of the notes, those that go wherever the figure goes. */
  readonly roundingNotes: readonly string[];
}

/** The figures of a picture; page, PDF and CSV all print this one table. */
export interface FigureTable {
  readonly caption: string;
  /** Head of the first column, e.g. "Jaar". */
  readonly rowHeader: string;
  /** What splits the rows in blocks, e.g. "Nationaliteit"; absent when nothing does. */
  readonly groupHeader?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}
export interface TableColumn {
  readonly name: string;
  readonly unit: Unit;
  readonly decimals: number;
  /** A total, set apart with a rule. */
  readonly isTotal?: boolean;
  /** How all figures in it came to be; absent where that differs or all are observed. */
  readonly derivation?: Derivation;
}
export interface TableRow {
  readonly name: string;
  /** Highlighted: the own city. */
  readonly isOwn: boolean;
  /** A total, set apart with a rule. */
  readonly isTotal: boolean;
  /** Path of a page of its own, relative to the site. */
  readonly page?: string;
  /** The block that the row stands in; rows of one block follow each other. */
  readonly group?: string;
  /** As that of a column. */
  readonly derivation?: Derivation;
  readonly cells: readonly TableCell[];
}
export interface TableCell {
  readonly value: Value;
  readonly status: ObservationStatus;
  /** As in an observation; absent too where its row or column says it. */
  readonly derivation?: Derivation;
}
