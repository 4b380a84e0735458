import { suite } from "uvu";
import * as assert from "uvu/assert";
import { derivationNotes } from "../../scripts/figures/derivation-notes.ts";
import type { FigureTable, TableCell } from "../../scripts/figures/figure-view.ts";
import { markDerivations } from "../../scripts/figures/mark-derivations.ts";
import type { Merger } from "../../scripts/model/city.ts";
import { missing } from "../../scripts/model/value.ts";
import { figureCsv } from "../../scripts/site/files/figure-csv.ts";
import { figure } from "../model/invented-figure.ts";

const test = suite("signs of how figures came to be");

const status = "waargenomen";
const counted: TableCell = { value: figure(10), status };
const summed: TableCell = { value: figure(12), status, derivation: "summed" };
const absent: TableCell = {
  value: missing("not-computable"),
  status,
  derivation: "not-computable",
};

function tableOf(rows: readonly (readonly TableCell[])[]): FigureTable {
  const unit = { kind: "count", name: "inwoners", singular: "inwoner" } as const;
  return {
    caption: "Proef",
    rowHeader: "Gebied",
    columns: (rows[0] ?? []).map((_, index) => ({ name: String(2022 + index), unit, decimals: 0 })),
    rows: rows.map((cells, index) => ({
      name: `Gebied ${index + 1}`,
      isOwn: false,
      isTotal: false,
      cells,
    })),
  };
}

/** Signs on columns, on rows and on cells. */
function signsOf(rows: readonly (readonly TableCell[])[]) {
  const table = markDerivations(tableOf(rows));
  const isMarked = ({ derivation }: { derivation?: string }): boolean => derivation === "summed";
  return [
    table.columns.filter(isMarked).length,
    table.rows.filter(isMarked).length,
    table.rows.flatMap(({ cells }) => cells.filter(isMarked)).length,
  ];
}

test("markDerivations(a line that was added up) marks its row once, not each year", () => {
  assert.equal(
    signsOf([
      [summed, summed, summed],
      [counted, counted, counted],
    ]),
    [0, 1, 0],
  );
});

test("markDerivations(years below each other, all added up) marks the column", () => {
  assert.equal(signsOf([[summed], [summed], [summed]]), [1, 0, 0]);
});

test("markDerivations(years of both kinds) marks the figures themselves", () => {
  assert.equal(signsOf([[summed, counted]]), [0, 0, 1]);
});

test("markDerivations(one place among many without a figure) marks that place", () => {
  const empty = [absent, absent];
  assert.equal(signsOf([empty, [summed, summed], empty]), [0, 1, 0]);
});

test("markDerivations(figures that the source has) marks nothing", () => {
  const table = tableOf([[counted, counted]]);
  assert.equal(markDerivations(table), table);
});

test("figureCsv(table) tells row by row, also where a figure is not computable", () => {
  const rows = [
    [summed, summed],
    [counted, counted],
    [absent, absent],
  ];
  const view = {
    definition: {} as never,
    title: "",
    subtitle: "",
    table: markDerivations(tableOf(rows)),
    sources: [],
    reference: "toestand",
    notes: [],
    roundingNotes: [],
  };
  const lines = figureCsv(view).trim().split("\r\n");
  assert.match(lines[0] ?? "", ";status;herkomst;bron");
  assert.equal(
    lines.slice(1).map((line) => line.split(";")[4]),
    ["opgeteld", "waargenomen", "niet te berekenen"],
  );
});

const merger: Merger = {
  year: "2025",
  own: { name: "Zeestad", code: "90001" },
  others: [{ name: "Dorp", code: "90003" }],
  merged: { name: "Zeestad", code: "90009" },
  isShown: true,
};
const now = { level: "gemeente", code: "90009", name: "Zeestad", from: "2025-01-01" } as const;
const then = { level: "gemeente", code: "90001", name: "Zeestad" } as const;

test("derivationNotes(figures that were added up) is one note, with the merger where it is shown", () => {
  const [note, ...others] = derivationNotes([summed, summed, counted], { area: now, merger });
  assert.equal(others, []);
  assert.match(note ?? "", "(o) = opgeteld");
  assert.match(note ?? "", "In 2025 ging Zeestad (90001) samen met Dorp (90003).");
  assert.not.match(derivationNotes([summed], { area: then })[0] ?? "", "samen met");
  assert.equal(derivationNotes([counted, absent], { area: now, merger }), []);
});

test.run();
