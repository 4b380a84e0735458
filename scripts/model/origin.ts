import type { CellKey } from "./cell-key.ts";

/**
 * What a published figure follows from: one protected cell, a constant that is
 * no count, or a formula over other origins. Only the gate names cells; formulas
 * are made where figures are combined, so a number without an origin is raw.
 */
export type Origin = CellOrigin | ConstantOrigin | FormulaOrigin;

interface CellOrigin {
  readonly kind: "cell";
  readonly key: CellKey;
}

/** E.g. the surface of a city: 157,8 km². */
interface ConstantOrigin {
  readonly kind: "constant";
  readonly number: number;
  /** What it is, in Dutch: "oppervlakte in km²". */
  readonly reason: string;
}

/**
 * - `sum`: all parts together;
 * - `quotient`: first ÷ second × `factor`;
 * - `growth`: first ÷ second − 1;
 * - `difference`: first − second;
 * - `rank`: the place of the first among all parts, from high to low;
 * - `classes`: bounds that were chosen from all parts.
 */
export type FormulaName = "sum" | "quotient" | "growth" | "difference" | "rank" | "classes";

export interface FormulaOrigin {
  readonly kind: "formula";
  readonly name: FormulaName;
  readonly parts: readonly Origin[];
  /** Only for a quotient: 100 for "per 100". */
  readonly factor?: number;
}

export function cellOrigin(key: CellKey): CellOrigin {
  return { kind: "cell", key };
}

export function formulaOrigin(
  name: FormulaName,
  parts: readonly Origin[],
  factor?: number,
): FormulaOrigin {
  return { kind: "formula", name, parts, ...(factor === undefined ? {} : { factor }) };
}

/** Every cell that the figure follows from, each once. */
export function cellsOf(origin: Origin): ReadonlySet<CellKey> {
  const found = new Set<CellKey>();
  const visit = (one: Origin): void => {
    if (one.kind === "cell") found.add(one.key);
    if (one.kind === "formula") one.parts.forEach(visit);
  };
  visit(origin);
  return found;
}
