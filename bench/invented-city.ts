import { seededRandom } from "../scripts/disclosure/suppression/seeded-random.ts";
import type { LinkedCell, LinkedTable, Relation } from "../scripts/model/linked-table.ts";

/** Sectors, each in one wijk, by age and perhaps by sex; every total is a cell. */
export interface CityShape {
  readonly sectors: number;
  readonly wijken: number;
  readonly ages: number;
  readonly hasSex: boolean;
}

/** A characteristic as sums: category 0 is the total of all. */
interface Characteristic {
  readonly size: number;
  readonly sums: readonly (readonly number[])[];
}

const smallUpTo = 4;

/** An invented city: the same for the same seed, about as full of small counts as a real one. */
export function inventCity(shape: CityShape, seed: number): LinkedTable {
  const characteristics = [
    placesOf(shape),
    listOf(shape.ages),
    ...(shape.hasSex ? [listOf(2)] : []),
  ];
  const sizes = characteristics.map(({ size }) => size);
  const values = new Float64Array(sizes.reduce((product, size) => product * size, 1));
  fillInner(values, shape, seed);
  const relations = characteristics.flatMap(({ sums }, at) => sumsAlong(sizes, at, sums));
  addUp(values, relations);
  const cells = Array.from(values, (value, index): LinkedCell => {
    const isPrimary = value > 0 && value <= smallUpTo;
    return {
      name: `cel ${index}`,
      value,
      weight: value,
      isPrimary,
      isForced: false,
      isPrinted: true,
      ...(isPrimary ? { range: { low: 1, high: smallUpTo } } : {}),
    };
  });
  return { kind: "counts", cells, relations };
}

/** Category 0 is the city, then come the wijken, then the sectors. */
function placesOf({ sectors, wijken }: CityShape): Characteristic {
  const sectorsOf = Array.from({ length: wijken }, (_, wijk) =>
    upTo(sectors)
      .filter((sector) => sector % wijken === wijk)
      .map((sector) => 1 + wijken + sector),
  );
  return {
    size: 1 + wijken + sectors,
    // The wijken first: the city adds them up.
    sums: [
      ...sectorsOf.map((own, wijk) => [1 + wijk, ...own]),
      [0, ...upTo(wijken).map((wijk) => 1 + wijk)],
    ],
  };
}

function listOf(values: number): Characteristic {
  return { size: 1 + values, sums: [upTo(values + 1)] };
}

function fillInner(
  values: Float64Array,
  { sectors, wijken, ages, hasSex }: CityShape,
  seed: number,
): void {
  const random = seededRandom(seed);
  const [ageStep, sexes] = hasSex ? [3, [1, 2]] : [1, [0]];
  for (let sector = 0; sector < sectors; sector++) {
    const crowd = 4 + 60 * random() ** 2;
    for (let age = 1; age <= ages; age++) {
      const atAge = crowd * (0.6 + 0.8 * random()) * (age > 0.8 * ages ? 0.3 : 1);
      for (const sex of sexes) {
        const mean = hasSex ? atAge / 2 : atAge;
        const index = ((1 + wijken + sector) * (ages + 1) + age) * ageStep + sex;
        values[index] = Math.max(
          0,
          Math.round(mean + (random() + random() - 1) * 2 * Math.sqrt(mean)),
        );
      }
    }
  }
}

/** The sums of one characteristic, at every place of the others. */
function sumsAlong(
  sizes: readonly number[],
  along: number,
  sums: readonly (readonly number[])[],
): readonly Relation[] {
  const step = sizes.slice(along + 1).reduce((product, size) => product * size, 1);
  const block = step * (sizes[along] ?? 1);
  const blocks = sizes.slice(0, along).reduce((product, size) => product * size, 1);
  return upTo(blocks).flatMap((before) =>
    sums.flatMap((categories) =>
      upTo(step).map((after) => ({
        terms: categories.map((category, at) => ({
          cell: before * block + category * step + after,
          coefficient: at === 0 ? -1 : 1,
        })),
        low: 0,
        high: 0,
      })),
    ),
  );
}

/** Relations stand in an order in which parts come before totals, but for one characteristic at a time. */
function addUp(values: Float64Array, relations: readonly Relation[]): void {
  for (const { terms } of relations) {
    const [total, ...parts] = terms;
    if (!total) continue;
    values[total.cell] = parts.reduce((sum, { cell }) => sum + (values[cell] ?? 0), 0);
  }
}

function upTo(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}
