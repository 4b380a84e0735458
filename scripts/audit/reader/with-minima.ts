import { structuralMinima } from "../structural-minimum.ts";
import type { ReaderSystem } from "./reader-system.ts";

/**
 * The part of each range that arithmetic itself leaves open: a total of k parts that a
 * reader takes for at least 1 is at least k. Where zeros are hidden too, there is no such least.
 */
export function withMinima(system: ReaderSystem): ReaderSystem {
  const { cells, relations, kind } = system;
  const isPositive = cells.map(({ shown, low }) => (shown ?? low) > 0);
  if (!cells.some(({ shown, low }) => shown === undefined && low > 0)) return system;
  const minima = structuralMinima({
    kind,
    relations,
    cells: cells.map(({ name, shown }, at) => ({
      name,
      // What is hidden has a number too, that nobody tells the audit.
      value: shown ?? Number.POSITIVE_INFINITY,
      weight: 0,
      isPrimary: false,
      isForced: false,
      isPrinted: isPositive[at] ?? false,
    })),
  });
  return {
    ...system,
    cells: cells.map((cell, at) => {
      const least = minima[at] ?? 0;
      if (!cell.range || least <= cell.range.low) return cell;
      return { ...cell, range: { low: least, high: Math.max(cell.range.high, least) } };
    }),
  };
}
