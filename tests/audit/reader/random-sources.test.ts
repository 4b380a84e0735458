import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../../scripts/audit/audit.ts";
import { readerSystem } from "../../../scripts/audit/reader/reader-system.ts";
import { loadSolver } from "../../../scripts/audit/solver.ts";
import { seededRandom } from "../../../scripts/disclosure/suppression/seeded-random.ts";
import { isKnown } from "../../../scripts/model/value.ts";
import { type InventedSource, judge, numberOf, structureOf } from "./invented-source.ts";

const test = suite("readerSystem on random sources");

const solver = await loadSolver();
const rows = ["a;x", "a;y", "b;x", "b;y"];
const cities = ["gemeente:A", "gemeente:B"];
const seeds = 60;

/** Two cities of a province that also has people elsewhere; few enough to try every table. */
function sourceWith(counts: readonly number[]): InventedSource {
  const [first, second, rest] = [0, 4, 8].map((start) =>
    Object.fromEntries(rows.map((row, at) => [row, counts[start + at] ?? 0])),
  );
  const sum = (row: string): number =>
    (first?.[row] ?? 0) + (second?.[row] ?? 0) + (rest?.[row] ?? 0);
  return {
    dimensions: ["soort", "vlag"],
    counts: {
      "gemeente:A": first ?? {},
      "gemeente:B": second ?? {},
      "provincie:P": Object.fromEntries(rows.map((row) => [row, sum(row)])),
    },
    // Two rows have nothing outside the cities, and a reader can know it.
    divisions: { "provincie:P": [{ parts: cities, rest: rows.slice(0, 2) }] },
  };
}

function tableOfOne(at: number): InventedSource {
  return sourceWith(Array.from({ length: 12 }, (_, other) => Number(other === at)));
}

/** Every way to divide `total` over `parts`. */
function* compositions(total: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first++) {
    for (const others of compositions(total - first, parts - 1)) yield [first, ...others];
  }
}

function randomCase(seed: number) {
  const random = seededRandom(seed);
  const counts = Array.from({ length: 12 }, (_, at) =>
    at >= 10 ? 0 : Math.floor(random() ** 3 * 4),
  );
  const source = sourceWith(counts);
  const selections = ["", "soort=a", "soort=b", "vlag=x", "soort=a|vlag=x", "soort=b|vlag=y"];
  const cells = [...cities, "provincie:P"].flatMap((area) =>
    selections.filter(() => random() < 0.7).map((where) => `|${where}@${area}`),
  );
  // The total bounds the tables that are to be tried.
  const printed = [...new Set(["|@provincie:P", ...cells])];
  const hidden = printed.slice(1).filter(() => random() < 0.6);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { source, judged: judge(source, printed, hidden), total };
}

test(`readerSystem(${seeds} random sources) leaves a reader exactly what trying all tables leaves`, () => {
  let compared = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { source, judged, total } = randomCase(seed);
    const system = readerSystem(judged, structureOf(source));
    if (total > 8 || !system.cells.some(({ range }) => range)) continue;
    // A cell is a sum of rows, so tables of one count say which.
    const membersOf = judged.cells.map(({ key }) =>
      [...Array(10).keys()].filter((at) => numberOf(tableOfOne(at), key) === 1),
    );
    const left = new Map<string, { low: number; high: number }>();
    for (const atoms of compositions(total, 10)) {
      const numbers = membersOf.map((members) =>
        members.reduce((sum, at) => sum + (atoms[at] ?? 0), 0),
      );
      const isPossible = judged.cells.every(({ value, number = 0 }, at) =>
        isKnown(value) ? numbers[at] === value.number : number === 0 || (numbers[at] ?? 0) > 0,
      );
      if (!isPossible) continue;
      for (const [at, { key }] of judged.cells.entries()) {
        const number = numbers[at] ?? 0;
        const { low, high } = left.get(key) ?? { low: number, high: number };
        left.set(key, { low: Math.min(low, number), high: Math.max(high, number) });
      }
    }
    for (const { cell, low, high } of auditPublication(solver, system, { mode: "intervals" })
      .intervals) {
      const key = system.keys[cell];
      if (key === undefined) continue;
      assert.equal({ low, high }, left.get(key), `seed ${seed}, ${key}`);
      compared++;
    }
  }
  assert.ok(compared > seeds, String(compared));
});

test.run();
