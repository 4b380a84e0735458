import type { RawRow, RawTable } from "../../catalogue/tables/raw-table.ts";
import { type AreaKey, divisionKey } from "../../model/area.ts";
import { isKnown, known } from "../../model/value.ts";
import type { AreaTree } from "./area-tree.ts";

/** A place without finer figures, or what the finer ones of an area leave of it. */
export type FinestKey = AreaKey | `rest ${AreaKey}`;

/**
 * Of what a table says the areas consist: the finest areas with figures, and, where
 * the source gives an area of which it does not give every part (a province with
 * some of its municipalities), the rest of it.
 */
export class FinestAreas {
  readonly #table: RawTable;
  readonly #tree: AreaTree;
  readonly #known = new Map<AreaKey, readonly FinestKey[]>();
  readonly #rests = new Map<string, readonly RawRow[]>();

  constructor(table: RawTable, tree: AreaTree) {
    this.#table = table;
    this.#tree = tree;
  }

  of(area: AreaKey): readonly FinestKey[] {
    const known = this.#known.get(area);
    if (known) return known;
    const found = this.#divide(area);
    this.#known.set(area, found);
    return found;
  }

  rows(key: FinestKey, period: string): readonly RawRow[] {
    if (!isRest(key)) return this.#table.rows.get(key)?.get(period) ?? [];
    const id = `${key} ${period}`;
    const known = this.#rests.get(id);
    if (known) return known;
    const found = this.#subtract(key.slice(restPrefix.length) as AreaKey, period);
    this.#rests.set(id, found);
    return found;
  }

  #divide(area: AreaKey): readonly FinestKey[] {
    const { rows } = this.#table;
    const children = this.#tree.children.get(area) ?? [];
    const below = children.filter((child) => rows.has(child));
    if (below.length === 0) return [area];
    const finest = new Set<FinestKey>(below.flatMap((child) => this.of(child)));
    if (rows.has(area) && !this.#isWhole(area, children)) finest.add(`${restPrefix}${area}`);
    return [...finest];
  }

  /** True where the finer areas of one division are all there: together they are the area. */
  #isWhole(area: AreaKey, children: readonly AreaKey[]): boolean {
    const level = this.#tree.areas.get(area)?.level;
    // Added up from what there is, or converted from sectors: then nothing is left.
    if (level === undefined || level === "eigenwijk") return true;
    if (this.#table.dataset.sumsTo.includes(level)) return true;
    const divisionOf = (child: AreaKey): string | undefined => {
      const area = this.#tree.areas.get(child);
      return area && divisionKey(area);
    };
    return [...Map.groupBy(children, divisionOf).values()].some((members) =>
      members.every((member) => this.#table.rows.has(member)),
    );
  }

  /** The rows of an area minus those of its parts, where something is left. */
  #subtract(area: AreaKey, period: string): readonly RawRow[] {
    const taken = new Map<string, number>();
    for (const part of this.of(area)) {
      if (isRest(part) && part === `${restPrefix}${area}`) continue;
      for (const { categories, value } of this.rows(part, period)) {
        if (!isKnown(value)) continue;
        const key = categories.join(";");
        taken.set(key, (taken.get(key) ?? 0) + value.number);
      }
    }
    return (this.#table.rows.get(area)?.get(period) ?? []).flatMap((row) => {
      if (!isKnown(row.value)) return [];
      const left = row.value.number - (taken.get(row.categories.join(";")) ?? 0);
      return left > 0 ? [{ ...row, value: known(left) }] : [];
    });
  }
}

const restPrefix = "rest ";

function isRest(key: FinestKey): key is `rest ${AreaKey}` {
  return key.startsWith(restPrefix);
}
