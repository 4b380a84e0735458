import { type RawValue, sumValues } from "../../model/value.ts";
import type { AreaRef } from "./area-register.ts";

/** A figure with what its dataset must know of it. */
export interface Figure {
  readonly value: RawValue;
  /** Who is behind an amount. */
  readonly contributors?: number;
  readonly respondents?: number;
  readonly population?: number;
  readonly status?: string;
}

/** A figure of one area, period and combination of categories. */
export interface StoredFigure extends Figure {
  readonly area: AreaRef;
  readonly categories: readonly string[];
}

type AddResult =
  | "added"
  /** The file has it more than once, the same each time. */
  | "repeated"
  /** And another number now. */
  | "contradicted";

interface Entry {
  readonly area: AreaRef;
  readonly categories: readonly string[];
  /** By what makes a row a part of the figure; "" where it is all of it. */
  readonly parts: Map<string, Figure>;
}

/** The figures of a dataset as they come in, before any are left out. */
export class FigureStore {
  readonly #periods = new Map<string, Map<string, Entry>>();

  add(
    period: string,
    area: AreaRef,
    categories: readonly string[],
    part: string,
    figure: Figure,
  ): AddResult {
    const entries = this.#periods.get(period) ?? new Map<string, Entry>();
    this.#periods.set(period, entries);
    const key = [area.level, area.code, ...categories].join(";");
    const entry = entries.get(key);
    if (!entry) {
      entries.set(key, { area, categories, parts: new Map([[part, figure]]) });
      return "added";
    }
    const earlier = entry.parts.get(part);
    if (!earlier) {
      entry.parts.set(part, figure);
      return "added";
    }
    return isSame(earlier, figure) ? "repeated" : "contradicted";
  }

  /** Puts a figure in the place of all parts. */
  replace(period: string, area: AreaRef, categories: readonly string[], figure: Figure): void {
    const key = [area.level, area.code, ...categories].join(";");
    this.#periods.get(period)?.set(key, { area, categories, parts: new Map([["", figure]]) });
  }

  get periods(): readonly string[] {
    return [...this.#periods.keys()].sort();
  }

  /** In the order in which the file has them. */
  figures(period: string): readonly StoredFigure[] {
    return [...(this.#periods.get(period)?.values() ?? [])].map(({ area, categories, parts }) => ({
      ...sumFigures([...parts.values()]),
      area,
      categories,
    }));
  }
}

/** Numbers of contributors add up where all are known. Respondents of parts are those of no whole. */
export function sumFigures(figures: readonly Figure[]): Figure {
  const [first, ...others] = figures;
  if (first && others.length === 0) return first;
  const contributors = figures.map((figure) => figure.contributors);
  const isTold = contributors.every((number) => number !== undefined);
  const statuses = new Set(figures.flatMap(({ status }) => status ?? []));
  const [status] = statuses;
  return {
    value: sumValues(figures.map(({ value }) => value)),
    ...(isTold ? { contributors: contributors.reduce((sum, number) => sum + number, 0) } : {}),
    ...(status !== undefined ? { status } : {}),
  };
}

function isSame(left: Figure, right: Figure): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
