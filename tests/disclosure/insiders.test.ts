import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkProtections } from "../../scripts/cli/check-protections.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { isKnown } from "../../scripts/model/value.ts";
import { hideBelowFive } from "../catalogue/invented-dataset.ts";
import { inventedTable } from "./invented-table.ts";

const test = suite("insiders at the gate");
const solver = await loadSolver();

const counts: Readonly<Record<string, number>> = {
  "gemeente:90001": 32,
  "wijk:Kaai": 1,
  "wijk:Duin": 4,
  "wijk:Polder": 12,
  "wijk:Ven": 15,
};
const areas = Object.keys(counts) as AreaKey[];
const [city = "gemeente:90001", ...wijken] = areas;

async function publish(withstandsInsiders: boolean) {
  const table = inventedTable(
    {
      id: "inwoners",
      dimensions: {},
      rule: { ...hideBelowFive, ...(withstandsInsiders ? { withstandsInsiders } : {}) },
    },
    Object.fromEntries(areas.map((area) => [area, { "": counts[area] ?? 0 }])),
  );
  const requests = areas.map(
    (area): CellRequest => ({ measure: { dataset: "inwoners", where: {} }, area, period: "2022" }),
  );
  const tree = { areas: new Map(), children: new Map([[city, wijken]]), sectorShares: new Map() };
  const published = await protect(requests, new Map([["inwoners", table]]), tree, solver);
  const hidden = requests.filter((request) => !isKnown(published.cell(request).value));
  return { published, hidden: hidden.map(({ area }) => area) };
}

test("protect(a 1 and a 4) leaves it at that: only who is the 1 can compute the 4", async () => {
  const { hidden } = await publish(false);
  assert.equal(hidden, ["wijk:Kaai", "wijk:Duin"]);
});

test("protect(rule that reckons with insiders) hides a third wijk, with a certificate", async () => {
  const { hidden, published } = await publish(true);
  assert.equal(hidden, ["wijk:Kaai", "wijk:Duin", "wijk:Polder"]);
  const [protection] = published.protections;
  assert.is(protection?.withstandsInsiders, true);
  checkProtections(published.protections);
  // Without the tables for insiders the build would stop.
  const { proofs = [] } = protection?.certificate ?? {};
  const bare = published.protections.map((one) => ({ ...one, certificate: { proofs } }));
  assert.throws(() => checkProtections(bare), /wie alleen is in .*, kan ze berekenen/);
});

test.run();
