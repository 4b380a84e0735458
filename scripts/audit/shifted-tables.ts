import type { Relation } from "../model/linked-table.ts";

/**
 * Other tables that agree with all relations, found by addition alone: one
 * inner count changes, and every total that it is part of changes with it.
 */
export class ShiftedTables {
  readonly #relations: readonly Relation[];
  /** Per cell the relations of which it is the total, and those of which it is a part. */
  readonly #asTotal: readonly (readonly number[])[];
  readonly #asPart: readonly (readonly number[])[];
  /** Per relation the cell that stands alone on its side; -1 when there is none. */
  readonly #totals: readonly number[];

  constructor(size: number, relations: readonly Relation[]) {
    const asTotal = Array.from({ length: size }, (): number[] => []);
    const asPart = Array.from({ length: size }, (): number[] => []);
    this.#relations = relations;
    this.#totals = relations.map(totalOf);
    for (const [index, { terms }] of relations.entries()) {
      for (const { cell } of terms) {
        (this.#totals[index] === cell ? asTotal : asPart)[cell]?.push(index);
      }
    }
    this.#asTotal = asTotal;
    this.#asPart = asPart;
  }

  /**
   * The cells that can all change by the same amount, `cell` among them; undefined
   * when following the sums leads to none. Where there is a choice of parts, the
   * largest in `values` changes.
   */
  changingWith(cell: number, values: readonly number[]): readonly number[] | undefined {
    const inner = this.#innerPart(cell, values);
    if (inner === undefined) return undefined;
    const changing = new Set([inner]);
    for (const one of changing) {
      for (const relation of this.#asPart[one] ?? []) {
        const total = this.#totals[relation] ?? -1;
        if (total < 0) return undefined;
        changing.add(total);
      }
    }
    const touched = new Set(
      [...changing].flatMap((one) => [...(this.#asTotal[one] ?? []), ...(this.#asPart[one] ?? [])]),
    );
    const isKept = (relation: number): boolean => {
      let sum = 0;
      for (const term of this.#relations[relation]?.terms ?? []) {
        if (changing.has(term.cell)) sum += term.coefficient;
      }
      return sum === 0;
    };
    return changing.has(cell) && [...touched].every(isKept) ? [...changing] : undefined;
  }

  #innerPart(cell: number, values: readonly number[]): number | undefined {
    const seen = new Set<number>();
    for (let at = cell; !seen.has(at); ) {
      seen.add(at);
      const [relation] = this.#asTotal[at] ?? [];
      if (relation === undefined) return at;
      const parts = (this.#relations[relation]?.terms ?? []).filter((term) => term.cell !== at);
      const [first, ...rest] = parts.map((term) => term.cell);
      if (first === undefined) return undefined;
      const larger = (left: number, right: number) =>
        (values[right] ?? 0) > (values[left] ?? 0) ? right : left;
      at = rest.reduce(larger, first);
    }
    return undefined;
  }
}

/** Totals stand first where statisticians write sums; a sum of one part has two candidates. */
function totalOf({ terms }: Relation): number {
  for (const sign of [-1, 1]) {
    const side = terms.filter(({ coefficient }) => Math.sign(coefficient) === sign);
    const [only] = side;
    if (only && side.length === 1) return only.cell;
  }
  return -1;
}
