import type { Need, ReaderModel } from "./reader-model.ts";
import { meets, type Witness } from "./witness.ts";

/**
 * What is hidden, and for each need the witness that meets it. Every cell that a
 * witness moves is hidden; a secondary cell that no witness in use moves is
 * published again.
 */
export class Pattern {
  readonly model: ReaderModel;
  readonly hidden: Uint8Array;
  readonly #witnessOf: (Witness | undefined)[];
  /** Per witness in use, the needs that rest on it. */
  readonly #needsOf = new Map<Witness, Set<number>>();
  /** Per cell, the witnesses in use that move it. */
  readonly #usersOf = new Map<number, Set<Witness>>();

  constructor(model: ReaderModel) {
    this.model = model;
    this.hidden = model.isHiddenAlready.slice();
    this.#witnessOf = new Array(model.needs.length).fill(undefined);
  }

  witnessOf(need: number): Witness | undefined {
    return this.#witnessOf[need];
  }

  /** Per need, the witness that it rests on: what `restore` brings back. */
  witnesses(): readonly (Witness | undefined)[] {
    return [...this.#witnessOf];
  }

  restore(witnesses: readonly (Witness | undefined)[]): void {
    for (const [need, witness] of witnesses.entries()) if (witness) this.assign(need, witness);
  }

  /** Weight of the cells hidden to protect others. */
  get cost(): number {
    let cost = 0;
    for (const cell of this.secondary()) cost += this.model.weight[cell] ?? 0;
    return cost;
  }

  /** Cells hidden only to protect others, in order. */
  secondary(): readonly number[] {
    const found: number[] = [];
    for (let cell = 0; cell < this.hidden.length; cell++) {
      if (this.hidden[cell] && !this.model.isHiddenAlready[cell]) found.push(cell);
    }
    return found;
  }

  /** Needs that rest on witnesses that move the cell, in order. */
  needsResting(cells: Iterable<number>): readonly number[] {
    const found = new Set<number>();
    for (const cell of cells) {
      for (const witness of this.#usersOf.get(cell) ?? []) {
        for (const need of this.#needsOf.get(witness) ?? []) found.add(need);
      }
    }
    return [...found].sort((left, right) => left - right);
  }

  /** Witnesses in use that move the cell, in the order in which they came. */
  witnessesMoving(cell: number): readonly Witness[] {
    return [...(this.#usersOf.get(cell) ?? [])];
  }

  /** A witness in use that meets the need without moving a forbidden cell. */
  witnessInUse(
    need: Need,
    isForbidden: (cell: number) => boolean = () => false,
  ): Witness | undefined {
    for (const witness of this.#usersOf.get(need.cell) ?? []) {
      if (meets(witness, need) && !witness.cells.some(isForbidden)) return witness;
    }
    return undefined;
  }

  /** Lets the need rest on the witness; hides what the witness moves. */
  assign(need: number, witness: Witness): void {
    const previous = this.#witnessOf[need];
    if (previous === witness) return;
    this.#witnessOf[need] = witness;
    const needs = this.#needsOf.get(witness);
    if (needs) needs.add(need);
    else {
      this.#needsOf.set(witness, new Set([need]));
      for (const cell of witness.cells) {
        this.hidden[cell] = 1;
        const users = this.#usersOf.get(cell);
        if (users) users.add(witness);
        else this.#usersOf.set(cell, new Set([witness]));
      }
    }
    if (previous) this.#release(previous, need);
  }

  #release(witness: Witness, need: number): void {
    const needs = this.#needsOf.get(witness);
    needs?.delete(need);
    if (!needs || needs.size > 0) return;
    this.#needsOf.delete(witness);
    for (const cell of witness.cells) {
      const users = this.#usersOf.get(cell);
      users?.delete(witness);
      if (users && users.size > 0) continue;
      this.#usersOf.delete(cell);
      if (!this.model.isHiddenAlready[cell]) this.hidden[cell] = 0;
    }
  }
}
