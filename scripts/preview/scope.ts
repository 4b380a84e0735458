import type { Catalogue } from "../pipeline.ts";
import type { UndrawnKind } from "../site/assemble-site.ts";
import { comparisonPath, partsPath, sharedPaths } from "../site/page-paths.ts";

/** The cities and themes that a page needs; a preview makes nothing else. */
export interface Scope {
  /** Slugs. */
  readonly cities: readonly string[];
  readonly themes: readonly string[];
  readonly withParts: boolean;
  /** Kinds of pages of these cities and themes that are made with another scope. */
  readonly undrawn: readonly UndrawnKind[];
}

/** Of one city no page shows all cities beside each other. */
const ofOneCity: readonly UndrawnKind[] = ["vergelijking"];
const noSheet: readonly UndrawnKind[] = [...ofOneCity, "steekkaart"];

/**
 * What the page or file at a path of the site is made from; undefined where the site has no such
 * path. `cities`: those that are previewed.
 */
export function scopeOf(
  path: string,
  { themes, cities: all }: Pick<Catalogue, "themes" | "cities">,
  cities: Catalogue["cities"],
): Scope | undefined {
  const [first = "", second = "", third] = path.split("/");
  const allThemes = themes.map(({ id }) => id);
  const shared = cities.slice(0, 1).map(({ slug }) => slug);
  const simple = { withParts: false, undrawn: noSheet };
  if (first === "stijl") return { cities: shared, themes: [], ...simple };
  const folder = `${first}/`;
  if (folder === sharedPaths.method || folder === sharedPaths.glossary) {
    return { cities: shared, themes: [], ...simple };
  }
  const ofAll: readonly string[] = [sharedPaths.sources, sharedPaths.calendar, sharedPaths.search];
  if (ofAll.includes(folder)) {
    return { cities: shared, themes: allThemes, ...simple };
  }
  if (comparisonPath(second) === `${first}/${second}/` && allThemes.includes(second)) {
    const slugs = all.map(({ slug }) => slug);
    return { cities: slugs, themes: [second], withParts: false, undrawn: ["steekkaart"] };
  }
  const city = cities.find(({ slug }) => slug === first);
  if (!city) return undefined;
  // The style of a city is the same on each of its pages.
  if (second.endsWith(".css")) return { cities: [first], themes: [], ...simple };
  const isOfTheme = third !== undefined && allThemes.includes(second);
  return {
    cities: [first],
    themes: isOfTheme ? [second] : allThemes,
    // The page of the city leads to those of its parts.
    withParts: second === "" || partsPath(city) === `${first}/${second}/`,
    undrawn: isOfTheme && third === "steekkaart" ? ofOneCity : noSheet,
  };
}
