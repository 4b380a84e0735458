import type { City } from "../model/city.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import { mainDivision } from "../model/own-division.ts";
import type { Theme } from "../model/theme.ts";
import { isWithheldWhole } from "../model/withheld-sources.ts";
import { type ReportInputs, reportOn, type ThemeReport } from "./theme-report.ts";

/** In the place of the slug of a city, in addresses. */
export const comparisonSlug = "vergelijking";

/**
 * Each theme with the peers beside each other and none of them the own city: they are reported on as one
 * city is, of which the area is their group. Nothing without peers. What one of them may not use is in none.
 */
export function reportOnPeers(
  cities: readonly City[],
  themes: readonly Theme[],
  inputs: ReportInputs,
): readonly ThemeReport[] {
  const peers = cities.filter((city) => city.peers.length > 0);
  const [first] = peers;
  const group = first && groupAsCity(first);
  if (!group) return [];
  const withheldFrom: ReportInputs["withheldFrom"] = (_, theme) => [
    ...new Set(peers.flatMap((city) => inputs.withheldFrom(city, theme))),
  ];
  const shared: ReportInputs = {
    ...inputs,
    withheldFrom,
    mapOf: () => inputs.mapOf(first, mainDivision),
    sectorMapOf: () => undefined,
  };
  return themes
    .filter((theme) => !isWithheldWhole(theme, withheldFrom(group, theme)))
    .map((theme) => reportOn(group, themeForPeers(theme, group), shared));
}

function groupAsCity({ merger: _, ownDivision: __, ...city }: City): City | undefined {
  const area = city.comparisons.find(({ level }) => level === "groep");
  return (
    area && {
      ...city,
      slug: comparisonSlug,
      area,
      // A province is that of some of them only.
      comparisons: city.comparisons.filter(({ level }) => level !== "provincie"),
      // Its parts are the peers: what is drawn of them is credited to where they are drawn from.
      partsLevel: "gemeente",
      parts: [],
      sectors: [],
      otherParts: [],
      furtherDivisions: [],
      figureDivisions: new Map(),
    }
  );
}

function themeForPeers(theme: Theme, { partsLevel }: City): Theme {
  const indicators = theme.indicators.filter(
    ({ levels, formula }) =>
      levels.includes(partsLevel) && formula.kind !== "breakdown" && formula.kind !== "cross",
  );
  const figures = indicators
    .filter(
      ({ hasUnknownMargin, isTotal, isUnranked }) => !hasUnknownMargin && !isTotal && !isUnranked,
    )
    .map(barsOf);
  return { ...theme, indicators, figures };
}

function barsOf({ id, theme }: IndicatorDefinition): FigureDefinition {
  return {
    id,
    theme,
    kind: "rangbalken",
    indicator: id,
    showComparisons: false,
    across: "areas",
    periods: [],
    columns: [],
    areas: "parts",
    isOfParts: false,
  };
}
