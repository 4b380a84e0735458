import { parse, View } from "vega";
import { compile } from "vega-lite";
import type { HouseStyle } from "../../model/house-style.ts";
import type { ChartInput } from "../chart-input.ts";
import { type ChartSize, reportWidth } from "../chart-module.ts";
import { chartTheme } from "../chart-theme.ts";
import { chartModule } from "../index.ts";
import { installTextMetrics } from "../text-metrics.ts";
import { cleanSvg } from "./svg-cleaning.ts";

interface RenderOptions {
  /** Unique on the page; every id in the picture starts with it. */
  readonly id: string;
  /** What the figure shows, e.g. "Evolutie van de bevolking"; opens the description. */
  readonly title: string;
  /** A width alone gives the height that fits the kind of chart. */
  readonly size?: { readonly width: number; readonly height?: number };
}

interface RenderedChart {
  readonly svg: string;
  /** The alternative text that the picture carries. */
  readonly description: string;
}

export async function renderChart(
  input: ChartInput,
  style: HouseStyle,
  options: RenderOptions,
): Promise<RenderedChart> {
  installTextMetrics();
  const theme = chartTheme(style);
  const module = chartModule(input);
  const fitting = module.defaultSize(input, options.size?.width ?? reportWidth);
  const size: ChartSize = { ...fitting, ...options.size };
  const { spec } = compile(module.spec(input, theme, size), { config: theme.config });
  const view = new View(parse(spec), { renderer: "none" });
  try {
    const description = `${options.title}. ${module.describe(input)}`;
    const svg = cleanSvg(await view.toSVG(), { id: options.id, description });
    return { svg, description };
  } finally {
    view.finalize();
  }
}
