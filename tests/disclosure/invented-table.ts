import type { RawRow, RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { Dataset } from "../../scripts/model/dataset.ts";
import { known, type RawValue } from "../../scripts/model/value.ts";
import { hideBelowFive, inventedDataset } from "../catalogue/invented-dataset.ts";

/** Rows per area: categories with commas between them, and their count. */
export type InventedRows = Readonly<Record<string, Readonly<Record<string, number | RawValue>>>>;

/** An invented dataset of 2022 with a threshold of 5. */
export function inventedTable(
  dataset: Pick<Dataset, "id" | "dimensions"> & Partial<Dataset>,
  rows: InventedRows,
): RawTable {
  return {
    dataset: inventedDataset({ rule: { ...hideBelowFive, slivers: true }, ...dataset }),
    dimensions: Object.keys(dataset.dimensions),
    periods: ["2022"],
    rows: new Map(
      Object.entries(rows).map(([area, counts]) => [
        area as AreaKey,
        new Map([["2022", Object.entries(counts).map(([key, count]) => rowOf(key, count))]]),
      ]),
    ),
  };
}

function rowOf(key: string, count: number | RawValue): RawRow {
  return {
    categories: key === "" ? [] : key.split(","),
    value: typeof count === "number" ? known(count) : count,
    status: "waargenomen",
  };
}
