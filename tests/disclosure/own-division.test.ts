import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { isHidden, isKnown, type Value } from "../../scripts/model/value.ts";
import { type InventedSector, makeCity } from "../catalogue/invented-division.ts";
import { figure } from "../model/invented-figure.ts";

const test = suite("own division at the gate");
const solver = await loadSolver();

type Sectors = Readonly<Record<string, InventedSector>>;

/** What leaves the gate for a city with several divisions, by area. */
async function publishCity(sectors: Sectors): Promise<ReadonlyMap<AreaKey, Value>> {
  const { areas, table } = makeCity(sectors, 0);
  const printed = [...areas.areas.keys()].filter((key) => !key.startsWith("statsec:"));
  const requests = printed.map(
    (area): CellRequest => ({ measure: { dataset: "inwoners", where: {} }, area, period: "2022" }),
  );
  const result = await protect(requests, new Map([["inwoners", table]]), areas, solver);
  return new Map(requests.map((request) => [request.area, result.cell(request).value]));
}

/**
 * Every number that a hidden wijk can have for a reader who knows the shares, the
 * shown counts and that hidden ones are not zero: by trying all cities there are.
 */
function numbersLeft(
  sectors: Sectors,
  published: ReadonlyMap<AreaKey, Value>,
  wanted: AreaKey,
  most: number,
): ReadonlySet<number> {
  const codes = Object.keys(sectors);
  const sums = [...published].map(([key, value]) => {
    const shares = codes.map((code) => {
      const { wijk, shares: ofWijken, further } = sectors[code] as InventedSector;
      const own = { ...ofWijken, ...further };
      if (key.startsWith("gemeente:")) return 1;
      return key.startsWith("wijk:")
        ? Number(key === `wijk:${wijk}`)
        : (own[key.slice("eigenwijk:".length)] ?? 0);
    });
    const isWhole = shares.every(Number.isInteger);
    const truth = shares.reduce(
      (sum, share, at) => sum + share * (sectors[codes[at] ?? ""]?.people ?? 0),
      0,
    );
    // Zeros are shown, so a hidden count that is not 0 is taken for at least 1.
    return { key, value, shares, slack: isWhole ? 0 : 1, least: Math.round(truth) > 0 ? 1 : 0 };
  });
  const found = new Set<number>();
  const people: number[] = [];
  const visit = (): void => {
    if (people.length < codes.length) {
      for (let number = 0; number <= most; number++) {
        people.push(number);
        visit();
        people.pop();
      }
      return;
    }
    let own = 0;
    for (const { key, value, shares, slack, least } of sums) {
      const sum = shares.reduce((total, share, at) => total + share * (people[at] ?? 0), 0);
      if (key === wanted) own = sum;
      if (isKnown(value) && Math.abs(sum - value.number) > slack + 1e-9) return;
      if (!isKnown(value) && isHidden(value) && sum + slack < least) return;
    }
    found.add(Math.round(own));
  };
  visit();
  return found;
}

/** How many hidden wijken are small; each of them may be anything from 1 to 4. */
function assertOpen(sectors: Sectors, published: ReadonlyMap<AreaKey, Value>): number {
  let small = 0;
  for (const [key, value] of published) {
    if (!key.startsWith("wijk:") || isKnown(value)) continue;
    const truth = Object.values(sectors)
      .filter(({ wijk }) => key === `wijk:${wijk}`)
      .reduce((sum, { people }) => sum + people, 0);
    if (truth >= 5) continue;
    small++;
    const left = numbersLeft(sectors, published, key, 24);
    for (const number of [1, 2, 3, 4]) {
      assert.ok(left.has(number), `${JSON.stringify(sectors)}: ${key} ${[...left].join(" ")}`);
    }
  }
  return small;
}

test("protect(two divisions) leaves a small wijk open to a reader who knows how the other cuts it", async () => {
  // Without the own wijken, hiding Kaai and Duin would do; P and Q then give Duin, within a person or two.
  const sectors: Sectors = {
    A: { wijk: "Kaai", people: 3, shares: { P: 1 } },
    B: { wijk: "Duin", people: 12, shares: { P: 0.5, Q: 0.5 } },
    C: { wijk: "Polder", people: 9, shares: { Q: 1 } },
  };
  const published = await publishCity(sectors);
  const hidden = [...published].filter(([, value]) => !isKnown(value) && isHidden(value));
  assert.ok(hidden.some(([key]) => key === "wijk:Kaai"));
  const left = numbersLeft(sectors, published, "wijk:Kaai", 26);
  for (const number of [1, 2, 3, 4]) assert.ok(left.has(number), [...left].join(" "));
});

/** Wijken that are small, and stadsdelen of several of them. */
const withParts: Sectors = {
  A: { wijk: "Kaai", people: 3, shares: {}, further: { N: 1 } },
  B: { wijk: "Duin", people: 16, shares: {}, further: { N: 1 } },
  C: { wijk: "Polder", people: 9, shares: {}, further: { Z: 1 } },
  D: { wijk: "Haven", people: 12, shares: {}, further: { Z: 1 } },
};

test("protect(wijken and stadsdelen) hides what a stadsdeel less its other wijken would give away", async () => {
  const alone = await publishCity(
    Object.fromEntries(
      Object.entries(withParts).map(([code, sector]) => [code, { ...sector, further: {} }]),
    ),
  );
  const hiddenIn = (published: ReadonlyMap<AreaKey, Value>): readonly string[] =>
    [...published].flatMap(([key, value]) => (!isKnown(value) && isHidden(value) ? [key] : []));
  // Without stadsdelen the smallest wijk beside Kaai will do; with them N − Duin would be Kaai.
  assert.equal(hiddenIn(alone), ["wijk:Kaai", "wijk:Polder"]);
  const leaking = new Map<AreaKey, Value>([
    ...alone,
    ["eigenwijk:N", figure(19)],
    ["eigenwijk:Z", figure(21)],
  ]);
  assert.equal([...numbersLeft(withParts, leaking, "wijk:Kaai", 21)], [3]);
  const published = await publishCity(withParts);
  assert.ok(hiddenIn(published).includes("wijk:Kaai"));
  const left = numbersLeft(withParts, published, "wijk:Kaai", 21);
  for (const number of [1, 2, 3, 4]) assert.ok(left.has(number), [...left].join(" "));
});

test("protect(three divisions, random cuts) leaves every small wijk of 1 to 4 open", async () => {
  let state = 29;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const divide = (home: string, other: string): Readonly<Record<string, number>> => {
    const cut = [1, 1, 0.5, 0.25][Math.floor(random() * 4)] ?? 1;
    return cut === 1 ? { [home]: 1 } : { [home]: 1 - cut, [other]: cut };
  };
  let small = 0;
  for (let draw = 0; draw < 12; draw++) {
    const sectors = Object.fromEntries(
      ["A", "B", "C", "D"].map((code, at): [string, InventedSector] => [
        code,
        {
          wijk: `W${Math.min(at, 2)}`,
          people: 1 + Math.floor(random() * (at === 0 ? 4 : 12)),
          shares: at < 2 ? divide("P", "Q") : divide("Q", "P"),
          further: at % 2 === 0 ? divide("N", "Z") : divide("Z", "N"),
        },
      ]),
    );
    small += assertOpen(sectors, await publishCity(sectors));
  }
  assert.ok(small >= 10, String(small));
});

test("protect(invented cities, random cuts) leaves every small count of 1 to 4 open", async () => {
  let state = 11;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  let small = 0;
  for (let draw = 0; draw < 12; draw++) {
    const sectors = Object.fromEntries(
      ["A", "B", "C", "D"].map((code, at) => {
        const cut = [1, 1, 0.5, 0.25][Math.floor(random() * 4)] ?? 1;
        const home = at < 2 ? "P" : "Q";
        const other = home === "P" ? "Q" : "P";
        const shares = cut === 1 ? { [home]: 1 } : { [home]: 1 - cut, [other]: cut };
        const people = 1 + Math.floor(random() * (at === 0 ? 4 : 12));
        return [code, { wijk: `W${Math.min(at, 2)}`, people, shares }];
      }),
    );
    small += assertOpen(sectors, await publishCity(sectors));
  }
  assert.ok(small >= 10, String(small));
});

test.run();
