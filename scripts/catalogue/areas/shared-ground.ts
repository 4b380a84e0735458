import { type Area, type AreaKey, areaKey } from "../../model/area.ts";
import type { Vintage } from "../../model/vintage.ts";
import { append, type Members } from "./area-tables.ts";
import type { KnownAreas } from "./read-memberships.ts";

/**
 * What areas of two divisions have in common that consist of municipalities: a province that lost one
 * is that one and the province of today together; a province that gained one is the province
 * of before and that one. So who has figures of both finds the municipality between them. Of one that lost
 * and gained at once nothing is said.
 */
export function findSharedGround(
  { areasOfCode }: KnownAreas,
  childrenIn: Readonly<Partial<Record<Vintage, Members>>>,
  predecessors: Members,
): Members {
  const shared = new Map<AreaKey, AreaKey[]>();
  const membersOf = (area: Area, vintage: Vintage): ReadonlySet<AreaKey> => {
    const members = childrenIn[vintage]?.get(areaKey(area)) ?? [];
    return new Set(
      members
        .filter((key) => key.startsWith("gemeente:"))
        .flatMap((key) => predecessors.get(key) ?? [key]),
    );
  };
  for (const areas of areasOfCode.values()) {
    const [before, after, ...others] = areas;
    if (!before || !after || others.length > 0) continue;
    if (before.level !== "provincie" && before.level !== "arrondissement") continue;
    const [was, is] = [membersOf(before, "2024"), membersOf(after, "2025")];
    const lost = [...was].filter((key) => !is.has(key));
    const gained = [...is].filter((key) => !was.has(key));
    if (gained.length > 0 && lost.length > 0) continue;
    const [larger, smaller] = lost.length > 0 ? [before, after] : [after, before];
    for (const part of [areaKey(smaller), ...lost, ...gained])
      append(shared, areaKey(larger), part);
  }
  return shared;
}
