import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../../scripts/audit/audit.ts";
import { readerSystems } from "../../../scripts/audit/reader/reader-systems.ts";
import type { SourceStructure } from "../../../scripts/audit/reader/source-structure.ts";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import { isStructural } from "../../../scripts/audit/structural-floor.ts";
import { commonSelections } from "../../../scripts/cli/common-selections.ts";
import type { AreaKey } from "../../../scripts/model/area.ts";
import type { CellKey } from "../../../scripts/model/cell-key.ts";
import type { Dataset } from "../../../scripts/model/dataset.ts";
import type { JudgedCounts } from "../../../scripts/model/judged-count.ts";
import { known, missing, publish } from "../../../scripts/model/value.ts";
import { threshold } from "./invented-source.ts";

const test = suite("tables of one population");

const solver = await loadSolver();
const area: AreaKey = "gemeente:Zee";

function structure(
  dataset: string,
  dimension: string,
  categories: readonly string[],
  shared: readonly (readonly [CellKey, CellKey])[],
): SourceStructure {
  return {
    dataset,
    population: "inwoners",
    dimensions: [dimension],
    nameOf: () => "Zee",
    areaIn: () => ({ rows: categories.map((one) => [one]), divisions: [] }),
    sharedIn: () => shared,
  };
}

const key = (dataset: string, where: string): CellKey =>
  `${dataset}||${where}@${area}@2022` as CellKey;

function judged(
  dataset: string,
  counts: Readonly<Record<string, number>>,
  hidden: readonly string[],
): JudgedCounts {
  const cells = Object.entries(counts).map(([where, number]) => {
    const own = where === "" ? (`${dataset}|@${area}@2022` as CellKey) : key(dataset, where);
    const value = publish(hidden.includes(where) ? missing("suppressed") : known(number), own);
    return { key: own, value, number };
  });
  return { dataset, period: "2022", rule: threshold, cells };
}

function findings(tables: readonly JudgedCounts[], isTied: boolean) {
  const shared = isTied
    ? ([[key("klassen", "klasse=0-17"), key("jaren", "leeftijd=0..17")]] as const)
    : [];
  const structures = new Map([
    ["jaren", structure("jaren", "leeftijd", ["3", "16", "40"], [])],
    ["klassen", structure("klassen", "klasse", ["0-17", "18+"], shared)],
  ]);
  const systems = readerSystems({ judged: tables, structures }, { formulas: [] });
  return systems.flatMap((system) => auditPublication(solver, system, { mode: "ranges" }).findings);
}

test("a count that one table hides and another shows beside its parts is found", () => {
  const jaren = judged("jaren", { "leeftijd=3": 3, "leeftijd=16": 20, "leeftijd=40": 50, "": 73 }, [
    "leeftijd=3",
    "leeftijd=40",
  ]);
  const klassen = judged("klassen", { "klasse=0-17": 23, "klasse=18+": 50 }, []);
  assert.equal(findings([jaren, klassen], false), []);
  const [found, ...others] = findings([jaren, klassen], true);
  assert.equal(others, []);
  assert.is(
    found?.explanation,
    "Zee, 2022, leeftijd 3 = Zee, 2022, klasse 0-17 (23) − Zee, 2022, leeftijd 16 (20) = 3",
  );
});

const dataset = (dimensions: Dataset["dimensions"], classesOf: Dataset["classesOf"] = {}) =>
  ({ dimensions, classesOf }) as Dataset;

test("commonSelections(single years, classes) makes a range of years of each class", () => {
  const years = dataset({ geslacht: ["M", "V"], leeftijd: "whole-number" });
  const classes = dataset({ klasse: ["0-17", "18+"], vlag: ["BE"] }, { klasse: "leeftijd" });
  assert.equal(commonSelections(years, classes), [
    { own: { leeftijd: { from: 0, to: 17 } }, other: { klasse: ["0-17"] } },
    { own: { leeftijd: { from: 18 } }, other: { klasse: ["18+"] } },
  ]);
});

test("commonSelections(two sets of classes) puts together what begins in both", () => {
  const fine = dataset({ a: ["0-9", "10-17", "18-64", "65+"] }, { a: "leeftijd" });
  const coarse = dataset({ b: ["0-17", "18-39", "40+"] }, { b: "leeftijd" });
  assert.equal(commonSelections(fine, coarse), [
    { own: { a: ["0-9", "10-17"] }, other: { b: ["0-17"] } },
    { own: { a: ["18-64", "65+"] }, other: { b: ["18-39", "40+"] } },
  ]);
});

test("commonSelections(same codes, other codes, nothing in common) ties codes and totals", () => {
  const sexes = dataset({ geslacht: ["M", "V"] });
  assert.is(commonSelections(sexes, dataset({ geslacht: ["V", "M"] })).length, 2);
  assert.equal(commonSelections(sexes, dataset({ geslacht: ["man"] })), [{ own: {}, other: {} }]);
  assert.equal(commonSelections(sexes, dataset({})), [{ own: {}, other: {} }]);
});

test("isStructural(total of two positive parts that no page divides alike) leaves at least 2 alone", () => {
  // Zee is 2 = a + b, each printed and hidden over several unprinted parts.
  const open = { low: 0, high: Number.POSITIVE_INFINITY };
  const cells = [
    { name: "Zee", low: 1, high: 100, range: { low: 1, high: 4 } },
    { name: "a", low: 1, high: 100 },
    { name: "b", low: 1, high: 100 },
    ...["a1", "a2", "b1", "b2"].map((name) => ({ name, ...open })),
  ];
  const sum = (total: number, ...parts: readonly number[]) => ({
    terms: [{ cell: total, coefficient: -1 }, ...parts.map((cell) => ({ cell, coefficient: 1 }))],
    low: 0,
    high: 0,
  });
  const relations = [sum(0, 3, 4, 5, 6), sum(1, 3, 4), sum(2, 5, 6)];
  const publication = { kind: "counts", cells, relations } as const;
  const [found] = auditPublication(solver, publication, { mode: "ranges" }).findings;
  assert.ok(found);
  assert.equal([found.low, isStructural(solver, publication, found)], [2, true]);
  // The same where another number shows it: a is 3, so Zee is at least 4.
  const shown = cells.map((cell) => (cell.name === "a" ? { ...cell, shown: 3 } : cell));
  const told = { ...publication, cells: shown };
  const [leak] = auditPublication(solver, told, { mode: "ranges" }).findings;
  assert.ok(leak);
  assert.equal([leak.low, isStructural(solver, told, leak)], [4, false]);
});

test.run();
