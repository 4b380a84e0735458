import type { CityCardPage } from "../../../templates/pages/city-card.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import type { PageRange } from "../../model/theme.ts";
import type { Publication } from "../../pipeline.ts";
import type { Content } from "../content/read-content.ts";
import { cityCardPath, cityCardPdfPath } from "../page-paths.ts";
import type { Draw } from "../pictures/render-charts.ts";
import type { Placed, PrintPlan } from "../site-data.ts";
import { drawCard } from "./card-charts.ts";
import { chooseForCard } from "./card-choice.ts";
import { divideOverSides } from "./card-sides.ts";
import { cityCard } from "./city-card.ts";

interface CardInputs {
  readonly reports: readonly ThemeReport[];
  readonly content: Content;
  readonly drawFor: (city: City) => Draw;
  readonly basePath: string | undefined;
}

interface AssembledCards {
  readonly pages: readonly Placed<CityCardPage>[];
  readonly prints: readonly PrintPlan[];
}

/** Of one theme, the fact sheet says more. */
const fewestThemes = 2;

/** The card of each city over all themes of the build. */
export async function assembleCards(
  publication: Publication,
  { reports, content, drawFor, basePath }: CardInputs,
): Promise<AssembledCards> {
  const pages: Placed<CityCardPage>[] = [];
  for (const city of publication.cities) {
    const ofCity = reports.filter((report) => report.city === city);
    const themes = chooseForCard(ofCity, content);
    if (themes.length < fewestThemes) continue;
    const sides = divideOverSides(
      themes.map(({ others, figure }) => ({
        others: others.length,
        isCompared: city.comparisons.length > 0,
        hasFigure: figure !== undefined,
      })),
    );
    const charts = await drawCard(themes, sides, drawFor(city));
    const empty = ofCity.filter((report) => !themes.some((theme) => theme.report === report));
    pages.push(
      cityCard({
        city,
        themes,
        sides,
        charts,
        withoutFigures: empty.map(({ theme }) => theme),
        withheld: publication.withheldFrom(city),
        location: publication.locations.get(city.slug),
        basePath,
        date: publication.date,
      }),
    );
  }
  return { pages, prints: pages.map(({ city }) => printPlan(city)) };
}

const cardPages: PageRange = [2, 2];

function printPlan(city: City): PrintPlan {
  const { slug, name, publisher } = city;
  return {
    city,
    path: cityCardPath(slug),
    pdf: cityCardPdfPath(slug),
    kind: "stadskaart",
    pages: cardPages,
    title: `Stadskaart ${name}`,
    author: publisher,
  };
}
