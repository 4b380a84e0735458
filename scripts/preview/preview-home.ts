import { homePage } from "../../templates/pages/home.ts";
import { linkFrom } from "../site/links.ts";
import { homePath } from "../site/page-paths.ts";
import type { PreviewSite } from "./preview-site.ts";

/** Every city and theme, without looking which documents have too few figures: that takes too long. */
export function previewHome(site: PreviewSite): string | undefined {
  const themes = site.project()?.catalogue.themes;
  if (!themes) return undefined;
  const cities = site.cities();
  return String(
    homePage({
      themes: themes.map((theme) => ({
        theme,
        isCompared: cities.some(({ peers }) => peers.length > 0),
        ofCities: cities.map((city) => ({ city, theme })),
      })),
      withCard: cities,
      link: linkFrom(homePath, undefined),
    }),
  );
}
