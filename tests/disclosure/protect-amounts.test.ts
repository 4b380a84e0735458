import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { checkCertificate } from "../../scripts/audit/check-certificate.ts";
import { crossCheck } from "../../scripts/audit/cross-check.ts";
import type { PublishedFacts } from "../../scripts/audit/read/published-facts.ts";
import { loadSecondSolver } from "../../scripts/audit/second-solver.ts";
import { loadSolver as loadAuditSolver } from "../../scripts/audit/solver.ts";
import { knownPerKind } from "../../scripts/audit/tied-system.ts";
import { mapAreas } from "../../scripts/catalogue/areas/map-areas.ts";
import type { AreaTables } from "../../scripts/catalogue/areas/read-areas.ts";
import type { Contributors, RawRow, RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import type { ProtectedTable } from "../../scripts/disclosure/protected-table.ts";
import { seededRandom } from "../../scripts/disclosure/suppression/seeded-random.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { type Area, type AreaKey, areaKey } from "../../scripts/model/area.ts";
import { type CellRequest, cellKey } from "../../scripts/model/cell.ts";
import type { DisclosureRule } from "../../scripts/model/dataset.ts";
import { isKnown, known, missing } from "../../scripts/model/value.ts";
import { inventedDataset } from "../catalogue/invented-dataset.ts";
import { bare } from "../model/invented-figure.ts";

const test = suite("amounts at the gate");
const solver = await loadSolver();
const auditSolver = await loadAuditSolver();
const second = await loadSecondSolver();

const fish = ["tong", "garnaal", "kabeljauw"] as const;
const coast: Area = { level: "groep", code: "kust", name: "Kust" };
const cities: readonly Area[] = ["Zeestad", "Duinstad", "Heidestad", "Veenstad"].map(
  (name, at) => ({
    level: "gemeente",
    code: `9000${at + 1}`,
    name,
  }),
);
const children = new Map([[areaKey(coast), cities.map(areaKey)]]);
const areas: AreaTables = {
  vintage: "2024",
  areas: new Map([coast, ...cities].map((area) => [areaKey(area), area])),
  areasOfCode: new Map([coast, ...cities].map((area) => [areaKey(area), [area]])),
  parents: new Map(),
  children,
  childrenIn: { 2024: children },
  predecessors: new Map(),
  movedMunicipalities: new Set(),
  squareKilometres: new Map(),
  successors: new Map(),
  sectorShares: new Map(),
};

const rule: DisclosureRule = {
  kind: "contributors",
  minimumContributors: 3,
  largestShare: 0.85,
  closestEstimate: 0.1,
  minimumDenominator: 0,
  slivers: false,
};

type Catch = readonly [amount: number, contributors: Contributors];

/** Per city the catch of tong, garnaal and kabeljauw; the coast is their sum. */
function tableOf(catches: readonly (readonly (Catch | "x")[])[]): RawTable {
  const rows = catches.map((own, city): [AreaKey, ReadonlyMap<string, readonly RawRow[]>] => [
    areaKey(cities[city] ?? coast),
    new Map([
      [
        "2022",
        own.map((one, at): RawRow => {
          const row = { categories: [fish[at] ?? ""], status: "waargenomen" } as const;
          if (one === "x") return { ...row, value: missing("suppressed-by-source") };
          return { ...row, value: known(one[0]), contributors: one[1] };
        }),
      ],
    ]),
  ]);
  const table: RawTable = {
    dataset: inventedDataset({
      id: "vangst",
      name: "Vangst",
      kind: "amounts",
      unit: "euro",
      dimensions: { vis: [...fish] },
      rule,
      sumsTo: ["groep"],
    }),
    dimensions: ["vis"],
    periods: ["2022"],
    rows: new Map(rows),
  };
  return mapAreas(table, areas);
}

const everyCell = [coast, ...cities].flatMap((area) =>
  [{}, ...fish.map((one) => ({ vis: [one] }))].map(
    (where): CellRequest => ({
      measure: { dataset: "vangst", where },
      area: areaKey(area),
      period: "2022",
    }),
  ),
);

function publish(table: RawTable): Promise<ProtectedTable> {
  return protect(everyCell, new Map([["vangst", table]]), areas, solver);
}

function of(area: Area, vis?: string): CellRequest {
  const where = vis === undefined ? {} : { vis: [vis] };
  return { measure: { dataset: "vangst", where }, area: areaKey(area), period: "2022" };
}

const many = (amount: number): Catch => [
  amount,
  { number: 6, largest: amount * 0.3, second: amount * 0.2 },
];
const noFacts: PublishedFacts = { cells: new Map(), hidden: new Set(), formulas: [], settled: [] };

const [zeestad = coast, duinstad = coast] = cities;
const plain = tableOf([
  [many(120_000), many(80_000), [40_000.5, { number: 2, largest: 25_000.5, second: 15_000 }]],
  [many(60_000), many(50_000), many(30_000)],
  [many(30_000), many(25_000), many(20_000)],
  [many(15_000), many(10_000), many(9_000)],
]);

test("protect(amount of two contributors) hides it, and what it could be computed from", async () => {
  const result = await publish(plain);
  assert.equal(bare(result.cell(of(zeestad, "kabeljauw")).value), missing("suppressed-amount"));
  assert.equal(bare(result.cell(of(zeestad)).value), known(240_000.5));
  const hidden = everyCell.filter((request) => !isKnown(result.cell(request).value));
  assert.ok(hidden.length >= 4, String(hidden.length));
});

test("protect(amount that the source hid) is never added up", async () => {
  const result = await publish(
    tableOf([
      ["x", many(8), many(9)],
      [many(1), many(2), many(3)],
      [many(4), many(4), many(4)],
      [many(5), many(5), many(5)],
    ]),
  );
  assert.equal(bare(result.cell(of(zeestad)).value), missing("suppressed-by-source"));
  assert.equal(bare(result.cell(of(duinstad)).value), known(6));
});

test("mapAreas(amounts) adds contributors up, and finds the two largest of all", async () => {
  const row = plain.rows.get(areaKey(coast))?.get("2022")?.[2];
  assert.equal(row?.contributors, { number: 20, largest: 25_000.5, second: 15_000 });
});

test("protect(source that rounds its totals) ties them to their parts all the same", async () => {
  const rounded = {
    categories: ["kabeljauw"],
    value: known(99_001),
    contributors: { number: 20, largest: 30_000, second: 20_000 },
    status: "waargenomen" as const,
  };
  const table: RawTable = {
    ...plain,
    rows: new Map(plain.rows).set(areaKey(coast), new Map([["2022", [rounded]]])),
  };
  const requests = [coast, ...cities].map((area) => of(area, "kabeljauw"));
  const result = await protect(requests, new Map([["vangst", table]]), areas, solver);
  // Otherwise the coast minus the other cities would give the catch of Zeestad within a euro.
  assert.is(requests.filter((request) => !isKnown(result.cell(request).value)).length, 2);
});

/** By addition alone, and by attack. */
function assertSafe({ protections }: ProtectedTable): void {
  for (const { linked, hidden, certificate } of protections) {
    assert.is(linked.kind, "amounts");
    assert.equal(checkCertificate(linked, { hidden, isSceptical: false }, certificate), []);
  }
  for (const publication of knownPerKind(protections, noFacts)) {
    const audit = auditPublication(auditSolver, publication, { mode: "ranges" });
    assert.equal(audit.findings, []);
    crossCheck(auditSolver, second, publication, audit);
  }
}

/** Per city and kind of fish what each ship brought in, in euros and cents. */
type Ships = readonly (readonly (readonly number[])[])[];

function randomShips(seed: number): Ships {
  const random = seededRandom(seed);
  return cities.map(() =>
    fish.map(() =>
      Array.from(
        { length: Math.floor(random() * 7) },
        () => Math.ceil(random() ** 3 * 100_000) / 100,
      ),
    ),
  );
}

function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

function catchOf(ships: readonly number[]): Catch {
  const [largest = 0, next = 0] = ships.toSorted((left, right) => right - left);
  return [sumOf(ships), { number: ships.length, largest, second: next }];
}

/** By the words of the rule, from what each ship brought in: what a reader must at least think possible. */
function requiredRange(ships: readonly number[]): { low: number; high: number } | undefined {
  const amount = sumOf(ships);
  const [largest = 0, next = 0] = ships.toSorted((left, right) => right - left);
  const rest = amount - largest - next;
  const highs = [
    ...(ships.length > 0 && ships.length < 3 ? [amount * 1.1] : []),
    ...(largest > 0.85 * amount + 1e-9 ? [largest / 0.85] : []),
    ...(rest < 0.1 * largest - 1e-9 ? [amount + 0.1 * largest - rest] : []),
  ];
  if (highs.length === 0) return undefined;
  const high = Math.max(...highs);
  return { low: Math.max(0, 2 * amount - high), high };
}

test("protect(random catches) leaves every hidden amount as open as the rule asks", async () => {
  let judged = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const ships = randomShips(seed);
    const result = await publish(tableOf(ships.map((own) => own.map(catchOf))));
    assertSafe(result);
    const [publication] = knownPerKind(result.protections, noFacts);
    if (!publication) continue;
    const { intervals } = auditPublication(auditSolver, publication, { mode: "intervals" });
    const keys = result.protections[0]?.keys ?? [];
    for (const [city, area] of [...cities, coast].entries()) {
      for (const [at, vis] of [...fish, undefined].entries()) {
        const own = ships
          .filter((_, index) => area === coast || index === city)
          .flatMap((one) => (vis === undefined ? one.flat() : (one[at] ?? [])));
        const range = requiredRange(own);
        if (!range) continue;
        // Solvers are right up to a millionth part.
        const slack = 1e-5 * range.high;
        const cell = keys.indexOf(cellKey(of(area, vis)));
        const interval = intervals.find((one) => one.cell === cell);
        assert.ok(interval, `seed ${seed}: ${area.name} ${vis} is shown`);
        assert.ok(interval.low <= range.low + slack, `seed ${seed}: ${area.name} ${vis} too high`);
        assert.ok(interval.high >= range.high - slack, `seed ${seed}: ${area.name} ${vis} too low`);
        judged++;
      }
    }
  }
  assert.ok(judged > 100, String(judged));
});

test("knownPerKind(any hidden amount printed, in whole euros) gives one away", async () => {
  const { protections } = await publish(plain);
  let leaks = 0;
  for (const { linked, keys, hidden } of protections) {
    for (const [at, key] of keys.entries()) {
      if (!hidden[at]) continue;
      const printed = Math.round(linked.cells[at]?.value ?? 0);
      const cells = new Map([[key, { low: printed - 0.5, high: printed + 0.5 }]]);
      const found = knownPerKind(protections, { ...noFacts, cells }).flatMap(
        (publication) => auditPublication(auditSolver, publication, { mode: "ranges" }).findings,
      );
      assert.ok(found.length > 0, key);
      leaks++;
    }
  }
  assert.ok(leaks >= 4);
  assert.ok(protections.some(({ keys }) => keys.includes(cellKey(of(zeestad, "kabeljauw")))));
});

test.run();
