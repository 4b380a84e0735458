import type { TopLevelSpec } from "vega-lite";
import type { ChartTheme } from "./chart-theme.ts";

/** Pixels at 1:1. A column of the report is 640 wide, half a fact sheet 320. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What each kind of chart brings; all three functions are pure. */
export interface ChartModule<Input> {
  readonly spec: (input: Input, theme: ChartTheme, size: ChartSize) => TopLevelSpec;
  /** Short, neutral, Dutch: what a reader hears instead of the picture. */
  readonly describe: (input: Input) => string;
  readonly defaultSize: (input: Input, width: number) => ChartSize;
}

export const reportWidth = 640;

/** Below this width a chart says less, rather than the same in smaller type. */
export const narrowWidth = 420;
