import type { Attacker } from "./attacker.ts";
import type { Cut } from "./cut.ts";
import type { Need } from "./reader-model.ts";

/**
 * A cut that a choice violates, made stronger: hides more and more of the other cells,
 * in the order given, as long as that does not meet the need. What then stays published is
 * what something must be hidden of, whatever else is hidden. Undefined when the choice meets the need.
 */
export function strongCut(
  attacker: Attacker,
  need: Need,
  hidden: Float64Array,
  others: readonly number[],
): Cut | undefined {
  const share = hidden.slice();
  let cut = attacker.cut(need, share);
  if (!cut) return undefined;
  for (let at = 0, count = 1; at < others.length; ) {
    const added = others.slice(at, at + count);
    for (const cell of added) share[cell] = 1;
    const stronger = attacker.cut(need, share);
    if (stronger) {
      cut = stronger;
      at += added.length;
      count *= 2;
      continue;
    }
    for (const cell of added) share[cell] = 0;
    // One of these meets the need: halve until it is found, and pass over it.
    if (added.length === 1) at++;
    count = Math.max(1, Math.floor(added.length / 2));
  }
  return cut;
}
