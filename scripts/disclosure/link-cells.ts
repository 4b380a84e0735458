import type { RawTable } from "../catalogue/raw-table.ts";
import type { AreaTables } from "../catalogue/read-areas.ts";
import type { AreaKey } from "../model/area.ts";
import { type CellKey, type CellRequest, describeSelector } from "../model/cell.ts";
import type { DisclosureRule } from "../model/dataset.ts";
import type { LinkedCell, LinkedTable, Relation, Term, ValueRange } from "../model/linked-table.ts";
import { isKnown } from "../model/value.ts";
import { measureTest } from "./measure-test.ts";
import { isRoundedTotal } from "./rounded-total.ts";

/** A count that the publication asks for, before anything is hidden. */
export interface CountedCell {
  readonly key: CellKey;
  readonly request: CellRequest;
  readonly value: number;
  readonly isPrimary: boolean;
}

/** Areas by key, and the finer areas of an area, one step at a time. */
export type AreaTree = Pick<AreaTables, "areas" | "children" | "sectorShares">;

/**
 * The counts of one dataset and period as a reader can combine them. The rows
 * of the source are grouped into the parts that no printed cell tells apart;
 * every printed cell is a sum of such parts, over categories and over areas, so
 * that all totals, hierarchies and overlaps are in it. The first cells are those
 * of `counts`, in order; unprinted parts follow. Undefined when nothing is to be
 * protected.
 */
export function linkCells(
  counts: readonly CountedCell[],
  table: RawTable,
  period: string,
  tree: AreaTree,
): LinkedTable | undefined {
  const { rule } = table.dataset;
  // Rounding changes every count; hiding only what small counts are tied to.
  const changing = rule.kind === "rounding" ? counts : counts.filter(({ isPrimary }) => isPrimary);
  if (rule.kind === "protected-by-source" || changing.length === 0) return undefined;
  const cells: LinkedCell[] = counts.map(({ request, value, isPrimary }) => ({
    name: nameOf(request, tree),
    value,
    weight: value,
    isPrimary,
    isPrinted: true,
    isForced: false,
    ...(isPrimary && rule.kind === "minimum-count" ? { range: smallRange(rule) } : {}),
  }));
  const parts = [...indistinguishableParts(counts, changing, table, period, tree).values()];
  const relations: Relation[] = [];
  const cellOfPart = new Map<Part, number>();
  const partsOf = partsPerCell(parts, counts.length);
  // A source that gives a total of its own may differ from its parts: then no sum ties them.
  const isConverted = (index: number): boolean =>
    tree.sectorShares.has(counts[index]?.request.area ?? "statsec:");
  const gapOf = (index: number): number =>
    sumOfShares(partsOf[index] ?? []) - (counts[index]?.value ?? 0);
  const isRounded = (index: number): boolean =>
    isRoundedTotal(table.dataset, counts[index]?.value ?? 0, gapOf(index));
  const tied = partsOf
    .map((_, at) => at)
    .filter((at) => isConverted(at) || gapOf(at) === 0 || isRounded(at));
  for (const index of tied) {
    const [only, ...others] = partsOf[index] ?? [];
    if (!only || others.length > 0 || only.share < 1 || gapOf(index) !== 0) continue;
    const twin = cellOfPart.get(only.part);
    if (twin === undefined) cellOfPart.set(only.part, index);
    else relations.push(sumOf(index, [{ cell: twin, coefficient: 1 }], 0));
  }
  const cellFor = (part: Part): number => {
    const known = cellOfPart.get(part);
    if (known !== undefined) return known;
    const cell = cells.push(unprintedCell(part)) - 1;
    cellOfPart.set(part, cell);
    return cell;
  };
  for (const index of tied) {
    const ownParts = partsOf[index] ?? [];
    const [only] = ownParts;
    if (!only || (ownParts.length === 1 && cellOfPart.get(only.part) === index)) continue;
    const terms = ownParts.map(({ part, share }) => ({ cell: cellFor(part), coefficient: share }));
    const isExact = ownParts.every(({ share }) => share === 1) && gapOf(index) === 0;
    if (isExact && terms.length === 1) continue;
    // A converted count is the nearest whole number, or one of those around it.
    relations.push(
      sumOf(index, terms, isExact ? 0 : Math.max(1, Math.ceil(Math.abs(gapOf(index))))),
    );
  }
  return { cells, relations, kind: "counts" };
}

function smallRange({ minimumCount, showZeros }: MinimumCount): ValueRange {
  return { low: showZeros ? 1 : 0, high: minimumCount - 1 };
}

type MinimumCount = Extract<DisclosureRule, { kind: "minimum-count" }>;

/** For messages: "Gent, 2022, leeftijdsklasse 0-17, nationaliteit ETR". */
function nameOf({ measure, area, period }: CellRequest, { areas }: AreaTree): string {
  const categories = Object.entries(measure.where).map(
    ([dimension, selector]) => `${dimension} ${describeSelector(selector)}`,
  );
  return [areas.get(area)?.name ?? area, period, ...categories].join(", ");
}

/** What no printed cell tells apart: rows that count for the same share in exactly the same cells. */
interface Part {
  value: number;
  readonly countsIn: readonly Membership[];
}

interface Membership {
  /** Index in `counts`. */
  readonly index: number;
  /** Above 0; below 1 for a sector that lies only partly in the area. */
  readonly share: number;
}

interface PartOfCell {
  readonly part: Part;
  readonly share: number;
}

function partsPerCell(parts: readonly Part[], size: number): readonly (readonly PartOfCell[])[] {
  const partsOf: PartOfCell[][] = Array.from({ length: size }, () => []);
  for (const part of parts) {
    for (const { index, share } of part.countsIn) partsOf[index]?.push({ part, share });
  }
  return partsOf;
}

function sumOfShares(parts: readonly PartOfCell[]): number {
  return parts.reduce((sum, { part, share }) => sum + share * part.value, 0);
}

function unprintedCell({ value }: Part): LinkedCell {
  return {
    name: "niet afgedrukt deel",
    value,
    weight: 0,
    isPrimary: false,
    isForced: false,
    isPrinted: false,
  };
}

/** A total and its parts; `slack` is how far a rounded total may be off. */
function sumOf(total: number, parts: readonly Term[], slack: number): Relation {
  return {
    terms: [{ cell: total, coefficient: -1 }, ...parts],
    low: slack === 0 ? 0 : -slack,
    high: slack,
  };
}

function indistinguishableParts(
  counts: readonly CountedCell[],
  changing: readonly CountedCell[],
  table: RawTable,
  period: string,
  tree: AreaTree,
): ReadonlyMap<string, Part> {
  const byArea = groupByArea(counts);
  const parts = new Map<string, Part>();
  const finest = new FinestAreas(table, tree.children);
  for (const { within, areas } of areaGroups(changing, byArea, finest, tree)) {
    for (const { categories, value } of addedUp(areas, table, period)) {
      const countsIn = within.filter(({ index }) => {
        const { measure } = counts[index]?.request ?? {};
        return measure !== undefined && measureTest(measure, table)(categories);
      });
      if (countsIn.length === 0) continue;
      const signature = signatureOf(countsIn);
      const known = parts.get(signature);
      if (known) known.value += value;
      else parts.set(signature, { value, countsIn });
    }
  }
  return parts;
}

function signatureOf(memberships: readonly Membership[]): string {
  return memberships
    .map(({ index, share }) => (share === 1 ? index : `${index}*${share}`))
    .join(" ");
}

/** Rows of areas that the publication never tells apart, added up by categories. */
function addedUp(
  areas: readonly AreaKey[],
  table: RawTable,
  period: string,
): Iterable<{ readonly categories: readonly string[]; readonly value: number }> {
  const sums = new Map<string, { categories: readonly string[]; value: number }>();
  for (const area of areas) {
    for (const { categories, value } of table.rows.get(area)?.get(period) ?? []) {
      if (!isKnown(value)) continue;
      const key = categories.join(";");
      const sum = sums.get(key);
      if (sum) sum.value += value.number;
      else sums.set(key, { categories, value: value.number });
    }
  }
  return sums.values();
}

function groupByArea(counts: readonly CountedCell[]): ReadonlyMap<AreaKey, readonly number[]> {
  const byArea = new Map<AreaKey, number[]>();
  for (const [index, { request }] of counts.entries()) {
    const known = byArea.get(request.area);
    if (known) known.push(index);
    else byArea.set(request.area, [index]);
  }
  return byArea;
}

interface AreaGroup {
  /** Counts of all areas that contain these. */
  readonly within: readonly Membership[];
  readonly areas: readonly AreaKey[];
}

/**
 * Finest areas that the same printed areas contain, as far as sums tie those to
 * an area with a count that changes.
 */
function areaGroups(
  changing: readonly CountedCell[],
  byArea: ReadonlyMap<AreaKey, readonly number[]>,
  finest: FinestAreas,
  { sectorShares }: AreaTree,
): Iterable<AreaGroup> {
  const touched = new Set<AreaKey>();
  for (const { request } of changing) {
    for (const area of finest.of(request.area)) touched.add(area);
  }
  // A reader who knows a total and all other parts of it knows the last: so the parts beside one
  // to protect, the areas that contain those, and so on.
  const untouched = new Set(byArea.keys());
  let size: number;
  do {
    size = untouched.size;
    for (const area of untouched) {
      const members = finest.of(area);
      if (!members.some((member) => touched.has(member))) continue;
      untouched.delete(area);
      for (const member of members) touched.add(member);
    }
  } while (untouched.size < size);
  const containing = new Map<AreaKey, AreaKey[]>();
  for (const area of byArea.keys()) {
    if (untouched.has(area)) continue;
    for (const member of finest.of(area)) {
      const known = containing.get(member);
      if (known) known.push(area);
      else containing.set(member, [area]);
    }
  }
  const groups = new Map<string, { within: readonly Membership[]; areas: AreaKey[] }>();
  for (const [member, areas] of containing) {
    const shareIn = (area: AreaKey): number => sectorShares.get(area)?.get(member) ?? 1;
    const key = areas.map((area) => `${area}*${shareIn(area)}`).join(" ");
    const group = groups.get(key);
    if (group) group.areas.push(member);
    else {
      const within = areas.flatMap((area) =>
        (byArea.get(area) ?? []).map((index) => ({ index, share: shareIn(area) })),
      );
      groups.set(key, { within, areas: [member] });
    }
  }
  return groups.values();
}

/** The finest areas with figures of which an area consists; itself when there are none. */
class FinestAreas {
  readonly #table: RawTable;
  readonly #children: AreaTree["children"];
  readonly #known = new Map<AreaKey, readonly AreaKey[]>();

  constructor(table: RawTable, children: AreaTree["children"]) {
    this.#table = table;
    this.#children = children;
  }

  of(area: AreaKey): readonly AreaKey[] {
    const known = this.#known.get(area);
    if (known) return known;
    const below = (this.#children.get(area) ?? []).filter((child) => this.#table.rows.has(child));
    const found =
      below.length > 0 ? [...new Set(below.flatMap((child) => this.of(child)))] : [area];
    this.#known.set(area, found);
    return found;
  }
}
