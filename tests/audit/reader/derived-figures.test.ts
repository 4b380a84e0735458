import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../../scripts/audit/audit.ts";
import { knownToReader } from "../../../scripts/audit/known-to-reader.ts";
import type { PublishedFacts } from "../../../scripts/audit/read/published-facts.ts";
import { readerSystems } from "../../../scripts/audit/reader/reader-systems.ts";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import type { CellKey } from "../../../scripts/model/cell-key.ts";
import type { JudgedCounts } from "../../../scripts/model/judged-count.ts";
import { cellOrigin, type FormulaName, formulaOrigin } from "../../../scripts/model/origin.ts";
import { type InventedSource, judge, keyOf, numberOf, structureOf } from "./invented-source.ts";

const test = suite("figures computed with hidden counts");

const solver = await loadSolver();

interface PrintedFormula {
  readonly name: FormulaName;
  readonly of: readonly string[];
  readonly low: number;
  readonly high: number;
}

interface Knowledge {
  readonly formulas?: readonly PrintedFormula[];
  /** Counts that pictures draw or pages print, though the gate hid them. */
  readonly cells?: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
  /** Counts that an earlier edition printed. */
  readonly earlier?: Readonly<Record<string, number>>;
}

function attack(source: InventedSource, judged: JudgedCounts, known: Knowledge = {}) {
  const facts: PublishedFacts = {
    cells: new Map(
      Object.entries(known.cells ?? {}).map(([text, interval]) => [keyOf(text), interval]),
    ),
    hidden: new Set(),
    settled: [],
    formulas: (known.formulas ?? []).map(({ name, of, low, high }) => ({
      origin: formulaOrigin(
        name,
        of.map((text) => cellOrigin(keyOf(text))),
      ),
      low,
      high,
      isOverHidden: true,
    })),
  };
  const earlier = new Map<CellKey, { low: number; high: number }>(
    Object.entries(known.earlier ?? {}).map(([text, number]) => [
      keyOf(text),
      { low: number, high: number },
    ]),
  );
  const structures = new Map([["d", structureOf(source)]]);
  const systems = readerSystems({ judged: [judged], structures, earlier }, facts);
  const publication = knownToReader(systems, facts, earlier);
  return auditPublication(solver, publication, { mode: "ranges" }).findings;
}

const explain = (...args: Parameters<typeof attack>) =>
  attack(...args).map(({ explanation }) => explanation);

/** Three wijken of a city; A is small. */
const city: InventedSource = {
  dimensions: [],
  counts: {
    "wijk:A": { "": 3 },
    "wijk:B": { "": 40 },
    "wijk:C": { "": 57 },
    "gemeente:Zee": { "": 100 },
  },
  divisions: { "gemeente:Zee": [{ parts: ["wijk:A", "wijk:B", "wijk:C"] }] },
};
const [A, B, C, Zee] = ["|@wijk:A", "|@wijk:B", "|@wijk:C", "|@gemeente:Zee"] as const;
const safe = judge(city, [A, B, C, Zee], [A, B]);

test("two hidden wijken of a city are safe, one is not", () => {
  assert.equal(attack(city, safe), []);
  assert.equal(explain(city, judge(city, [A, B, C, Zee], [A])), [
    "A, 2022 = Zee, 2022 (100) − C, 2022 (57) − B, 2022 (40) = 3",
  ]);
});

test("printed change against a shown count gives the count", () => {
  const formulas = [{ name: "difference", of: [A, C], low: -54, high: -54 }] as const;
  assert.equal(explain(city, safe, { formulas }), [
    "A, 2022 = C, 2022 (57) + afgedrukt verschil (−54) = 3",
  ]);
});

test("printed sum with a shown count gives the count", () => {
  const formulas = [{ name: "sum", of: [A, C], low: 60, high: 60 }] as const;
  assert.equal(explain(city, safe, { formulas }), [
    "A, 2022 = afgedrukte som (60) − C, 2022 (57) = 3",
  ]);
});

test("printed growth against a shown count gives the count", () => {
  // −94,7 % of 57 people.
  const formulas = [{ name: "growth", of: [A, C], low: -0.9475, high: -0.9465 }] as const;
  const [found] = attack(city, safe, { formulas });
  assert.equal([found?.low, found?.high], [3, 3]);
  assert.is(
    found?.explanation,
    "A, 2022 = 3: minstens 3, want het is afgedrukte groei over C, 2022 (57) (minstens 3) = 3; hoogstens 3, want het is afgedrukte groei over C, 2022 (57) (hoogstens 3) = 3",
  );
});

test("printed percentage on fewer than 1.000 gives the count", () => {
  const formulas = [{ name: "quotient", of: [A, Zee], low: 0.0295, high: 0.0305 }] as const;
  const [found] = attack(city, safe, { formulas });
  assert.equal([found?.low, found?.high], [3, 3]);
  assert.is(
    found?.explanation,
    "A, 2022 = 3: minstens 3, want het is afgedrukt aandeel of gemiddelde over Zee, 2022 (100) (minstens 3) = 3; hoogstens 3, want het is afgedrukt aandeel of gemiddelde over Zee, 2022 (100) (hoogstens 3) = 3",
  );
});

test("printed percentage of which the whole is hidden too still bounds the count", () => {
  // A is 7 % of A and B together; B is hidden, and no more than 97 as C and Zee are shown.
  const whole = { ...city, counts: { ...city.counts, "deelgemeente:AB": { "": 43 } } };
  const source = {
    ...whole,
    divisions: { ...city.divisions, "deelgemeente:AB": [{ parts: ["wijk:A", "wijk:B"] }] },
  };
  const AB = "|@deelgemeente:AB";
  const judged = judge(source, [A, B, C, Zee, AB], [A, B, AB]);
  const formulas = [{ name: "quotient", of: [A, AB], low: 0.0695, high: 0.0705 }] as const;
  const [found] = attack(source, judged, { formulas });
  assert.equal([found?.low, found?.high], [3, 3]);
});

test("printed place between two shown counts bounds the count", () => {
  const small = { ...city, counts: { ...city.counts, "wijk:D": { "": 2 }, "wijk:E": { "": 4 } } };
  const source = { ...small, divisions: {} };
  const [D, E] = ["|@wijk:D", "|@wijk:E"];
  const cells = [A, B, C, D, E];
  // The gate would have hidden D and E as well; the reader knows them from elsewhere.
  const judged = judge(source, cells, [A, D, E]);
  const cellsShown = { [D]: { low: 2, high: 2 }, [E]: { low: 4, high: 4 } };
  // Third after B and C, with D and E behind: between... no: fourth of five, after E, before D.
  const formulas = [{ name: "rank", of: [A, B, C, D, E], low: 4, high: 4 }] as const;
  const found = attack(source, judged, { formulas, cells: cellsShown }).find(
    ({ name }) => name === "A, 2022",
  );
  assert.equal([found?.low, found?.high], [2, 3]);
  assert.is(
    found?.explanation,
    "A, 2022 is minstens 2, want het is afgedrukte plaats (minstens 2) = 2; A, 2022 is hoogstens 3, want het is afgedrukte plaats (hoogstens 3) = 3",
  );
  const first = [{ name: "rank", of: [A, C], low: 2, high: 2 }] as const;
  assert.equal(
    attack(city, safe, { formulas: first }),
    [],
    "behind 57 is no news of a small count",
  );
});

test("place of a shown count says whether the hidden ones are higher", () => {
  const source = { ...city, counts: { ...city.counts, "wijk:D": { "": 2 } } };
  const D = "|@wijk:D";
  const judged = judge(source, [A, B, C, Zee, D], [A, B, D]);
  const cells = { [D]: { low: 2, high: 2 } };
  const place = (position: number) =>
    attack(source, judged, {
      cells,
      formulas: [{ name: "rank", of: [D, A, B], low: position, high: position }],
    }).filter(({ name }) => name === "A, 2022");
  const [found] = place(3);
  assert.is(
    found?.explanation,
    "A, 2022 is minstens 3, want het is afgedrukte plaats (minstens 3) = 3",
  );
  assert.equal(place(2), [], "one of the two is higher, and nobody knows which");
});

test("length of a bar gives the count as exactly as it is drawn", () => {
  const cells = { [A]: { low: 3, high: 3 } };
  assert.equal(explain(city, safe, { cells }), ["A, 2022 staat zelf afgedrukt: 3"]);
  // Drawn less exactly, a reader has an interval, and with it the rest.
  const [found] = attack(city, safe, { cells: { [B]: { low: 38.5, high: 41.5 } } });
  assert.equal([found?.low, found?.high], [2, 4]);
});

/** Ages of the people of a street; mean 41,0. */
const street: InventedSource = {
  dimensions: ["leeftijd"],
  counts: { "wijk:A": { 10: 3, 40: 10, 50: 17 } },
  divisions: {},
};

test("printed mean beside printed age classes gives how a hidden rest is divided", () => {
  const ages = (range: string) => `|leeftijd=${range}@wijk:A`;
  const [child, adult, old] = [ages("10..10"), ages("40..40"), ages("50..50")] as const;
  const all = "|@wijk:A";
  const judged = judge(street, [child, adult, old, all], [child, adult]);
  assert.equal(attack(street, judged), []);
  // 30 people, of whom 17 of 50: 13 others share 30 × 43,0 − 850, or 10 × child + 40 × adult.
  const sum = numberOf(street, keyOf("×leeftijd@wijk:A"));
  assert.is(sum, 1280);
  const mean = {
    name: "quotient",
    of: ["×leeftijd@wijk:A", all],
    low: 42.65,
    high: 42.75,
  } as const;
  const found = attack(street, judged, { formulas: [mean] });
  // 1279,5 to 1282,5 less 850 is 429,5 to 432,5; ten times child and forty times 13 − child: 520 − 30 × child.
  assert.equal(
    found.map(({ name, low, high }) => [name, low, high]),
    [["A, 2022, leeftijd 10 tot 10", 3, 3]],
  );
});

test("mean over many more people says nothing of a small count among them", () => {
  const source: InventedSource = {
    dimensions: ["leeftijd"],
    counts: { "wijk:A": { 10: 3, 11: 300, 40: 10, 50: 1700 } },
    divisions: {},
  };
  const ages = (range: string) => `|leeftijd=${range}@wijk:A`;
  const cells = [ages("10..10"), ages("..40"), ages("11..40"), "|@wijk:A"];
  const judged = judge(source, cells, cells.slice(0, 3));
  const mean = numberOf(source, keyOf("×leeftijd@wijk:A")) / numberOf(source, keyOf("|@wijk:A"));
  const formulas = [
    { name: "quotient", of: ["×leeftijd@wijk:A", "|@wijk:A"], low: mean - 0.05, high: mean + 0.05 },
  ] as const;
  assert.equal(attack(source, judged, { formulas }), []);
});

test("two means of parts of a population, put together, tell what neither does", () => {
  const source: InventedSource = {
    dimensions: ["geslacht", "leeftijd"],
    counts: { "wijk:A": { "M;10": 2, "M;20": 8, "V;10": 11, "V;20": 9 } },
    divisions: {},
  };
  const cells = [
    "|geslacht=M|leeftijd=10..10",
    "|geslacht=M|leeftijd=20..20",
    "|geslacht=M",
    "",
  ].map((where) => `${where.startsWith("|") ? where : "|"}@wijk:A`);
  const judged = judge(source, cells, cells.slice(0, 2));
  assert.equal(attack(source, judged), []);
  const mean = (of: readonly string[], low: number, high: number) =>
    ({ name: "quotient", of, low, high }) as const;
  // All: 450 ÷ 30 is 15,7; women: 290 ÷ 20 is 14,5. Then the men have 180 together.
  const sum = (where: string) => `×leeftijd${where}@wijk:A`;
  const women = "|geslacht=V@wijk:A";
  const withWomen = judge(source, [...cells, women], cells.slice(0, 2));
  const formulas = [
    mean([sum(""), "|@wijk:A"], 470 / 30 - 0.01, 470 / 30 + 0.01),
    mean([sum("|geslacht=V"), women], 290 / 20 - 0.01, 290 / 20 + 0.01),
  ];
  const found = attack(source, withWomen, { formulas });
  assert.equal(
    found.map(({ low, high }) => [low, high]),
    [[2, 2]],
  );
  for (const alone of formulas) {
    assert.equal(attack(source, withWomen, { formulas: [alone] }), []);
  }
});

test("count that an earlier edition printed gives away what is hidden beside it now", () => {
  // Then: A and C hidden, B printed. Now: A and B hidden, C printed.
  const earlier = { [B]: 40, [Zee]: 100 };
  assert.equal(explain(city, safe, { earlier }), [
    "A, 2022 = Zee, 2022 (100) − C, 2022 (57) − B, 2022 (vroegere uitgave) (40) = 3",
  ]);
  assert.equal(explain(city, safe, { earlier: { [A]: 3 } }), [
    "A, 2022 (vroegere uitgave) staat zelf afgedrukt: 3",
  ]);
});

test("cell that only an earlier edition had is a sum of the same rows", () => {
  const source: InventedSource = {
    dimensions: ["vlag"],
    counts: { "gemeente:Zee": { BE: 3, NL: 20, FR: 30 } },
    divisions: {},
  };
  const cells = ["BE", "NL", "FR"].map((flag) => `|vlag=${flag}@gemeente:Zee`);
  const judged = judge(source, [...cells, "|@gemeente:Zee"], cells.slice(0, 2));
  assert.equal(attack(source, judged), []);
  assert.equal(explain(source, judged, { earlier: { "|vlag=FR,NL@gemeente:Zee": 50 } }), [
    "Zee, 2022, vlag BE = Zee, 2022 (53) − Zee, 2022, vlag FR/NL (vroegere uitgave) (50) = 3",
  ]);
});

test.run();
