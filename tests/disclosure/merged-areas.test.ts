import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mapAreas } from "../../scripts/catalogue/map-areas.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { isKnown } from "../../scripts/model/value.ts";
import { readInvented } from "../catalogue/invented-vintages.ts";

const test = suite("areas that merged at the gate");
const solver = await loadSolver();

const lines = ["90001;100", "90002;40", "90003;3", "90004;20", "90005;30"].map(
  (line) => `gemeente;${line}`,
);
const zeestad: AreaKey = "gemeente:90009/2025-01-01";
const duinstad: AreaKey = "gemeente:90002/2025-01-01";
const group: AreaKey = "groep:centrumsteden/2025-01-01";

async function hiddenAmong(keys: readonly AreaKey[]): Promise<readonly AreaKey[]> {
  const { areas, table, problems } = readInvented("2025", { 2022: lines }, { sumsTo: ["groep"] });
  assert.equal(problems, []);
  const requests = keys.map(
    (area): CellRequest => ({ measure: { dataset: "inwoners", where: {} }, area, period: "2022" }),
  );
  const mapped = mapAreas(table, areas);
  const published = await protect(requests, new Map([["inwoners", mapped]]), areas, solver);
  return requests
    .filter((request) => !isKnown(published.cell(request).value))
    .map(({ area }) => area);
}

test("protect(merged areas alone) shows a sum in which a small count goes under", async () => {
  assert.equal(await hiddenAmong([zeestad, duinstad, group]), []);
});

test("protect(a small predecessor beside the sum) hides what would give it away", async () => {
  const hidden = await hiddenAmong(["gemeente:90003", "gemeente:90001", zeestad]);
  assert.ok(hidden.includes("gemeente:90003"));
  assert.is(hidden.length, 2);
});

test("protect(the sum through the group) is followed too", async () => {
  // The group minus Duinstad and Heidestad is Zeestad, and that minus what it was is Dorp.
  const shown: readonly AreaKey[] = ["gemeente:90001", duinstad, "gemeente:90005", group];
  assert.equal(await hiddenAmong(shown), []);
  const hidden = await hiddenAmong(["gemeente:90003", ...shown]);
  assert.ok(hidden.includes("gemeente:90003"));
  assert.is(hidden.length, 2);
});

test.run();
