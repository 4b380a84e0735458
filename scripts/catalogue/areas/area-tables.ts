import type { Area, AreaKey, AreaLevel } from "../../model/area.ts";
import { type Dataset, referenceDate } from "../../model/dataset.ts";
import { belongsTo, type Vintage, vintageOn } from "../../model/vintage.ts";

export type Members = ReadonlyMap<AreaKey, readonly AreaKey[]>;

/** Names, memberships and sizes of all areas; codes are looked up, never parsed. */
export interface AreaTables {
  /** The division that is shown. */
  readonly vintage: Vintage;
  /** Of all divisions, those that ended too. */
  readonly areas: ReadonlyMap<AreaKey, Area>;
  /** "gemeente:11002" → all areas that had this code, in the order of their first days. */
  readonly areasOfCode: ReadonlyMap<string, readonly Area[]>;
  /** Finer area → the coarser areas it belongs to, one step at a time; in all divisions. */
  readonly parents: Members;
  /** The finer areas of an area in all divisions, and those of before that make it up. */
  readonly children: Members;
  /** The same in one division; no entry for a division without tables. */
  readonly childrenIn: Readonly<Partial<Record<Vintage, Members>>>;
  /** Area of the newest division → areas of before that are the same ground together. */
  readonly predecessors: Members;
  /** Municipalities of before that went into another one, or into another province. */
  readonly movedMunicipalities: ReadonlySet<AreaKey>;
  /** Square kilometres. An area without size is no place but people who cannot be located. */
  readonly squareKilometres: ReadonlyMap<AreaKey, number>;
  /** Sector of earlier years → the sector that replaced it. */
  readonly successors: ReadonlyMap<AreaKey, AreaKey>;
  /** Area → the finer areas that lie in it only in part, with that part between 0 and 1. */
  readonly sectorShares: ReadonlyMap<AreaKey, ReadonlyMap<AreaKey, number>>;
}

/**
 * The area that a code means in a division. Data may also name an area outright, as
 * `code/first day`, where the code alone would mean another one.
 */
export function findArea(
  { areas, areasOfCode }: Pick<AreaTables, "areas" | "areasOfCode">,
  level: AreaLevel,
  code: string,
  vintage: Vintage,
): Area | undefined {
  const key: AreaKey = `${level}:${code}`;
  return (
    areasOfCode.get(key)?.find((area) => belongsTo(area, vintage)) ??
    namedOutright(areas.get(key), key)
  );
}

function namedOutright(area: Area | undefined, key: AreaKey): Area | undefined {
  return area?.from !== undefined && key.endsWith(`/${area.from}`) ? area : undefined;
}

/** The division in which a dataset's codes of a period are written. */
export function vintageOf(
  { vintage, referenceDay }: Pick<Dataset, "vintage" | "referenceDay">,
  period: string,
  { childrenIn }: Pick<AreaTables, "childrenIn">,
): Vintage {
  if (vintage) return vintage;
  const inForce = vintageOn(referenceDate(period, referenceDay));
  // A project that knows one division has all its figures in that.
  return childrenIn[inForce] ? inForce : "2024";
}

export function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
