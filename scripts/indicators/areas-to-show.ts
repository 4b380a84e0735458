import { type Area, areaKey } from "../model/area.ts";
import { areaOfPart, type City } from "../model/city.ts";

/** The cities, their parts, and all they are compared with; each once. */
export function areasToShow(cities: readonly City[]): readonly Area[] {
  const areas = cities.flatMap((city) => [
    city.area,
    ...city.comparisons,
    ...city.peers,
    ...city.parts.map((part) => areaOfPart(city, part)),
    // What another division would give away is hidden too, whichever of them the figures show.
    ...city.otherParts,
  ]);
  return [...new Map(areas.map((area) => [areaKey(area), area])).values()];
}
