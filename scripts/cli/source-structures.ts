import type {
  AreaDivision,
  AreaStructure,
  Combination,
  SharedCount,
  SourceStructure,
} from "../audit/reader/source-structure.ts";
import { type AreaKey, divisionKey } from "../model/area.ts";
import { cellKey, type Selection } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import { isKnown, type RawValue } from "../model/value.ts";
import type { Catalogue } from "../pipeline.ts";
import { commonSelections } from "./common-selections.ts";
import { countIn, type Table } from "./count-in.ts";

type Rows = readonly { readonly categories: Combination; readonly value: RawValue }[];

/** For the audit: how the rows and areas of each dataset lie. No number leaves this file. */
export function sourceStructures({
  tables,
  areas,
}: Pick<Catalogue, "tables" | "areas">): ReadonlyMap<string, SourceStructure> {
  const all = [...tables.values()];
  return new Map([...tables].map(([id, table]) => [id, structureOf(table, all, areas)]));
}

function structureOf(
  table: Table,
  all: readonly Table[],
  areas: Catalogue["areas"],
): SourceStructure {
  const population = populationOf(table);
  const relatives = all.filter((other) => other !== table && populationOf(other) === population);
  const known = new Map<string, AreaStructure | undefined>();
  const rowsOf = (area: AreaKey, period: string): Rows | undefined =>
    table.rows.get(area)?.get(period);
  return {
    dataset: table.dataset.id,
    population,
    dimensions: table.dimensions,
    nameOf: (area) => areas.areas.get(area)?.name ?? area,
    areaIn(area, period) {
      const id = `${area}@${period}`;
      if (!known.has(id)) known.set(id, areaIn(area, period));
      return known.get(id);
    },
    sharedIn: (wanted, period) =>
      relatives.flatMap((other) => sharedCounts(table, other, wanted, period)),
  };

  function areaIn(area: AreaKey, period: string): AreaStructure | undefined {
    const rows = rowsOf(area, period);
    if (!rows) return undefined;
    // Whether the areas of someone else's figures add up is told by numbers that are not here.
    if (table.given) return { rows: rows.map(({ categories }) => categories), divisions: [] };
    const children = areas.children.get(area) ?? [];
    const byDivision = Map.groupBy(children, (child) => {
      const found = areas.areas.get(child);
      return found ? divisionKey(found) : "statsec";
    });
    const divisions = [...byDivision.values()].flatMap((members) => {
      const parts = [...new Set(members)].filter((member) => rowsOf(member, period));
      if (parts.length === 0) return [];
      const shares = sharesOf(area, parts);
      if (shares.size > 0) return [{ parts, rest: [], shares }];
      const level = areas.areas.get(area)?.level ?? "statsec";
      const isComplete =
        table.dataset.sumsTo.includes(level) || parts.length === new Set(members).size;
      const rest = restOf(
        rows,
        parts.flatMap((part) => rowsOf(part, period) ?? []),
        isComplete,
      );
      return rest ? [{ parts, rest, shares }] : [];
    });
    return { rows: rows.map(({ categories }) => categories), divisions };
  }

  function sharesOf(area: AreaKey, parts: readonly AreaKey[]): AreaDivision["shares"] {
    const shares = areas.sectorShares.get(area);
    return new Map(
      parts.flatMap((part) => {
        const share = shares?.get(part);
        return share === undefined ? [] : [[part, share] as const];
      }),
    );
  }
}

function populationOf({ dataset }: Table): string {
  return dataset.population ?? dataset.id;
}

/** Where the two tables give different numbers, they are not of the same people after all. */
function sharedCounts(
  own: Table,
  other: Table,
  areas: ReadonlySet<AreaKey>,
  period: string,
): readonly SharedCount[] {
  const selections = commonSelections(own.dataset, other.dataset);
  return [...areas].flatMap((area) =>
    selections.flatMap((selection): readonly SharedCount[] => {
      const [left, right] = [
        countIn(own, selection.own, area, period),
        countIn(other, selection.other, area, period),
      ];
      if (left === undefined || right === undefined) return [];
      if (left !== "unknown" && right !== "unknown" && left !== right) return [];
      if (left === "unknown" && right === "unknown") return [];
      const keyOf = (table: Table, where: Selection): CellKey =>
        cellKey({ measure: { dataset: table.dataset.id, where }, area, period });
      return [[keyOf(own, selection.own), keyOf(other, selection.other)]];
    }),
  );
}

/**
 * The combinations in which an area counts more than its parts, as a province does
 * with some of its municipalities. Undefined when it counts less anywhere: then
 * the source does not add up, and no reader can say that it does.
 */
function restOf(rows: Rows, parts: Rows, isComplete: boolean): readonly Combination[] | undefined {
  const left = new Map<string, { readonly categories: Combination; excess: number | undefined }>();
  const add = (some: Rows, sign: 1 | -1): void => {
    for (const { categories, value } of some) {
      const name = categories.join(";");
      const one = left.get(name) ?? { categories, excess: 0 };
      left.set(name, one);
      if (!isKnown(value)) one.excess = undefined;
      else if (one.excess !== undefined) one.excess += sign * value.number;
    }
  };
  add(rows, 1);
  add(parts, -1);
  const all = [...left.values()];
  if (all.some(({ excess }) => excess !== undefined && excess < -1e-9)) return undefined;
  // Where a number is missing, only a complete division is known to leave nothing.
  return all
    .filter(({ excess }) => (excess === undefined ? !isComplete : excess > 1e-9))
    .map(({ categories }) => categories);
}
