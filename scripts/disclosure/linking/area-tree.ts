import type { AreaTables } from "../../catalogue/areas/read-areas.ts";

/** Areas by key, and the finer areas of an area, one step at a time. */
export type AreaTree = Pick<AreaTables, "areas" | "children" | "sectorShares">;
