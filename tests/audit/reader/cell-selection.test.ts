import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parseCellKey } from "../../../scripts/audit/reader/cell-selection.ts";
import { type CellRequest, cellKey } from "../../../scripts/model/cell.ts";
import type { CellKey } from "../../../scripts/model/cell-key.ts";

const test = suite("parseCellKey");

const requests: readonly CellRequest[] = [
  { measure: { dataset: "loodsen", where: {} }, area: "gemeente:90001", period: "2022" },
  {
    measure: { dataset: "inwoners", where: { leeftijd: { from: 65 }, geslacht: ["V"] } },
    area: "wijk:90001S20-",
    period: "2021",
  },
  {
    measure: {
      dataset: "inwoners",
      where: { leeftijd: { from: 0, to: 17 } },
      weightedBy: "leeftijd",
    },
    area: "groep:centrumsteden",
    period: "2022",
  },
  {
    measure: { dataset: "boten", where: { leeftijdsklasse: ["80+", "0-17"], soort: {} } },
    area: "gewest:02000",
    period: "2022",
  },
];

test("parseCellKey(cellKey(request)) is the request again", () => {
  for (const request of requests) {
    const key = cellKey(request);
    const { where, dataset, area, period, weightedBy } = parseCellKey(key);
    const measure = {
      dataset,
      where: Object.fromEntries(where),
      ...(weightedBy ? { weightedBy } : {}),
    };
    assert.is(cellKey({ measure, area, period }), key);
  }
});

test("parseCellKey(open and closed ranges, and lists) tells them apart", () => {
  const where = (key: string) => Object.fromEntries(parseCellKey(key as CellKey).where);
  assert.equal(where("d||leeftijd=65..@gemeente:1@2022"), { leeftijd: { from: 65 } });
  assert.equal(where("d||leeftijd=..17@gemeente:1@2022"), { leeftijd: { to: 17 } });
  assert.equal(where("d||leeftijd=0..17@gemeente:1@2022"), { leeftijd: { from: 0, to: 17 } });
  assert.equal(where("d||soort=motor,zeil@gemeente:1@2022"), { soort: ["motor", "zeil"] });
});

test("parseCellKey(text that is no key) throws", () => {
  for (const text of ["", "loodsen", "loodsen|@gemeente:1", "d|soort@gemeente:1@2022", "d@a@b@c"]) {
    assert.throws(() => parseCellKey(text as CellKey), /key of a cell/, text);
  }
});

test.run();
