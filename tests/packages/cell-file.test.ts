import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type CellRequest, cellKey } from "../../scripts/model/cell.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import { known, missing, missingReasons } from "../../scripts/model/value.ts";
import { cellColumns, formatCells, parseCells } from "../../scripts/packages/cell-file.ts";
import {
  countUnderMean,
  type PackagedCell,
  packagedKey,
  selectionOf,
} from "../../scripts/packages/packaged-cell.ts";

const test = suite("cell file");

const context = {
  path: "cijfers/inwoners/2022.csv",
  period: "2022",
  dimensions: new Set(["leeftijd", "geslacht"]),
};
const cell: PackagedCell = {
  area: "gemeente:90001",
  selection: "alle",
  period: "2022",
  value: known(12),
  status: "waargenomen",
  derivation: "observed",
};

test("parseCells(formatCells(cells)) gives every figure, reason, status and margin back", () => {
  const cells: readonly PackagedCell[] = [
    cell,
    { ...cell, area: "gemeente:90002/2025-01-01", value: known(0.1 + 0.2), status: "voorlopig" },
    { ...cell, area: "wijk:90001-A", value: known(1300, 41.5), derivation: "estimated" },
    { ...cell, selection: "geslacht=M,V|leeftijd=0..17", value: known(1e-7) },
    ...missingReasons.map(
      (reason, at): PackagedCell => ({
        ...cell,
        area: `wijk:m${at}`,
        value: missing(reason),
        derivation: "not-computable",
      }),
    ),
  ];
  const problems: Problem[] = [];
  const read = parseCells(formatCells(cells), context, problems);
  assert.equal(problems, []);
  const byKey = (one: PackagedCell) => `${one.area} ${one.selection}`;
  const sort = (some: readonly PackagedCell[]) =>
    some.toSorted((left, right) => (byKey(left) < byKey(right) ? -1 : 1));
  assert.equal(sort(read), sort(cells));
});

test("formatCells(cells in another order) gives the same bytes", () => {
  const cells = ["b", "a", "c"].map((code): PackagedCell => ({ ...cell, area: `wijk:${code}` }));
  assert.is(formatCells(cells), formatCells(cells.toReversed()));
});

test("parseCells(mistakes) names each with its line", () => {
  const lines = [
    cellColumns.join(";"),
    "gemeente;90001;alle;;;waargenomen;;waargenomen",
    "gemeente;90001;alle;12;;misschien;;waargenomen",
    "gemeente;90001;kleur=rood;12;;waargenomen;;waargenomen",
    "gemeente;90001;alle;x;onbekend;waargenomen;;waargenomen",
    "gemeente;90001;alle;12;;waargenomen;;geraden",
    "gemeente;90001;alle;12;;waargenomen",
    "gemeente;90001;alle;12;;waargenomen;;waargenomen",
    "gemeente;90001;alle;12;;waargenomen;;waargenomen",
  ];
  const problems: Problem[] = [];
  const read = parseCells(lines.join("\n"), context, problems);
  assert.is(read.length, 1);
  assert.equal(
    problems.map(({ where }) => where),
    [2, 3, 4, 5, 6, 7, 9].map((line) => `${context.path}:${line}`),
  );
});

test("packagedKey(selectionOf(request)) is the key of the request", () => {
  const requests: readonly CellRequest[] = [
    { measure: { dataset: "inwoners", where: {} }, area: "gemeente:1", period: "2022" },
    {
      measure: { dataset: "inwoners", where: { leeftijd: { from: 65 }, geslacht: ["V", "M"] } },
      area: "gemeente:1/2025-01-01",
      period: "2022",
    },
    {
      measure: { dataset: "inwoners", where: { geslacht: ["V"] }, weightedBy: "leeftijd" },
      area: "wijk:a",
      period: "2022",
    },
    {
      measure: { dataset: "inwoners", where: {}, weightedBy: "leeftijd" },
      area: "wijk:a",
      period: "2022",
    },
  ];
  for (const request of requests) {
    const { area, period } = request;
    const selection = selectionOf(request);
    assert.is(packagedKey("inwoners", { area, period, selection }), cellKey(request));
  }
  assert.equal(
    requests.slice(2).map((request) => countUnderMean(selectionOf(request))),
    ["geslacht=V", "alle"],
  );
});

test.run();
