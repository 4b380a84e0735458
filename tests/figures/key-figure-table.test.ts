import { suite } from "uvu";
import * as assert from "uvu/assert";
import { keyFigureTable } from "../../scripts/figures/key-figure-table.ts";
import { computeKeyFigure } from "../../scripts/indicators/key-figure.ts";
import {
  cityOf,
  definitionOf,
  duinstad,
  type Entry,
  everybody,
  figuresOf,
  heidestad,
  together,
  zeestad,
} from "../indicators/invented-figures.ts";

const test = suite("keyFigureTable");

const definition = definitionOf({ kind: "count", measure: everybody });

const withGroup = [zeestad, duinstad, heidestad, together];

async function tableOf(years: readonly string[], areas = withGroup) {
  const entries = years.flatMap((year): Entry[] =>
    areas.map((area) => [area, year, 30, 100 + Number(year)]),
  );
  const figures = await figuresOf(entries, [definition]);
  const key = computeKeyFigure(definition, cityOf(zeestad), figures, (year) => `${year}-01-01`);
  return keyFigureTable([key], cityOf(zeestad), {
    sourcesOf: () => [],
    referenceDayOf: () => ({ day: "12-31", yearOffset: 0 }),
    roundingNotesOf: () => [],
  });
}

test("keyFigureTable(one year) has no columns for changes", async () => {
  const table = await tableOf(["2022"]);
  assert.equal(table.columns.slice(0, 3), ["Jaar", "Zeestad", "3 kuststeden"]);
  assert.is(table.hasChanges, false);
  for (const { cells } of table.rows) assert.is(cells.length, table.columns.length);
});

test("keyFigureTable(two years) has the one change that there is", async () => {
  const table = await tableOf(["2021", "2022"]);
  assert.ok(table.columns.includes("Verschil met 1 jaar eerder"));
  assert.not.ok(table.columns.includes("Verschil met 10 jaar eerder"));
  assert.is(table.hasChanges, true);
});

test("keyFigureTable(comparison area without any figure) gives it no column", async () => {
  const table = await tableOf(["2022"], [zeestad]);
  assert.not.ok(table.columns.includes("3 kuststeden"));
  for (const { cells } of table.rows) assert.is(cells.length, table.columns.length);
});

test("keyFigureTable(figures) says which day they describe", async () => {
  assert.is((await tableOf(["2022"])).reference, "toestand op 31 december van het vermelde jaar");
});

test.run();
