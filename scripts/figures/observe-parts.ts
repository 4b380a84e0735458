import { observe } from "../indicators/compute.ts";
import { areaOfPart, type CityPart } from "../model/city.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { FigureContext } from "./figure-context.ts";

/** An indicator for every part of the city, in the order of the parts. */
export function observeParts(
  definition: IndicatorDefinition,
  period: string,
  { city, figures }: FigureContext,
): readonly { readonly part: CityPart; readonly observation: Observation }[] {
  return city.parts.map((part) => ({
    part,
    observation: observe(definition, areaOfPart(city, part), period, figures),
  }));
}
