import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { Area, AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { inventedTable } from "./invented-table.ts";

const test = suite("what to collapse");
const solver = await loadSolver();

const city: Area = { level: "gemeente", code: "90001", name: "Zeestad" };
const areas = {
  areas: new Map<AreaKey, Area>([["gemeente:90001", city]]),
  children: new Map(),
  sectorShares: new Map(),
};

const quays = ["kaai", "duin", "polder", "haven", "geul"] as const;

/** Boats per quay, of which the total must be shown. */
function boats(counts: readonly number[]) {
  return inventedTable(
    { id: "boten", dimensions: { kade: quays }, alwaysShown: ["gemeente"] },
    { "gemeente:90001": Object.fromEntries(quays.map((quay, at) => [quay, counts[at] ?? 0])) },
  );
}

async function hintsFor(counts: readonly number[]): Promise<readonly string[]> {
  const requests = [...quays.map((quay) => ({ kade: [quay] })), {}].map(
    (where): CellRequest => ({
      measure: { dataset: "boten", where },
      area: "gemeente:90001",
      period: "2022",
    }),
  );
  try {
    await protect(requests, new Map([["boten", boats(counts)]]), areas, solver);
    return [];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return error.problems.map(({ hint = "" }) => hint);
  }
}

test("protect(a total that must be shown, over counts that it pins down) proposes what is enough", async () => {
  // Five counts of at least 1 in a total of 7: none of them can be 4, whatever is hidden.
  const [hint = ""] = await hintsFor([1, 1, 1, 2, 2]);
  // Four counts in 7 leave 4 for any: one pair together is enough, and so is no city at all.
  assert.match(hint, /Eén hiervan is genoeg/);
  assert.match(hint, /voeg kade kaai en duin samen/);
  assert.match(hint, /toon Zeestad niet apart/);
});

test("protect(a total over many single counts) names only what was found to be enough", async () => {
  // In a total of 5, one pair together leaves four counts in 5: still no room for a 4.
  const [hint = ""] = await hintsFor([1, 1, 1, 1, 1]);
  assert.not.match(hint, /voeg kade/);
  assert.match(hint, /toon Zeestad niet apart/);
});

test("protect(a total with room) hides, and proposes nothing", async () => {
  assert.equal(await hintsFor([1, 1, 40, 30, 2]), []);
});

test.run();
