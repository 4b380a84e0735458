import { suite } from "uvu";
import * as assert from "uvu/assert";
import { planCells, planCrossCells } from "../../scripts/indicators/plan-cells.ts";
import { areaKey } from "../../scripts/model/area.ts";
import { cellKey } from "../../scripts/model/cell.ts";
import { type CrossFormula, crossRows } from "../../scripts/model/cross-formula.ts";
import { measuresOf } from "../../scripts/model/indicator.ts";
import { definitionOf, duinstad, zeestad } from "./invented-figures.ts";

const test = suite("cross table");

const flag = {
  dimension: "vlag",
  name: "Vlag",
  categories: [
    { name: "Belgisch", codes: ["BE"] },
    { name: "Andere", codes: ["NL", "FR"] },
  ],
  totalName: "Alle vlaggen",
};
const kind = {
  dimension: "soort",
  name: "Soort",
  categories: [
    { name: "Zeil", codes: ["zeil"] },
    { name: "Motor", codes: ["motor"] },
  ],
  totalName: "Totaal",
};
const formula: CrossFormula = {
  kind: "cross",
  rows: flag,
  columns: kind,
  total: { dataset: "boten", where: { haven: ["oost"] } },
};

test("crossRows(two axes) asks for every total as a cell of its own", () => {
  assert.equal(
    crossRows(formula).map(({ name, isTotal, measures }) => [
      name,
      isTotal,
      measures.map(({ where }) => where),
    ]),
    [
      [
        "Belgisch",
        false,
        [
          { haven: ["oost"], vlag: ["BE"], soort: ["zeil"] },
          { haven: ["oost"], vlag: ["BE"], soort: ["motor"] },
          { haven: ["oost"], vlag: ["BE"] },
        ],
      ],
      [
        "Andere",
        false,
        [
          { haven: ["oost"], vlag: ["NL", "FR"], soort: ["zeil"] },
          { haven: ["oost"], vlag: ["NL", "FR"], soort: ["motor"] },
          { haven: ["oost"], vlag: ["NL", "FR"] },
        ],
      ],
      [
        "Alle vlaggen",
        true,
        [
          { haven: ["oost"], soort: ["zeil"] },
          { haven: ["oost"], soort: ["motor"] },
          { haven: ["oost"] },
        ],
      ],
    ],
  );
});

test("crossRows(three axes) closes with a block for all groups", () => {
  const groups = { ...kind, dimension: "maat", totalName: "Alle maten" };
  const rows = crossRows({ ...formula, groups });
  assert.equal(
    rows.map(({ group }) => group),
    ["Zeil", "Zeil", "Zeil", "Motor", "Motor", "Motor", "Alle maten", "Alle maten", "Alle maten"],
  );
  assert.equal(rows.at(-1)?.measures.at(-1), formula.total);
});

test("measuresOf(cross) names all cells", () => {
  assert.is(new Set(measuresOf(formula)).size, 1 + 9);
});

const definition = definitionOf(formula, { levels: ["gemeente"] });

test("planCells(cross) asks for a series of the grand total only", () => {
  const requests = [...planCells([definition], [zeestad], () => ["2021", "2022"])];
  assert.equal(
    requests.map(({ measure, period }) => [measure, period]),
    [
      [formula.total, "2021"],
      [formula.total, "2022"],
    ],
  );
});

test("planCrossCells(areas) asks for every cell once per area, in the latest period", () => {
  const requests = [...planCrossCells([definition], [zeestad, duinstad], () => "2022")];
  assert.is(requests.length, 2 * 9);
  assert.is(new Set(requests.map(cellKey)).size, 2 * 9);
  assert.equal([...new Set(requests.map(({ period }) => period))], ["2022"]);
  assert.equal(
    [...new Set(requests.map(({ area }) => area))],
    [areaKey(zeestad), areaKey(duinstad)],
  );
});

test("planCrossCells(dataset with projections only, area of another level) asks for nothing", () => {
  assert.equal([...planCrossCells([definition], [zeestad], () => undefined)], []);
  const wijk = { level: "wijk", code: "W1", name: "Wijk" } as const;
  assert.equal([...planCrossCells([definition], [wijk], () => "2022")], []);
});

test.run();
