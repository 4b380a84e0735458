import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { AreaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { isHidden, isKnown, type Value } from "../../scripts/model/value.ts";
import { type InventedSector, makeCity } from "../catalogue/invented-division.ts";

const test = suite("own division at the gate");
const solver = await loadSolver();

type Sectors = Readonly<Record<string, InventedSector>>;

/** What leaves the gate for a city with two divisions, by area. */
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
      const { wijk, shares: own } = sectors[code] as InventedSector;
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
    const published = await publishCity(sectors);
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
  }
  assert.ok(small >= 10, String(small));
});

test.run();
