import { type Area, type AreaKey, type AreaLevel, areaKey } from "../../model/area.ts";
import type { Merger } from "../../model/city.ts";
import { belongsTo, dayOfChange } from "../../model/vintage.ts";
import { type AreaTables, findArea } from "./area-tables.ts";

/**
 * The area of a city in the division that is shown. What a city writes down may be its code in
 * that division or in an earlier one; then it is the area that it became part of.
 */
export function findCityArea(level: AreaLevel, code: string, areas: AreaTables): Area | undefined {
  const shown = findArea(areas, level, code, areas.vintage);
  if (shown) return shown;
  const former = findArea(areas, level, code, "2024");
  const successor = former && successorOf(areaKey(former), areas);
  return successor && belongsTo(successor, areas.vintage) ? successor : undefined;
}

function successorOf(key: AreaKey, { predecessors, areas }: AreaTables): Area | undefined {
  for (const [successor, parts] of predecessors) {
    if (parts.includes(key)) return areas.get(successor);
  }
  return undefined;
}

/** The merger that a city went through, seen from before as well as from after. */
export function findMerger(shown: Area, areas: AreaTables): Merger | undefined {
  const isMerged = areas.predecessors.has(areaKey(shown));
  const merged = isMerged ? shown : successorOf(areaKey(shown), areas);
  if (merged?.level !== "gemeente") return undefined;
  const before = (areas.predecessors.get(areaKey(merged)) ?? []).flatMap(
    (key) => areas.areas.get(key) ?? [],
  );
  const own = before.find(({ name }) => name === merged.name);
  if (!own) return undefined;
  return {
    year: dayOfChange.slice(0, 4),
    own: { name: own.name, code: own.code },
    others: before.filter((one) => one !== own).map(({ name, code }) => ({ name, code })),
    merged: { name: merged.name, code: merged.code },
    isShown: isMerged,
  };
}
