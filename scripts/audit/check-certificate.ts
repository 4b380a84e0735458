import type { Certificate, Witness } from "../model/certificate.ts";
import type { LinkedTable, ValueRange } from "../model/linked-table.ts";
import { knownToInsiders } from "./insider-check.ts";

/**
 * Checks a certificate by addition alone: no solver, and nothing from the code
 * that hides. Whoever distrusts both can read this one file.
 *
 * A cell is proved safe when two tables exist that agree with everything that is
 * published and with all that a sceptical reader knows, one with the cell at or
 * below the low end of its range and one with it at or above the high end. A
 * reader cannot tell either of them from the real table.
 */
interface CheckedPattern {
  /** Per cell whether it is left out. Cells that no page prints are hidden in any case. */
  readonly hidden: readonly boolean[];
  /**
   * Per cell the lowest end of a range that can be asked for: a hidden total of k
   * positive parts is at least k. 0 unless given.
   */
  readonly minima?: readonly number[];
  /** False where zeros are hidden too: then a hidden count can be 0. True unless given. */
  readonly isSceptical?: boolean;
  /** True: who is alone in a count of 1 may not know another cell exactly either. False unless given. */
  readonly withstandsInsiders?: boolean;
}

/** A cell that the certificate does not prove safe. */
interface UnprovedCell {
  readonly cell: number;
  readonly name: string;
  /** In Dutch. */
  readonly reason: string;
}

/** Sums of amounts are off by binary fractions; counts must fit exactly. */
const amountTolerance = 1e-9;

/** Empty when every cell with a range is proved safe. */
export function checkCertificate(
  table: LinkedTable,
  pattern: CheckedPattern,
  certificate: Certificate,
): readonly UnprovedCell[] {
  const proofs = new Map(certificate.proofs.map((proof) => [proof.cell, proof]));
  const relationsOf = indexRelations(table);
  const known = pattern.withstandsInsiders
    ? knownToInsiders(table, (cell) => isHidden(table, pattern, cell), certificate)
    : new Map<number, string>();
  const others = Map.groupBy(certificate.insiders ?? [], ({ cell }) => cell);
  const unproved: UnprovedCell[] = [];
  // The witnesses only differ from the real table: that one must hold itself.
  const broken = table.relations.findIndex((_, index) => !holds(table, index, new Map()));
  table.cells.forEach(({ name, range }, cell) => {
    if (!range) return;
    const proof = proofs.get(cell);
    let reason: string | undefined;
    if (broken >= 0) reason = `relatie ${broken + 1} klopt niet in de echte tabel`;
    else if (!isHidden(table, pattern, cell)) reason = "de cel is gepubliceerd";
    else if (!proof) reason = "het bewijs ontbreekt";
    else reason = checkProof(table, pattern, relationsOf, cell, range, proof);
    for (const { other } of reason ? [] : (others.get(cell) ?? [])) {
      reason ??= checkWitness(table, pattern, relationsOf, other);
    }
    reason ??= known.get(cell);
    if (reason) unproved.push({ cell, name, reason });
  });
  return unproved;
}

function isHidden(table: LinkedTable, { hidden }: CheckedPattern, cell: number): boolean {
  return hidden[cell] === true || table.cells[cell]?.isPrinted === false;
}

/** Per cell the relations that it takes part in. */
function indexRelations({ cells, relations }: LinkedTable): readonly (readonly number[])[] {
  const relationsOf: number[][] = cells.map(() => []);
  relations.forEach(({ terms }, index) => {
    for (const { cell } of terms) relationsOf[cell]?.push(index);
  });
  return relationsOf;
}

function checkProof(
  table: LinkedTable,
  pattern: CheckedPattern,
  relationsOf: readonly (readonly number[])[],
  cell: number,
  range: ValueRange,
  { low, high }: { readonly low: Witness; readonly high: Witness },
): string | undefined {
  const lowest = Math.max(range.low, pattern.minima?.[cell] ?? 0);
  const highest = Math.max(range.high, lowest);
  const own = table.cells[cell]?.value ?? 0;
  const valueIn = (witness: Witness) => witness.find(([at]) => at === cell)?.[1] ?? own;
  const wrongLow = checkWitness(table, pattern, relationsOf, low);
  if (wrongLow) return `lage tabel: ${wrongLow}`;
  const wrongHigh = checkWitness(table, pattern, relationsOf, high);
  if (wrongHigh) return `hoge tabel: ${wrongHigh}`;
  const slack = table.kind === "counts" ? 0 : amountTolerance * Math.max(1, Math.abs(own));
  if (!(valueIn(low) <= lowest + slack)) {
    return `lage tabel: de cel is er ${valueIn(low)}, niet hoogstens ${lowest}`;
  }
  if (!(valueIn(high) >= highest - slack)) {
    return `hoge tabel: de cel is er ${valueIn(high)}, niet minstens ${highest}`;
  }
  return valueIn(low) < valueIn(high) ? undefined : "beide tabellen geven hetzelfde getal";
}

/** What is wrong with a table that is given by its differences from the real one. */
function checkWitness(
  table: LinkedTable,
  pattern: CheckedPattern,
  relationsOf: readonly (readonly number[])[],
  witness: Witness,
): string | undefined {
  const values = new Map<number, number>();
  const touched = new Set<number>();
  for (const [cell, value] of witness) {
    if (values.has(cell)) return `cel ${cell + 1} staat er twee keer in`;
    const wrong = checkValue(table, pattern, cell, value);
    if (wrong) return wrong;
    values.set(cell, value);
    for (const relation of relationsOf[cell] ?? []) touched.add(relation);
  }
  for (const index of touched) {
    if (!holds(table, index, values)) return `relatie ${index + 1} klopt niet`;
  }
  return undefined;
}

function checkValue(
  table: LinkedTable,
  pattern: CheckedPattern,
  index: number,
  value: number,
): string | undefined {
  const cell = table.cells[index];
  if (!cell) return `cel ${index + 1} bestaat niet`;
  if (!isHidden(table, pattern, index)) return `${cell.name} is gepubliceerd en ligt dus vast`;
  if (!Number.isFinite(value)) return `${cell.name} heeft geen getal`;
  const isCount = table.kind === "counts";
  if (isCount && !Number.isInteger(value)) return `${cell.name} is er ${value}, geen geheel getal`;
  // Zeros are printed where they are not hidden, so whatever is hidden and was
  // not zero is taken for at least 1. Who prints nothing of a cell reveals nothing.
  const isKnownPositive = pattern.isSceptical !== false && cell.isPrinted && cell.value > 0;
  const least = isCount && isKnownPositive ? 1 : 0;
  if (value < least) return `${cell.name} is er ${value}, en een lezer weet: minstens ${least}`;
  return undefined;
}

function holds(
  { cells, relations, kind }: LinkedTable,
  index: number,
  values: ReadonlyMap<number, number>,
): boolean {
  const relation = relations[index];
  if (!relation) return false;
  let sum = 0;
  let size = 1;
  for (const { cell, coefficient } of relation.terms) {
    const amount = coefficient * (values.get(cell) ?? cells[cell]?.value ?? 0);
    sum += amount;
    size += Math.abs(amount);
  }
  // Sums of whole numbers are exact; a ratio has fractions for coefficients.
  const isWhole =
    kind === "counts" && relation.terms.every(({ coefficient }) => Number.isInteger(coefficient));
  const slack = isWhole ? 0 : amountTolerance * size;
  return sum >= relation.low - slack && sum <= relation.high + slack;
}
