import { suite } from "uvu";
import * as assert from "uvu/assert";
import { convertTable } from "../../scripts/catalogue/areas/convert-table.ts";
import type { RawRow } from "../../scripts/catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import { isKnown, known, missing, type RawValue } from "../../scripts/model/value.ts";
import { type InventedCity, makeCity } from "./invented-division.ts";

const test = suite("own division in the catalogue");

function figureOf({ table }: InventedCity, area: AreaKey): RawValue | undefined {
  return table.rows.get(area)?.get("2022")?.[0]?.value;
}

function numberAt(city: InventedCity, area: AreaKey): number {
  const value = figureOf(city, area);
  assert.ok(value && isKnown(value), area);
  return value.number;
}

const home = { wijk: "Kaai" };

test("own wijken and those not located add up to the city, beside the official wijken", () => {
  const city = makeCity(
    {
      A: { ...home, people: 101, shares: { P: 0.5, Q: 0.5 } },
      B: { wijk: "Duin", people: 333, shares: { P: 1 } },
      C: { wijk: "Duin", people: 77, shares: { Q: 0.9 } },
      zzzz: { wijk: "Onbekend", people: 13, shares: {} },
    },
    0,
  );
  const rest = "eigenwijk:zeestad-niet-te-lokaliseren";
  assert.is(numberAt(city, "gemeente:90001"), 524);
  assert.is(
    numberAt(city, "eigenwijk:P") + numberAt(city, "eigenwijk:Q") + numberAt(city, rest),
    524,
  );
  assert.is(numberAt(city, "wijk:Duin"), 410);
  assert.is(city.areas.squareKilometres.has(rest), false);
});

test("two divisions that cut across each other keep the total of the city, each with its own unlocated row", () => {
  const city = makeCity(
    {
      A: { ...home, people: 101, shares: { P: 0.5, Q: 0.5 }, further: { N: 1 } },
      B: { wijk: "Duin", people: 333, shares: { P: 1 }, further: { N: 0.3, Z: 0.7 } },
      C: { wijk: "Duin", people: 77, shares: { Q: 0.9 }, further: { Z: 1 } },
      zzzz: { wijk: "Onbekend", people: 13, shares: {}, further: {} },
    },
    0,
  );
  const sumOf = (areas: readonly AreaKey[]): number =>
    areas.reduce((sum, area) => sum + numberAt(city, area), 0);
  const unlocated: readonly AreaKey[] = [
    "eigenwijk:zeestad-niet-te-lokaliseren",
    "eigenwijk:zeestad_stadsdelen_niet-te-lokaliseren",
  ];
  assert.is(sumOf(["eigenwijk:P", "eigenwijk:Q", ...unlocated.slice(0, 1)]), 524);
  assert.is(sumOf(["eigenwijk:N", "eigenwijk:Z", ...unlocated.slice(1)]), 524);
  assert.equal(
    unlocated.map((area) => numberAt(city, area)),
    [21, 13],
  );
});

test("a second division of whole wijken has the exact sums of those, none of them approximate", () => {
  const city = makeCity({
    A: { wijk: "Kaai", people: 101, shares: { P: 0.5, Q: 0.5 }, further: { N: 1 } },
    B: { wijk: "Kaai", people: 33, shares: { Q: 1 }, further: { N: 1 } },
    C: { wijk: "Duin", people: 77, shares: { Q: 1 }, further: { N: 1 } },
    D: { wijk: "Polder", people: 60, shares: { P: 1 }, further: { Z: 1 } },
  });
  const rows = (["eigenwijk:N", "eigenwijk:Z"] as const).map(
    (area) => city.table.rows.get(area)?.get("2022")?.[0],
  );
  assert.equal(
    rows.map((row) => [row?.value, row?.status]),
    [
      [known(numberAt(city, "wijk:Kaai") + numberAt(city, "wijk:Duin")), "waargenomen"],
      [known(60), "waargenomen"],
    ],
  );
});

test("an own division of whole sectors has exact figures", () => {
  const city = makeCity({
    A: { ...home, people: 4, shares: { P: 1 } },
    B: { ...home, people: 9, shares: { Q: 1 } },
  });
  const [row] = city.table.rows.get("eigenwijk:P")?.get("2022") ?? [];
  assert.equal(row, {
    categories: [],
    value: { kind: "known", number: 4 },
    status: "waargenomen",
  });
  assert.is(city.areas.sectorShares.size, 0);
  assert.is(city.areas.areas.has("eigenwijk:zeestad-niet-te-lokaliseren"), false);
});

test("a cut own wijk is approximate with a margin, and hidden below the coverage", () => {
  const city = makeCity({
    A: { ...home, people: 900, shares: { P: 1 } },
    B: { ...home, people: 100, shares: { P: 0.5, Q: 0.5 } },
  });
  const [row] = city.table.rows.get("eigenwijk:P")?.get("2022") ?? [];
  assert.is(row?.status, "benaderend");
  assert.equal(row?.value, { kind: "known", number: 950, margin: 50 });
  assert.equal(figureOf(city, "eigenwijk:Q"), missing("too-uncertain"));
});

test("own wijken keep the total of every category, and are near their share of all together", () => {
  let state = 5;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const codes = Array.from({ length: 30 }, (_, index) => `S${index}`);
  const sectors = Object.fromEntries(
    codes.map((code) => {
      const share = 0.05 + random() * 0.9;
      return [code, { ...home, people: 0, shares: { P: share, Q: 1 - share } }];
    }),
  );
  const { table, areas, divisions } = makeCity(sectors, 0);
  // Forty categories with 0 to 3 people per sector: as sparse as tables get.
  const kinds = Array.from({ length: 40 }, (_, index) => String(index));
  const rows = new Map(
    codes.map((code): [AreaKey, ReadonlyMap<string, readonly RawRow[]>] => [
      `statsec:${code}`,
      new Map([
        [
          "2022",
          kinds.map((kind): RawRow => {
            const value = known(Math.floor(random() * 4));
            return { categories: [kind], value, status: "waargenomen" };
          }),
        ],
      ]),
    ]),
  );
  const converted = convertTable({ ...table, dimensions: ["soort"], rows }, divisions, areas);
  const rowsAt = (area: AreaKey): readonly RawRow[] => converted.rows.get(area)?.get("2022") ?? [];
  const sumOf = (values: readonly RawRow[]): number =>
    values.reduce((sum, { value }) => sum + (isKnown(value) ? value.number : 0), 0);
  const [p, q] = [rowsAt("eigenwijk:P"), rowsAt("eigenwijk:Q")];
  for (const kind of kinds) {
    const isKind = ({ categories }: RawRow): boolean => categories[0] === kind;
    const whole = sumOf(codes.flatMap((code) => rowsAt(`statsec:${code}`).filter(isKind)));
    assert.is(sumOf(p.filter(isKind)) + sumOf(q.filter(isKind)), whole);
  }
  const exact = codes.reduce(
    (sum, code) => sum + sumOf(rowsAt(`statsec:${code}`)) * (sectors[code]?.shares.P ?? 0),
    0,
  );
  assert.ok(Math.abs(sumOf(p) - exact) < 10, `${sumOf(p)} for ${exact}`);
});

test.run();
