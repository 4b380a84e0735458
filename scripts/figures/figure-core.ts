import type { Source } from "../model/source.ts";
import type { FigureTable, FigureView } from "./figure-view.ts";

/** What differs from kind to kind; title, source and notes are added by build-figure.ts. */
export interface FigureCore {
  readonly title: string | undefined;
  /** The place and time part of the subtitle: "Gent, 2009-2022". */
  readonly scope: string;
  readonly period: string;
  readonly chart?: FigureView["chart"];
  readonly table: FigureTable;
  readonly wholeTable?: FigureTable;
  /** Credit for the lines, where they are not those of the parts. */
  readonly boundarySources?: readonly Source[];
  /** What this picture asks to be said. */
  readonly notes?: readonly string[];
}
