import type { AreaKey } from "../../model/area.ts";
import type { CellKey } from "../../model/cell-key.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Derivation } from "../../model/derivation.ts";
import type { ObservationStatus } from "../../model/observation.ts";
import type { RawValue } from "../../model/value.ts";

/** Who contributed to an amount; each of them more than nothing. */
export interface Contributors {
  readonly number: number;
  /** The largest contribution and the next, in the unit of the amount. */
  readonly largest?: number;
  readonly second?: number;
}

/** How many answered a question, unweighted, and of how many people they were drawn. */
export interface Sample {
  readonly respondents: number;
  readonly population?: number;
}

/** One unprotected figure. Only catalogue/ and disclosure/ may name this type. */
export interface RawRow {
  /** In the order of `RawTable.dimensions`. */
  readonly categories: readonly string[];
  readonly value: RawValue;
  /** Of an amount, where the source tells. */
  readonly contributors?: Contributors;
  /** Of a share of a survey, where the source tells. */
  readonly sample?: Sample;
  readonly status: ObservationStatus;
}

/** A dataset as received and mapped to today's areas; not yet protected. */
export interface RawTable {
  readonly dataset: Dataset;
  readonly dimensions: readonly string[];
  /** In order. */
  readonly periods: readonly string[];
  readonly rows: ReadonlyMap<AreaKey, ReadonlyMap<string, readonly RawRow[]>>;
  /** Area → period → how its rows came to be; absent where the source has them. */
  readonly derivations?: ReadonlyMap<AreaKey, ReadonlyMap<string, Derivation>>;
  /**
   * Figures that someone else protected, by the key under which they are asked for. Then `rows` only
   * tell which areas have figures, and there is nothing else to add up.
   */
  readonly given?: ReadonlyMap<CellKey, GivenFigure>;
}

/** As it may be shown; hidden ones have no number. */
export interface GivenFigure {
  readonly value: RawValue;
  readonly status: ObservationStatus;
}

/** The newest period in which something is no projection; undefined when all is. */
export function latestPeriod({ periods, rows }: RawTable): string | undefined {
  const byArea = [...rows.values()];
  return periods.findLast((period) =>
    byArea.some((byPeriod) => byPeriod.get(period)?.some(({ status }) => status !== "prognose")),
  );
}
