import type { ChartInput } from "../../charts/chart-input.ts";
import { drawnFigures } from "../../charts/drawn-figures.ts";
import { renderChart } from "../../charts/render/render-svg.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import {
  currentLedger,
  markPrinted,
  noteDrawn,
  type Printed,
  readMarks,
} from "../../model/figure-mark.ts";
import type { ContentCache } from "../content-cache.ts";
import { isRankedAmongCities, sparkOf, stripOf } from "./small-charts.ts";

/** All pictures of one report, by figure or indicator id. */
export interface ReportCharts {
  /** At the width of the report. */
  readonly figures: ReadonlyMap<string, string>;
  /** At the widths of the steekkaart. */
  readonly sheet: ReadonlyMap<string, string>;
  /** In tiles, by indicator: the evolution, and the place among the cities. */
  readonly sparks: ReadonlyMap<string, string>;
  readonly strips: ReadonlyMap<string, string>;
}

/** CSS pixels. The narrow one fits a column of the steekkaart, the broad one both. */
const narrowWidth = 330;
const broadWidth = 620;
/** Two broad figures then fit one side under a row of narrow ones. */
const sheetLineHeight = 160;
/** Bars need less width than lines; two figures then fit one page. */
const barsWidth = 500;
const sparkSize = { width: 88, height: 28 };
const stripSize = { width: 190, height: 34 };

export interface ChartWishes {
  readonly narrowFigures: readonly string[];
  readonly broadFigures: readonly string[];
  readonly tileIndicators: readonly string[];
}

/** Only the pictures of the figures themselves. */
export const noOthers: ChartWishes = { narrowFigures: [], broadFigures: [], tileIndicators: [] };

/** Draws a chart of one city, or takes it from an earlier build. */
export type Draw = (
  input: ChartInput,
  id: string,
  title: string,
  size?: { readonly width: number; readonly height?: number },
) => Promise<string>;

export function drawFor(city: City, cache: ContentCache, codeDigest: string): Draw {
  return (input, id, title, size) =>
    drawOnce({ input, city, id, title, ...(size ? { size } : {}) }, cache, codeDigest);
}

export async function renderCharts(
  { figures, keyFigures }: ThemeReport,
  { narrowFigures, broadFigures, tileIndicators }: ChartWishes,
  draw: Draw,
): Promise<ReportCharts> {
  const wide = new Map<string, string>();
  const sheet = new Map<string, string>();
  for (const [id, { chart, title }] of figures) {
    if (!chart) continue;
    const own = chart.kind === "rangbalken" ? { width: barsWidth } : undefined;
    wide.set(id, await draw(chart, id, title, own));
    const width = narrowFigures.includes(id)
      ? narrowWidth
      : broadFigures.includes(id)
        ? broadWidth
        : undefined;
    const size = chart.kind === "lijn" ? { height: sheetLineHeight } : {};
    if (width) sheet.set(id, await draw(chart, `${id}-kaart`, title, { width, ...size }));
  }
  const sparks = new Map<string, string>();
  const strips = new Map<string, string>();
  for (const id of tileIndicators) {
    const key = keyFigures.get(id);
    if (!key) continue;
    const { shortName } = key.definition;
    const spark = sparkOf(key);
    if (spark) sparks.set(id, await draw(spark, `vonk-${id}`, shortName, sparkSize));
    const strip = isRankedAmongCities(key) ? stripOf(key) : undefined;
    if (strip) strips.set(id, await draw(strip, `strook-${id}`, shortName, stripSize));
  }
  return { figures: wide, sheet, sparks, strips };
}

interface Drawing {
  readonly input: ChartInput;
  readonly city: City;
  readonly id: string;
  readonly title: string;
  readonly size?: { width: number; height?: number };
}

interface CachedDrawing {
  readonly svg: string;
  readonly printed: readonly (readonly [name: string, printed: Printed])[];
}

async function drawOnce(
  { input, city, id, title, size }: Drawing,
  cache: ContentCache,
  codeDigest: string,
): Promise<string> {
  const ledger = currentLedger();
  const inputs = [
    codeDigest,
    ledger ? "met merken" : "zonder merken",
    JSON.stringify([input, city.style, id, title, size ?? null]),
  ];
  const bytes = await cache.remember(inputs, async () => {
    const { svg } = await renderChart(input, city.style, { id, title, ...(size ? { size } : {}) });
    const names = new Set(readMarks(svg).spans.map(({ name }) => name));
    const printed = [...(ledger?.entries ?? [])].filter(([name]) => names.has(name));
    return Buffer.from(JSON.stringify({ svg, printed } satisfies CachedDrawing));
  });
  const { svg, printed } = JSON.parse(Buffer.from(bytes).toString("utf8")) as CachedDrawing;
  // A picture of an earlier build brings along what its marks mean.
  for (const [name, one] of printed) ledger?.entries.set(name, one);
  return announceDrawing(svg, input);
}

/** Marks around nothing, at the end of the picture: what it draws, and how. */
function announceDrawing(svg: string, input: ChartInput): string {
  const figures = drawnFigures(input);
  for (const one of figures) noteDrawn(one);
  const marks = [{ kind: "picture", drawn: input.kind } as const, ...figures].map((one) =>
    markPrinted("", one),
  );
  return svg.replace(/<\/svg>\s*$/, (end) => marks.join("") + end);
}
