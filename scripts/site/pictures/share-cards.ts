import { renderPng } from "../../charts/render/render-png.ts";
import { cardSize, type TitleCard, titleCard } from "../../charts/title-card.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import type { CityLocation } from "../../model/city-location.ts";
import type { ContentCache } from "../content-cache.ts";
import type { ShareCard } from "../page-head.ts";
import { cityPath } from "../page-paths.ts";
import type { SiteFile } from "../site-data.ts";
import { drawCityLocation } from "./city-location.ts";

/** Pictures for links, for the pages that are shared most, and their files. */
interface ShareCards {
  readonly home: ShareCard;
  readonly ofCity: (city: City) => ShareCard;
  readonly ofReport: (report: Pick<ThemeReport, "city" | "theme">) => ShareCard;
  readonly files: readonly SiteFile[];
}

interface CardInputs {
  readonly cities: readonly City[];
  readonly reports: readonly ThemeReport[];
  readonly locations: ReadonlyMap<string, CityLocation>;
  readonly cache: ContentCache;
  readonly codeDigest: string;
}

/** The colours of the pages that belong to no city. */
const sharedStyle = { accent: "#1f4e79", onAccent: "#ffffff" } as const;

/** One for the site, one per city and one per city and theme; all other pages take the nearest. */
export function shareCards({
  cities,
  reports,
  locations,
  cache,
  codeDigest,
}: CardInputs): ShareCards {
  const mapOf = (city: City) => drawCityLocation(city, locations.get(city.slug), "rapport");
  const file = ({ path }: ShareCard, card: TitleCard): SiteFile => ({
    path,
    bytes: () => {
      const svg = titleCard(card);
      return cache.remember([codeDigest, "deelbeeld", svg], () => renderPng(svg, cardSize.width));
    },
  });
  const home: ShareCard = { path: "deelbeeld.png", description: "Steekkaarten en rapporten" };
  const ofCity = ({ slug, name }: City): ShareCard => ({
    path: `${cityPath(slug)}deelbeeld.png`,
    description: `${name} in cijfers`,
  });
  const ofReport: ShareCards["ofReport"] = ({ city, theme }) => ({
    path: `${cityPath(city.slug)}${theme.id}/deelbeeld.png`,
    description: `${theme.name} in ${city.name}`,
  });
  return {
    home,
    ofCity,
    ofReport,
    files: [
      file(home, {
        title: "Steekkaarten en rapporten",
        subtitle: "Cijfers over de centrumsteden",
        foot: "Centrumsteden en Vlaamse Gemeenschapscommissie",
        style: sharedStyle,
      }),
      ...cities.map((city) =>
        file(ofCity(city), {
          title: city.name,
          subtitle: "In cijfers",
          foot: city.publisher,
          style: city.style,
          map: mapOf(city),
        }),
      ),
      ...reports.map((report) =>
        file(ofReport(report), {
          title: report.theme.name,
          subtitle: report.city.name,
          foot: report.city.publisher,
          style: report.city.style,
          map: mapOf(report.city),
        }),
      ),
    ],
  };
}
