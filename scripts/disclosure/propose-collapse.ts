import { cellKey, isRange, type Measure } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import { isKnown, known } from "../model/value.ts";
import type { AskedCount, CountGroup } from "./group-counts.ts";
import { countOf } from "./linking/count-of.ts";
import { suppress } from "./suppress.ts";

/** A publication with less detail, in which a small count may be protected after all. */
interface Collapse {
  /** In Dutch, as an advice: "voeg leeftijdsklasse 18-34 en 35-49 samen". */
  readonly advice: string;
  readonly group: CountGroup;
}

/**
 * Ways to print less around counts that nothing can protect: two neighbouring categories
 * together, for each characteristic of such a count, or its area not on its own.
 * Whether one of them is enough is for the search to say.
 */
export function collapsesFor(
  group: CountGroup,
  unprotected: readonly number[],
  areaName: (count: AskedCount) => string,
): readonly Collapse[] {
  const found = new Map<string, Collapse>();
  for (const index of unprotected) {
    const count = group.counts[index];
    if (!count) continue;
    for (const { dimension, pair } of neighbours(count)) {
      const advice = `voeg ${dimension} ${pair.join(" en ")} samen`;
      if (!found.has(advice)) {
        const { dataset } = count.table;
        const counts = mergeCounts(group, dataset.id, dimension, pair);
        found.set(advice, { advice, group: { ...group, counts } });
      }
    }
    const advice = `toon ${areaName(count)} niet apart`;
    const counts = group.counts.filter(({ request }) => request.area !== count.request.area);
    found.set(advice, { advice, group: { ...group, counts } });
  }
  return [...found.values()];
}

interface Neighbours {
  readonly dimension: string;
  readonly pair: readonly [string, string];
}

/** The categories of a count, each with the one before and the one after it. */
function neighbours({ request, table }: AskedCount): readonly Neighbours[] {
  return Object.entries(request.measure.where).flatMap(([dimension, selector]) => {
    const categories = table.dataset.dimensions[dimension];
    if (isRange(selector) || categories === undefined || categories === "whole-number") return [];
    const [own, ...others] = selector;
    if (own === undefined || others.length > 0) return [];
    const at = categories.indexOf(own);
    const [before, after] = [categories[at - 1], categories[at + 1]];
    return [
      ...(before === undefined ? [] : [{ dimension, pair: [before, own] as const }]),
      ...(after === undefined ? [] : [{ dimension, pair: [own, after] as const }]),
    ];
  });
}

/** Every count of one of the two categories becomes the count of both. */
function mergeCounts(
  { counts }: CountGroup,
  dataset: string,
  dimension: string,
  pair: readonly [string, string],
): readonly AskedCount[] {
  const merged = new Map<CellKey, AskedCount>();
  for (const count of counts) {
    const measure = mergeMeasure(count.request.measure, dataset, dimension, pair);
    if (measure === count.request.measure) {
      merged.set(count.key, count);
      continue;
    }
    const request = { ...count.request, measure };
    const key = cellKey(request);
    const both = countOf(count.table, { ...request, where: measure.where });
    if (!both || merged.has(key)) continue;
    const { value, table } = both;
    const isPrimary = value !== undefined && !isKnown(suppress(known(value), table.dataset.rule));
    merged.set(key, { table, value, request, key, isPrimary });
  }
  return [...merged.values()];
}

function mergeMeasure(
  measure: Measure,
  dataset: string,
  dimension: string,
  pair: readonly [string, string],
): Measure {
  const selector = measure.where[dimension];
  if (measure.dataset !== dataset || selector === undefined || isRange(selector)) return measure;
  const inPair = pair.filter((category) => selector.includes(category));
  if (inPair.length !== 1) return measure;
  return {
    ...measure,
    where: { ...measure.where, [dimension]: [...new Set([...selector, ...pair])] },
  };
}
