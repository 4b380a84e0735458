import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { FigureView } from "../../scripts/figures/figure-view.ts";
import { missing } from "../../scripts/model/value.ts";
import { figureCsv } from "../../scripts/site/files/figure-csv.ts";
import { figure } from "../model/invented-figure.ts";

const test = suite("figureCsv");

const percent = { kind: "percent", name: "procent", singular: "procent" } as const;

function view(rowName: string): FigureView {
  return {
    definition: {
      id: "ouderen",
      theme: "kust",
      kind: "lijn",
      indicator: "ouderen",
      showComparisons: false,
      across: "areas",
      periods: [],
      columns: [],
      areas: "parts",
      isOfParts: false,
    },
    title: "Titel",
    subtitle: "Ondertitel",
    table: {
      caption: "Ouderen",
      rowHeader: "Gebied",
      columns: [
        { name: "2021", unit: percent, decimals: 1 },
        { name: "2022", unit: percent, decimals: 1 },
      ],
      rows: [
        {
          name: rowName,
          isOwn: true,
          isTotal: false,
          cells: [
            { value: figure(-0.0123), status: "waargenomen" },
            { value: missing("suppressed"), status: "waargenomen" },
          ],
        },
      ],
    },
    sources: [],
    reference: "toestand op 1 januari 2022",
    notes: [],
    roundingNotes: [],
  };
}

const lines = (text: string): readonly string[] => text.split("\r\n");

test("figureCsv(view) opens as it is in a Flemish spreadsheet: BOM, semicolons, decimal comma", () => {
  const text = figureCsv(view("Zeestad"));
  assert.is(text.charCodeAt(0), 0xfeff);
  assert.match(lines(text)[1] ?? "", /^Zeestad;-1,2;x;waargenomen;/);
});

test("figureCsv(name that a spreadsheet would run) disarms it", () => {
  assert.match(lines(figureCsv(view("=cmd|' /C calc'!A0")))[1] ?? "", /^'=cmd/);
});

// A digit behind the sign is the usual disguise: it looks like a figure.
for (const name of [
  "=2+5+cmd|'/C calc'!A0",
  "+3+cmd|'/C calc'!A0",
  "-2+cmd|x",
  "-Zuid",
  "@SUM(A1)",
]) {
  test(`figureCsv(name ${name}) disarms it`, () => {
    assert.ok(lines(figureCsv(view(name)))[1]?.startsWith(`'${name};`));
  });
}

for (const name of ["+1,2", "-12", "+7,0\u00a0% sinds 2012", "-"]) {
  test(`figureCsv(figure ${name}) leaves it a figure`, () => {
    assert.ok(lines(figureCsv(view(name)))[1]?.startsWith(`${name};`));
  });
}

test("figureCsv(name with a semicolon) keeps it one field", () => {
  assert.match(lines(figureCsv(view("Zee;stad")))[1] ?? "", /^"Zee;stad";/);
});

test.run();
