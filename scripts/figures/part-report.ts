import type { Topology } from "topojson-specification";
import { areaOfPart, type City, type CityPart } from "../model/city.ts";
import { capitalize } from "../model/dutch.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import { mainDivision } from "../model/own-division.ts";
import type { Theme } from "../model/theme.ts";
import { type ReportInputs, reportOn, type ThemeReport } from "./theme-report.ts";

/** Everything the page of one part of a city may print. */
export interface PartReport {
  readonly city: City;
  readonly part: CityPart;
  /** Of all parts of the city. */
  readonly map: Topology;
  /** One per theme that has figures for such parts; their "city" is the part. */
  readonly themes: readonly ThemeReport[];
}

/**
 * Each part of a city, reported on as a city is: compared with the city, and
 * ranked among the parts. People whose part is unknown are no place, and have no rank.
 */
export function reportOnParts(
  city: City,
  themes: readonly Theme[],
  inputs: ReportInputs,
): readonly PartReport[] {
  const ours = themes
    .map((theme) => themeForParts(theme, city))
    .filter(({ indicators }) => indicators.length > 0);
  return city.parts.map((part) => ({
    city,
    part,
    map: inputs.mapOf(city, mainDivision),
    themes: ours.map((theme) => reportOn(partAsCity(city, part), theme, inputs)),
  }));
}

/** The indicators that exist for parts of a city, and the figures that are meant for them. */
function themeForParts(theme: Theme, { partsLevel }: City): Theme {
  const isOne = ({ levels, formula }: IndicatorDefinition): boolean =>
    levels.includes(partsLevel) && formula.kind !== "breakdown" && formula.kind !== "cross";
  const indicators = theme.indicators.filter(isOne);
  const ids = new Set(indicators.map(({ id }) => id));
  return {
    ...theme,
    indicators,
    figures: theme.figures.filter(({ isOfParts, indicator }) => isOfParts && ids.has(indicator)),
  };
}

/** In signs; a longer name leaves no room beside a line or above a column. */
const longestLabel = 30;

function partAsCity(city: City, part: CityPart): City {
  const areaOf = (one: CityPart) => areaOfPart(city, one);
  return {
    ...city,
    name: part.name.length > longestLabel ? capitalize(city.partWords.one) : part.name,
    area: areaOf(part),
    parts: [],
    sectors: [],
    otherParts: [],
    furtherDivisions: [],
    figureDivisions: new Map(),
    comparisons: [city.area],
    peers: city.parts.filter(({ isLocated }) => isLocated).map(areaOf),
    peerWords: city.partWords,
  };
}
