import type { Area } from "../model/area.ts";
import { capitalize } from "../model/dutch.ts";

/** A name without its article, for charts and tables: "Vlaams Gewest", "13 centrumsteden". */
export function areaLabel({ name }: Area): string {
  return capitalize(name.replace(/^(het|de) /, "").replace(/^provincie /, "Prov. "));
}
