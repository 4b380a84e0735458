import { type Area, areaKey } from "../../model/area.ts";
import type { Derivation } from "../../model/derivation.ts";
import { belongsTo } from "../../model/vintage.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { type AreaTables, vintageOf } from "./area-tables.ts";

/** How a dataset's figures of an area in a period came to be, or why there can be none. */
export function derivationOf(
  { derivations, rows, dataset }: RawTable,
  area: Area,
  period: string,
  areas: AreaTables,
): Derivation {
  const key = areaKey(area);
  const noted = derivations?.get(key)?.get(period);
  if (noted) return noted;
  const isOfItsTime = belongsTo(area, vintageOf(dataset, period, areas));
  return rows.get(key)?.has(period) || isOfItsTime ? "observed" : "not-computable";
}
