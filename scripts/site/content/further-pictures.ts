import type { City } from "../../model/city.ts";
import type { FactSheetFrontMatter } from "./document.ts";

/** Ids of the figures that come last on a fact sheet, as far as the city has them. */
export function furtherPictures(
  { beelden, beeldenZonderVergelijking }: FactSheetFrontMatter,
  { comparisons }: Pick<City, "comparisons">,
): readonly string[] {
  return comparisons.length > 0 ? beelden : [...beelden, ...beeldenZonderVergelijking];
}
