import type { Vintage } from "../../model/vintage.ts";

/** Where the tables and maps of a division stand: the oldest at the root, a later one apart. */
export function tablesFolder(vintage: Vintage): string {
  return vintage === "2024" ? "data/gebieden" : `data/gebieden/jaargang-${vintage}`;
}
