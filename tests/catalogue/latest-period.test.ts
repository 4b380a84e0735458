import { suite } from "uvu";
import * as assert from "uvu/assert";
import { latestPeriod, type RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import type { ObservationStatus } from "../../scripts/model/observation.ts";
import { known } from "../../scripts/model/value.ts";
import { inventedDataset } from "./invented-dataset.ts";

const test = suite("latestPeriod");

function tableOf(statuses: Readonly<Record<string, ObservationStatus>>): RawTable {
  const byPeriod = Object.entries(statuses).map(
    ([period, status]) => [period, [{ categories: [], value: known(7), status }]] as const,
  );
  return {
    dataset: inventedDataset(),
    dimensions: [],
    periods: Object.keys(statuses),
    rows: new Map([["gemeente:90001", new Map(byPeriod)]]),
  };
}

test("latestPeriod(table) is the newest that is no projection", () => {
  const table = tableOf({ 2021: "waargenomen", 2022: "voorlopig", 2023: "prognose" });
  assert.is(latestPeriod(table), "2022");
});

test("latestPeriod(projections only) does not exist", () => {
  assert.is(latestPeriod(tableOf({ 2030: "prognose" })), undefined);
});

test.run();
