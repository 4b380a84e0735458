import type { AreaKey } from "./area.ts";
import { describeSelector } from "./cell.ts";
import type { CellKey } from "./cell-key.ts";
import { parseEditionKey } from "./edition.ts";

/** A figure in words, from its key. */
interface DescribedFigure {
  readonly dataset: string;
  readonly area: AreaKey;
  readonly period: string;
  /** "leeftijd 65 of meer, geslacht V"; empty for everybody. */
  readonly what: string;
}

/** What a cell counts, where and when. */
export function describeFigure(key: CellKey): DescribedFigure {
  const { dataset, where, area, period } = parseEditionKey(key);
  const [, weight] = /^[^@|]*\|×([^@|]+)/.exec(key) ?? [];
  const parts = Object.entries(where).map(
    ([dimension, selector]) => `${dimension} ${describeSelector(selector)}`,
  );
  const mean = weight === undefined ? [] : [`gemiddelde ${weight}`];
  return { dataset, area, period, what: [...mean, ...parts].join(", ") };
}
