import type { TopLevelSpec } from "vega-lite";
import type { LayerSpec, UnitSpec } from "vega-lite/types_unstable/spec/index.js";
import type { ChartSize } from "./chart-module.ts";
import { greys, sizes } from "./chart-theme.ts";
import { type FontWeight, textWidth } from "./text-metrics.ts";

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Layer = LayerSpec<string> | UnitSpec<string>;

export interface Frame {
  /** Of the plot, without the margins. */
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
}

export function frameOf(size: ChartSize, margins: Margins): Frame {
  const width = Math.max(40, Math.round(size.width - margins.left - margins.right));
  const height = Math.max(16, Math.round(size.height - margins.top - margins.bottom));
  // What rounding takes from the plot goes to the right and the bottom, so
  // that the whole picture is exactly as large as asked.
  const right = size.width - margins.left - width;
  const bottom = size.height - margins.top - height;
  return { width, height, margins: { ...margins, right, bottom } };
}

/**
 * Margins come from measured texts, so Vega has nothing left to fit: labels
 * outside the plot keep their place and the picture its size.
 */
export function framedSpec(frame: Frame, layer: readonly Layer[], rest: object = {}): TopLevelSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: frame.width,
    height: frame.height,
    padding: frame.margins,
    autosize: { type: "none" },
    ...rest,
    layer: [...layer],
  } as TopLevelSpec;
}

/** A text at a place in pixels from the plot's top left corner. */
export interface PixelLabel {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly colour?: string;
  readonly weight?: FontWeight;
  readonly fontSize?: number;
  readonly align?: "left" | "center" | "right";
}

export function labelWidth(label: PixelLabel): number {
  return textWidth(label.text, label.fontSize ?? sizes.text, label.weight ?? 400);
}

/** A channel of which the field is a place in pixels. */
export function pixels(field: string) {
  return { field, type: "quantitative", scale: null, axis: null } as const;
}

/** One layer of marks, or none where there is nothing to draw. */
export function dataLayer(values: readonly object[], mark: object, encoding: object): Layer[] {
  if (values.length === 0) return [];
  // Vega-Lite's own types take every literal for a string, so that marks put together fit none.
  return [{ data: { values }, mark, encoding } as unknown as Layer];
}

/** The room a label takes, from the top of a capital to the bottom of a g. */
export function labelBox(label: PixelLabel): PixelBox {
  const width = labelWidth(label);
  const height = label.fontSize ?? sizes.text;
  const shares = { left: 0, center: 0.5, right: 1 };
  const x = label.x - width * shares[label.align ?? "left"];
  return { x, y: label.y - height / 2, x2: x + width, y2: label.y + height / 2 };
}

export function labelLayer(labels: readonly PixelLabel[]): Layer[] {
  const values = labels.map((label) => ({
    x: Math.round(label.x * 10) / 10,
    y: Math.round(label.y * 10) / 10,
    text: label.text,
    colour: label.colour ?? greys.ink,
    weight: label.weight ?? 400,
    fontSize: label.fontSize ?? sizes.text,
    align: label.align ?? "left",
  }));
  const mark = {
    type: "text",
    align: { expr: "datum.align" },
    fontSize: { expr: "datum.fontSize" },
    fontWeight: { expr: "datum.weight" },
  };
  return dataLayer(values, mark, {
    x: pixels("x"),
    y: pixels("y"),
    text: { field: "text" },
    fill: { field: "colour", type: "nominal", scale: null },
  });
}

/** A rectangle, line or swatch in pixels, e.g. for a legend. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

export function boxLayer(boxes: readonly PixelBox[], mark: object): Layer[] {
  return dataLayer(boxes, mark, {
    x: pixels("x"),
    y: pixels("y"),
    x2: { field: "x2" },
    y2: { field: "y2" },
  });
}
