import { type CellRequest, describeSelector } from "../../model/cell.ts";
import type { DisclosureRule } from "../../model/dataset.ts";
import type { LinkedCell, ValueRange } from "../../model/linked-table.ts";
import { weightOfHiddenAgain } from "../suppression/with-earlier-pattern.ts";
import type { AreaTree } from "./area-tree.ts";
import type { CountedCell } from "./counted-cell.ts";
import type { DividedCount } from "./divided-count.ts";
import type { Part } from "./parts.ts";

/** The cell of a count. What the source hides has the value that was filled in for it. */
export function countCell({ count, parts }: DividedCount, tree: AreaTree): LinkedCell {
  const { request, table, value, key, isKnownAlready = false, wasHidden = false } = count;
  const { rule } = table.dataset;
  // Nothing can be done for a small count that readers have on paper.
  const isPrimary = count.isPrimary && !isKnownAlready;
  const shown = {
    name: nameCount(request, tree),
    isPrinted: key !== undefined || isKnownAlready,
    isForced: isKnownAlready || (!isPrimary && isAlwaysShown(count, tree)),
    isPrimary,
  };
  if (value !== undefined) {
    const range = isPrimary && rule.kind === "minimum-count" ? { range: smallRange(rule) } : {};
    return { ...shown, value, weight: wasHidden ? weightOfHiddenAgain(value) : value, ...range };
  }
  const [only, ...others] = parts;
  const filledIn = parts.reduce((sum, { part, share }) => sum + share * part.value, 0);
  if (!only || others.length > 0 || only.part.unknownRows !== 1 || filledIn === 0) {
    // A sum with something unknown in it: nothing of it is printed.
    return { ...shown, isPrinted: false, value: filledIn, weight: 0 };
  }
  return {
    ...shown,
    value: filledIn,
    weight: filledIn,
    isPrimary: true,
    range: hiddenRange(rule, filledIn),
  };
}

/** The total of an area whose total must be there. */
function isAlwaysShown({ request, table }: CountedCell, { areas }: AreaTree): boolean {
  const level = areas.get(request.area)?.level;
  const isTotal = Object.keys(request.measure.where).length === 0;
  return isTotal && level !== undefined && (table.dataset.alwaysShown ?? []).includes(level);
}

/**
 * The cell of a part that is no count. It is printed nowhere, and where it would follow from
 * what is printed, a small one may not.
 */
export function partCell(part: Part): LinkedCell {
  return {
    name: "niet afgedrukt deel",
    value: part.value,
    weight: 0,
    isPrimary: false,
    isForced: false,
    isPrinted: false,
    ...protectionOfPart(part),
  };
}

/** A count that only ties tables together, and that is a part by itself. */
export function tiedPartCell(count: LinkedCell, part: Part): LinkedCell {
  return count.isPrinted || count.isPrimary ? count : { ...count, ...protectionOfPart(part) };
}

function protectionOfPart({ table, value, isTold }: Part): Partial<LinkedCell> {
  const { rule } = table.dataset;
  if (rule.kind !== "minimum-count" || !rule.slivers || !isTold) return {};
  if (value <= 0 || value >= rule.minimumCount) return {};
  return { isPrimary: true, range: { low: 1, high: rule.minimumCount - 1 } };
}

function smallRange({ minimumCount, showZeros }: MinimumCount): ValueRange {
  return { low: showZeros ? 1 : 0, high: minimumCount - 1 };
}

type MinimumCount = Extract<DisclosureRule, { readonly kind: "minimum-count" }>;

/** An amount that the source hides may not be known within a tenth. */
const roomOfHidden = 0.1;

/** Of a count that the source hides: what its rule says, or else that it is not this very number. */
function hiddenRange(rule: DisclosureRule, filledIn: number): ValueRange {
  if (rule.kind === "minimum-count") return smallRange(rule);
  if (rule.kind === "contributors") {
    return { low: filledIn * (1 - roomOfHidden), high: filledIn * (1 + roomOfHidden) };
  }
  return { low: Math.max(0, filledIn - 1), high: filledIn + 1 };
}

/** For messages: "Gent, 2022, leeftijdsklasse 0-17, nationaliteit ETR". */
export function nameCount({ measure, area, period }: CellRequest, { areas }: AreaTree): string {
  const categories = Object.entries(measure.where).map(
    ([dimension, selector]) => `${dimension} ${describeSelector(selector)}`,
  );
  return [areas.get(area)?.name ?? area, period, ...categories].join(", ");
}
