import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Audit, auditPublication } from "../../scripts/audit/audit.ts";
import { knownToReader } from "../../scripts/audit/known-to-reader.ts";
import { publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { tiedSystem } from "../../scripts/audit/tied-system.ts";
import type { CellKey } from "../../scripts/model/cell-key.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { cellOrigin, type FormulaName, formulaOrigin } from "../../scripts/model/origin.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { cellOf, hide, tableOf, withCell } from "./example-tables.ts";

const test = suite("known leaks");

const solver = await loadSolver();

function audit(table: LinkedTable, ...hidden: readonly string[]): Audit {
  return auditPublication(solver, publicationOf(table, hide(table, ...hidden)), {
    mode: "ranges",
  });
}

function explanations({ findings }: Audit): readonly (string | undefined)[] {
  return findings.map(({ explanation }) => explanation);
}

interface PrintedFormula {
  readonly name: FormulaName;
  /** Names of the cells, in the order of the formula. */
  readonly of: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** What a reader knows who also sees the formula printed, be it over hidden cells. */
function publicationWith(
  table: LinkedTable,
  hidden: readonly string[],
  ...formulas: readonly PrintedFormula[]
) {
  const keys = table.cells.map(({ name }) => name as CellKey);
  return knownToReader(
    [tiedSystem({ linked: table, keys, hidden: hide(table, ...hidden), isSceptical: true })],
    {
      cells: new Map(),
      hidden: new Set(),
      settled: [],
      formulas: formulas.map(({ name, of, low, high }) => ({
        origin: formulaOrigin(
          name,
          of.map((cell) => cellOrigin(cell as CellKey)),
        ),
        low,
        high,
        isOverHidden: true,
      })),
    },
  );
}

function auditWith(...given: Parameters<typeof publicationWith>): Audit {
  return auditPublication(solver, publicationWith(...given), { mode: "ranges" });
}

test("auditPublication(one cell hidden in a sum) computes it from the total", () => {
  const table = tableOf({ stad: 20, Haven: 3, Veld: 10, Kaai: 7 }, [
    ["stad", "Haven", "Veld", "Kaai"],
  ]);
  const found = audit(table, "Haven");
  assert.equal(explanations(found), ["Haven = stad (20) − Veld (10) − Kaai (7) = 3"]);
  assert.equal(
    found.components.map(({ primaries, exact, outside }) => [primaries, exact, outside]),
    [[1, 1, 1]],
  );
});

test("auditPublication(three ones with a total of three) knows each is 1", () => {
  const table = tableOf({ rij: 13, a: 1, b: 1, c: 1, rest: 10 }, [["rij", "a", "b", "c", "rest"]]);
  const found = audit(table, "a", "b", "c");
  assert.equal(
    found.findings.map(({ low, high, isExact }) => [low, high, isExact]),
    [
      [1, 1, true],
      [1, 1, true],
      [1, 1, true],
    ],
  );
  assert.is(
    found.findings[0]?.explanation,
    "a = 1: minstens 1, want dat weet de lezer vooraf; hoogstens 1, want het is rij (13) − rest (10) − b (minstens 1) − c (minstens 1) = 1",
  );
});

test("auditPublication(naive reader) overlooks the three ones, hence is not the default", () => {
  const table = tableOf({ rij: 13, a: 1, b: 1, c: 1, rest: 10 }, [["rij", "a", "b", "c", "rest"]]);
  const publication = publicationOf(table, hide(table, "a", "b", "c"), { reader: "naive" });
  const { findings } = auditPublication(solver, publication, { mode: "ranges" });
  assert.equal(
    findings.map(({ isExact }) => isExact),
    [false, false, false],
  );
});

test("auditPublication(safe by rows and by columns, not together) finds the number", () => {
  const table = tableOf(
    {
      ...{ "r1 samen": 60, "r1 a": 3, "r1 b": 17, "r1 c": 40 },
      ...{ "r2 samen": 90, "r2 a": 20, "r2 b": 30, "r2 c": 40 },
      ...{ a: 23, b: 47, c: 80, samen: 150 },
    },
    [
      ["r1 samen", "r1 a", "r1 b", "r1 c"],
      ["r2 samen", "r2 a", "r2 b", "r2 c"],
      ["a", "r1 a", "r2 a"],
      ["b", "r1 b", "r2 b"],
      ["c", "r1 c", "r2 c"],
      ["samen", "a", "b", "c"],
    ],
  );
  const found = audit(table, "r1 a", "r1 b", "r2 b", "b", "r1 samen", "samen", "r2 samen");
  assert.equal(explanations(found), ["r1 a = a (23) − r2 a (20) = 3"]);
  const two = audit(table, "r1 a", "r2 a", "r1 b", "r2 b");
  assert.equal(two.findings, []);
});

/** Two tables over the same municipalities, by county and by group. */
const linked = tableOf(
  {
    ...{ A: 30, B: 40, K: 3, M: 12, N: 7, P: 25 },
    ...{ "county 1": 73, "county 2": 44, "group x": 42, "group y": 75 },
    ...{ land: 117, ABx: 0, PNy: 0 },
  },
  [
    ["county 1", "A", "B", "K"],
    ["county 2", "M", "N", "P"],
    ["group x", "A", "M", "ABx"],
    ["group y", "B", "K", "N", "P", "PNy"],
    ["land", "county 1", "county 2"],
    ["land", "group x", "group y"],
  ],
);

test("auditPublication(county and group tables, each safe alone) finds K together", () => {
  const byCounty = { ...linked, relations: linked.relations.slice(0, 2) };
  const byGroup = { ...linked, relations: linked.relations.slice(2, 4) };
  const hidden = ["K", "A", "M"];
  const countyFindings = audit(byCounty, ...hidden).findings;
  const groupFindings = audit(byGroup, ...hidden, "N").findings;
  assert.equal([countyFindings, groupFindings], [[], []]);
  const jointly = audit(linked, ...hidden);
  assert.equal(
    jointly.findings.map(({ name, low, high }) => [name, low, high]),
    [["K", 3, 3]],
  );
  assert.is(jointly.findings[0]?.explanation, "K = group y (75) − B (40) − P (25) − N (7) = 3");
  assert.equal(audit(linked, ...hidden, "N").findings, []);
});

test("auditPublication(printed yearly change) links the years", () => {
  const years = tableOf({ stad21: 40, a21: 12, b21: 28, stad22: 33, a22: 3, b22: 30 }, [
    ["stad21", "a21", "b21"],
    ["stad22", "a22", "b22"],
  ]);
  assert.equal(audit(years, "a22", "b22").findings, []);
  const change = { name: "difference", of: ["a22", "a21"], low: -9, high: -9 } as const;
  assert.equal(explanations(auditWith(years, ["a22", "b22"], change)), [
    "a22 = a21 (12) + afgedrukt verschil (−9) = 3",
  ]);
});

test("auditPublication(printed growth of few people) gives the later count", () => {
  const years = tableOf({ stad: 33, later: 3, rest: 30, eerder: 10 }, [["stad", "later", "rest"]]);
  assert.equal(audit(years, "later", "rest").findings, []);
  // −70,0 % in print.
  const growth = { name: "growth", of: ["later", "eerder"], low: -0.7005, high: -0.6995 } as const;
  const { findings } = auditWith(years, ["later", "rest"], growth);
  assert.equal(
    findings.map(({ name, low, high }) => [name, low, high]),
    [["later", 3, 3]],
  );
});

test("auditPublication(percentage on a denominator below 1000) pins the numerator", () => {
  const table = tableOf({ inwoners: 480, vrouwen: 3, mannen: 477 }, [
    ["inwoners", "vrouwen", "mannen"],
  ]);
  assert.equal(audit(table, "vrouwen", "mannen").findings, []);
  // 0,6 % in print.
  const share = {
    name: "quotient",
    of: ["vrouwen", "inwoners"],
    low: 0.0055,
    high: 0.0065,
  } as const;
  const pinned = (hidden: readonly string[]) =>
    auditWith(table, hidden, share).findings.map(({ name, low, high }) => [name, low, high]);
  assert.equal(pinned(["vrouwen", "mannen"]), [["vrouwen", 3, 3]]);
  // Also where the denominator is hidden too, and only its parts bound it.
  assert.equal(pinned(["vrouwen", "inwoners"]), [["vrouwen", 3, 3]]);
});

test("knownToReader(percentage) leaves just the counts that print alike", () => {
  const bounds = (inwoners: number, vrouwen: number) => {
    const table = tableOf({ inwoners, vrouwen, mannen: inwoners - vrouwen }, [
      ["inwoners", "vrouwen", "mannen"],
    ]);
    // 12,5 % in print: 12,45 prints so, 12,55 prints 12,6.
    const share = { name: "quotient", of: ["vrouwen", "inwoners"], low: 0.1245, high: 0.1255 };
    const publication = publicationWith(table, ["vrouwen", "mannen"], share as PrintedFormula);
    const { intervals } = auditPublication(solver, publication, { mode: "intervals" });
    return intervals.filter(({ cell }) => cell === 1).map(({ low, high }) => [low, high]);
  };
  assert.equal(bounds(200, 25), [[25, 25]]);
  assert.equal(bounds(2000, 250), [[249, 250]]);
  // No whole number of three people is 12,5 %: then the pages contradict each other.
  assert.throws(() => bounds(3, 0));
});

test("knownToReader(mean) bounds the sum behind it", () => {
  const table = tableOf({ jaren: 230, mensen: 100 }, []);
  // 2,3 in print; the sum is no small count, so its half stays open by one.
  const mean = { name: "quotient", of: ["jaren", "mensen"], low: 2.25, high: 2.35 } as const;
  const publication = publicationWith(table, ["jaren"], mean);
  const { intervals } = auditPublication(solver, publication, { mode: "intervals" });
  assert.equal(
    intervals.map(({ low, high }) => [low, high]),
    [[225, 234]],
  );
});

test("auditPublication(sliver between two divisions) computes what no page prints", () => {
  // The own neighbourhood is sector 1 and all of sector 2 but a strip.
  const table = tableOf(
    { "sector 1": 40, "sector 2": 33, "eigen buurt": 70, kern: 30, strook: 3 },
    [
      ["sector 2", "kern", "strook"],
      ["eigen buurt", "sector 1", "kern"],
    ],
  );
  const unprinted = withCell(withCell(table, "kern", { isPrinted: false }), "strook", {
    isPrinted: false,
  });
  assert.equal(explanations(audit(unprinted)), [
    "strook = sector 1 (40) + sector 2 (33) − eigen buurt (70) = 3",
  ]);
  assert.equal(audit(unprinted, "sector 2", "eigen buurt").findings, []);
});

test("auditPublication(hidden amount) needs no whole numbers", () => {
  // Small as an amount, but no small count: it needs no protection.
  const { range: _, ...a } = cellOf("a", 4.25);
  const table: LinkedTable = {
    kind: "amounts",
    relations: tableOf({ t: 0, a: 0, b: 0 }, [["t", "a", "b"]]).relations,
    cells: [
      { ...cellOf("omzet", 10.5), range: { low: 9.5, high: 11.5 } },
      { ...a, isPrimary: false },
      cellOf("b", 6.25),
    ],
  };
  assert.equal(explanations(audit(table, "omzet")), ["omzet = b (6,25) + a (4,25) = 10,50"]);
  assert.equal(audit(table, "omzet", "a", "b").findings, []);
});

test("auditPublication(numbers that contradict each other) stops", () => {
  const table = tableOf({ stad: 20, Haven: 3, Veld: 17 }, [["stad", "Haven", "Veld"]]);
  const wrong = withCell(table, "Veld", { value: 25 });
  assert.throws(
    () => audit(wrong, "Haven"),
    (error: Error) => error instanceof ReportError && /tegenspreken/.test(error.message),
  );
  assert.throws(() => audit(wrong), /tegenspreken/);
});

test.run();
