import type { RawRow, RawTable } from "../../catalogue/tables/raw-table.ts";
import type { AreaKey } from "../../model/area.ts";
import { type Measure, measureKey } from "../../model/cell.ts";
import { isKnown } from "../../model/value.ts";
import { measureTest } from "../measure-test.ts";
import type { AreaTree } from "./area-tree.ts";
import type { CountedCell } from "./counted-cell.ts";
import { FinestAreas, type FinestKey } from "./finest-areas.ts";
import { toldClasses } from "./told-classes.ts";

/** What no cell tells apart: rows that count for the same share in exactly the same cells. */
export interface Part {
  readonly table: RawTable;
  readonly countsIn: readonly Membership[];
  /** Sum of the rows whose number is known. */
  value: number;
  /** Rows that the source hides. */
  unknownRows: number;
  /** Its rows follow from the counts of one area, if those are all shown. */
  readonly isTold: boolean;
  /** Per dimension of the table, the lowest and highest whole number among the rows. */
  readonly spans: readonly Span[];
}

interface Span {
  low: number;
  high: number;
}

interface Membership {
  /** Index in the counts. */
  readonly index: number;
  /** Above 0; below 1 for a sector that lies only partly in the area. */
  readonly share: number;
}

/**
 * The rows of a table in one period, grouped into the parts that the counts over
 * it do not tell apart. Every count is a sum of such parts, over categories and over
 * areas, so that all totals, hierarchies and overlaps are in them.
 */
export function findParts(
  counts: ReadonlyMap<number, CountedCell>,
  table: RawTable,
  period: string,
  tree: AreaTree,
): readonly Part[] {
  const asked = new AskedMeasures(counts, table);
  const finest = new FinestAreas(table, tree);
  const groups = [...areaGroups(asked.areas(), finest, tree)].map(({ containing, members }) => ({
    containing,
    sums: [...asked.addUp(members.flatMap((member) => finest.rows(member, period)))],
    // All of an area, or else what several areas have in common.
    own: containing.filter(
      ({ area, share }) => share === 1 && finest.of(area).length === members.length,
    ),
  }));
  const isTold = asked.told();
  const parts = new Map<string, Part>();
  for (const { containing, sums, own } of groups) {
    const toldHere = asked.toldIn(
      own.map(({ area }) => area),
      sums,
    );
    for (const sum of sums) {
      const { measures, spans, value, unknownRows } = sum;
      const countsIn = containing.flatMap(({ area, share }) =>
        measures.flatMap((measure) =>
          asked.indices(area, measure).map((index) => ({ index, share })),
        ),
      );
      if (countsIn.length === 0) continue;
      const signature = signatureOf(countsIn);
      const part = parts.get(signature);
      if (!part) {
        parts.set(signature, {
          table,
          countsIn,
          value,
          unknownRows,
          isTold: isTold.has(measures) || toldHere.has(sum),
          spans,
        });
        continue;
      }
      part.value += value;
      part.unknownRows += unknownRows;
      for (const [at, { low, high }] of spans.entries()) widen(part.spans[at], low, high);
    }
  }
  return [...parts.values()];
}

function widen(span: Span | undefined, low: number, high: number): void {
  if (!span) return;
  span.low = Math.min(span.low, low);
  span.high = Math.max(span.high, high);
}

function signatureOf(memberships: readonly Membership[]): string {
  return memberships
    .map(({ index, share }) => (share === 1 ? index : `${index}*${share}`))
    .join(" ");
}

/** Rows that the same measures select, added up. */
interface RowSum {
  /** Positions among the distinct measures. */
  readonly measures: readonly number[];
  readonly spans: readonly Span[];
  value: number;
  unknownRows: number;
}

/** The measures and areas that the counts over one table ask for. */
class AskedMeasures {
  readonly #table: RawTable;
  readonly #measures: Measure[] = [];
  /** Area → position of the measure → indices in the counts: what ties tables may be asked for too. */
  readonly #indices = new Map<AreaKey, Map<number, readonly number[]>>();
  /** Area → positions of the measures that are printed of it. */
  readonly #printed = new Map<AreaKey, Set<number>>();
  /** Combination of categories → positions of the measures that select it. */
  readonly #selecting = new Map<string, readonly number[]>();
  /** The same lists, each once: rows with one of them are told apart by no measure. */
  readonly #classes = new Map<string, readonly number[]>();
  /** Dimensions whose categories are whole numbers. */
  readonly #numeric: readonly number[];

  constructor(counts: ReadonlyMap<number, CountedCell>, table: RawTable) {
    this.#table = table;
    this.#numeric = [...table.dimensions.keys()].filter(
      (at) => table.dataset.dimensions[table.dimensions[at] ?? ""] === "whole-number",
    );
    const positions = new Map<string, number>();
    for (const [index, { request, key: printedAs, isKnownAlready }] of counts) {
      const key = measureKey(request.measure);
      const position = positions.get(key) ?? this.#measures.push(request.measure) - 1;
      positions.set(key, position);
      const ofArea = this.#indices.get(request.area) ?? new Map<number, readonly number[]>();
      const known = ofArea.get(position) ?? [];
      this.#indices.set(request.area, ofArea.set(position, [...known, index]));
      if (printedAs === undefined && !isKnownAlready) continue;
      const printed = this.#printed.get(request.area) ?? new Set();
      this.#printed.set(request.area, printed.add(position));
    }
  }

  areas(): Iterable<AreaKey> {
    return this.#indices.keys();
  }

  indices(area: AreaKey, measure: number): readonly number[] {
    return this.#indices.get(area)?.get(measure) ?? [];
  }

  /** Rows of areas that no count tells apart, by the measures that select them. */
  addUp(rows: readonly RawRow[]): Iterable<RowSum> {
    const sums = new Map<string, RowSum>();
    for (const { categories, value } of rows) {
      const isUnknown = !isKnown(value) && value.reason === "suppressed-by-source";
      if (!isKnown(value) && !isUnknown) continue;
      const measures = this.#select(categories);
      const key = measures.join(" ");
      const sum = sums.get(key) ?? {
        measures,
        spans: categories.map(() => ({ low: Number.POSITIVE_INFINITY, high: 0 })),
        value: 0,
        unknownRows: 0,
      };
      sums.set(key, sum);
      sum.value += isKnown(value) ? value.number : 0;
      sum.unknownRows += Number(isUnknown);
      for (const at of this.#numeric) {
        const number = Number(categories[at]);
        widen(sum.spans[at], number, number);
      }
    }
    return sums.values();
  }

  /** Of the rows added up until now, the classes that follow from the measures of one area. */
  told(): ReadonlySet<readonly number[]> {
    const classes = [...this.#classes.values()];
    const sums = this.#measures.map((_, position) =>
      classes.flatMap((measures, at) => (measures.includes(position) ? [at] : [])),
    );
    const isTold = toldClasses(classes.length, sums);
    return new Set(classes.filter((_, at) => isTold[at]));
  }

  /**
   * Which of the rows of an area, added up, follow from what is printed of that area alone. A
   * combination without rows is nothing there, and everyone knows it: so more follows here.
   */
  toldIn(areas: readonly AreaKey[], sums: readonly RowSum[]): ReadonlySet<RowSum> {
    const printed = new Set(areas.flatMap((area) => [...(this.#printed.get(area) ?? [])]));
    const alike = [
      ...Map.groupBy(sums, ({ measures }) =>
        measures.filter((measure) => printed.has(measure)).join(" "),
      ).values(),
    ];
    const sumsOver = [...printed].map((measure) =>
      alike.flatMap(([first], at) => (first?.measures.includes(measure) ? [at] : [])),
    );
    const isTold = toldClasses(alike.length, sumsOver);
    // Of rows that nothing here tells apart, only the sum follows.
    return new Set(alike.flatMap((own, at) => (isTold[at] && own.length === 1 ? own : [])));
  }

  #select(categories: readonly string[]): readonly number[] {
    const key = categories.join(";");
    const known = this.#selecting.get(key);
    if (known) return known;
    const selecting = [...this.#measures.keys()].filter((position) => {
      const measure = this.#measures[position];
      return measure !== undefined && measureTest(measure, this.#table)(categories);
    });
    const id = selecting.join(" ");
    const found = this.#classes.get(id) ?? selecting;
    this.#classes.set(id, found);
    this.#selecting.set(key, found);
    return found;
  }
}

interface AreaGroup {
  /** The asked areas that contain the members, each with the share of a member that it has. */
  readonly containing: readonly { readonly area: AreaKey; readonly share: number }[];
  readonly members: FinestKey[];
}

/** Finest areas that the same asked areas contain. */
function areaGroups(
  asked: Iterable<AreaKey>,
  finest: FinestAreas,
  { sectorShares }: AreaTree,
): Iterable<AreaGroup> {
  const containing = new Map<FinestKey, AreaKey[]>();
  for (const area of asked) {
    for (const member of finest.of(area)) {
      const known = containing.get(member);
      if (known) known.push(area);
      else containing.set(member, [area]);
    }
  }
  const groups = new Map<string, AreaGroup>();
  for (const [member, areas] of containing) {
    const shares = areas.map((area) => ({
      area,
      share: sectorShares.get(area)?.get(member as AreaKey) ?? 1,
    }));
    const key = shares.map(({ area, share }) => `${area}*${share}`).join(" ");
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { containing: shares, members: [member] });
  }
  return groups.values();
}
