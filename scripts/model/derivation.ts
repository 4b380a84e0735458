/**
 * How a figure came to be of its area, apart from how firm the source calls it:
 * - `observed`: the source has it for this area, or for the parts that it consists of;
 * - `summed`: added up from the areas of before a change that are its ground together;
 * - `estimated`: converted from areas that its boundary cuts;
 * - `not-computable`: the source has figures for that time, and none that add up to this area.
 */
export const derivations = ["observed", "summed", "estimated", "not-computable"] as const;
export type Derivation = (typeof derivations)[number];

/** As readers see them. */
export const derivationWords: Readonly<Record<Derivation, string>> = {
  observed: "waargenomen",
  summed: "opgeteld",
  estimated: "geschat",
  "not-computable": "niet te berekenen",
};

/** A figure made of several is as far from observed as the furthest of them. */
export function furthestDerived(parts: Iterable<Derivation | undefined>): Derivation {
  let furthest = 0;
  for (const part of parts) {
    furthest = Math.max(furthest, part === undefined ? 0 : derivations.indexOf(part));
  }
  return derivations[furthest] ?? "observed";
}
