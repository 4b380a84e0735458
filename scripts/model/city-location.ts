import type { Topology } from "topojson-specification";
import type { Area } from "./area.ts";

/** For the small map on a cover: the municipalities of a province, and which of them the city is. */
export interface CityLocation {
  /** Objects `delen`, each with the `code` of a municipality, and `stad`: the outline of all of them. */
  readonly map: Topology;
  readonly own: readonly string[];
  /** The province; absent for a city that lies in none. */
  readonly within?: Area;
}
