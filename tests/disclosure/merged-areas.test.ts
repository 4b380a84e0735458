import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mapAreas } from "../../scripts/catalogue/areas/map-areas.ts";
import { withoutOthers } from "../../scripts/catalogue/areas/without-others.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import { type CellRequest, cellKey } from "../../scripts/model/cell.ts";
import { isKnown } from "../../scripts/model/value.ts";
import type { Vintage } from "../../scripts/model/vintage.ts";
import { hideBelowFive } from "../catalogue/invented-dataset.ts";
import { readInvented } from "../catalogue/invented-vintages.ts";

const test = suite("areas that merged at the gate");
const solver = await loadSolver();

const lines = ["90001;100", "90002;40", "90003;3", "90004;20", "90005;30"].map(
  (line) => `gemeente;${line}`,
);
const zeestad: AreaKey = "gemeente:90009/2025-01-01";
const duinstad: AreaKey = "gemeente:90002/2025-01-01";
const group: AreaKey = "groep:centrumsteden/2025-01-01";

async function hiddenAmong(
  keys: readonly AreaKey[],
  vintage: Vintage = "2025",
  earlier: Readonly<Record<string, number>> = {},
): Promise<readonly AreaKey[]> {
  const dataset = { sumsTo: ["groep"], rule: { ...hideBelowFive, slivers: true } };
  const { areas, table, problems } = readInvented(vintage, { 2022: lines }, dataset);
  assert.equal(problems, []);
  const requests = keys.map(
    (area): CellRequest => ({ measure: { dataset: "inwoners", where: {} }, area, period: "2022" }),
  );
  const known = new Set(Object.keys(earlier) as AreaKey[]);
  const mapped = withoutOthers(mapAreas(table, areas, known), [], areas, known);
  const cells = new Map(
    Object.entries(earlier).map(([area, count]) => [
      cellKey({
        measure: { dataset: "inwoners", where: {} },
        area: area as AreaKey,
        period: "2022",
      }),
      count,
    ]),
  );
  const published = await protect(
    requests,
    new Map([["inwoners", mapped]]),
    areas,
    solver,
    undefined,
    cells.size > 0 ? [{ date: "2026-01-01", cells }] : [],
  );
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
  assert.is((await hiddenAmong(shown)).length, 1);
  const hidden = await hiddenAmong(["gemeente:90003", ...shown]);
  assert.ok(hidden.includes("gemeente:90003"));
  assert.is(hidden.length, 2);
});

test("protect(2025 after an edition of 2024) does not give away the village between the two", async () => {
  // Readers have Zeestad as it was, 100; Zeestad as it is, 103, would leave Dorp: 3.
  const hidden = await hiddenAmong([zeestad], "2025", { "gemeente:90001": 100 });
  assert.equal(hidden, [zeestad]);
  // Gehucht has 20, and may be known.
  assert.equal(await hiddenAmong([duinstad], "2025", { "gemeente:90002": 40 }), []);
});

test("protect(2024 after an edition of 2025) does not either", async () => {
  const hidden = await hiddenAmong(["gemeente:90001"], "2024", { [zeestad]: 103 });
  assert.equal(hidden, ["gemeente:90001"]);
});

test.run();
