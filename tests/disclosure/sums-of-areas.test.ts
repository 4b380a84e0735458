import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { isKnown, known } from "../../scripts/model/value.ts";
import { inventedDataset } from "../catalogue/invented-dataset.ts";

const test = suite("sums of areas at the gate");
const solver = await loadSolver();

const wijken = { Kaai: 3, Duin: 12, Polder: 90 } as const;
const others = { Heide: 40, Ven: 70 } as const;

/** Two invented cities of wijken, and a group of both. */
const children = new Map<AreaKey, readonly AreaKey[]>([
  ["groep:kust", ["gemeente:90001", "gemeente:90002"]],
  ["gemeente:90001", ["wijk:Kaai", "wijk:Duin", "wijk:Polder"]],
  ["gemeente:90002", ["wijk:Heide", "wijk:Ven"]],
]);
const counts: Readonly<Record<string, number>> = {
  "groep:kust": 215,
  "gemeente:90001": 105,
  "gemeente:90002": 110,
  ...Object.fromEntries(
    Object.entries({ ...wijken, ...others }).map(([name, count]) => [`wijk:${name}`, count]),
  ),
};
const table: RawTable = {
  dataset: inventedDataset(),
  dimensions: [],
  periods: ["2022"],
  rows: new Map(
    Object.entries(counts).map(([key, count]) => [
      key as AreaKey,
      new Map([
        ["2022", [{ categories: [], value: known(count), status: "waargenomen" as const }]],
      ]),
    ]),
  ),
};

async function hiddenAmong(areas: readonly AreaKey[]): Promise<readonly string[]> {
  const requests = areas.map(
    (area): CellRequest => ({ measure: { dataset: "inwoners", where: {} }, area, period: "2022" }),
  );
  const tree = { areas: new Map(), children, sectorShares: new Map() };
  const published = await protect(requests, new Map([["inwoners", table]]), tree, solver);
  return requests
    .filter((request) => !isKnown(published.cell(request).value))
    .map(({ area }) => area);
}

test("protect(a small wijk) hides another wijk of the city, so that the total does not give it away", async () => {
  const hidden = await hiddenAmong(["gemeente:90001", "wijk:Kaai", "wijk:Duin", "wijk:Polder"]);
  assert.equal(hidden, ["wijk:Kaai", "wijk:Duin"]);
});

test("protect(a small wijk without its city) follows the sums that reach it over other areas", async () => {
  // The group minus the wijken of both cities would leave Kaai.
  const parts: readonly AreaKey[] = [
    "wijk:Kaai",
    "wijk:Duin",
    "wijk:Polder",
    "wijk:Heide",
    "wijk:Ven",
  ];
  assert.equal(await hiddenAmong(["groep:kust", ...parts]), ["wijk:Kaai", "wijk:Duin"]);
  assert.equal(await hiddenAmong(parts), ["wijk:Kaai"]);
});

test.run();
