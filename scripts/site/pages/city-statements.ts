import type { StatementPage } from "../../../templates/pages/statement.ts";
import { comparisonSlug } from "../../figures/peers-report.ts";
import type { City } from "../../model/city.ts";
import { linkFrom } from "../links.ts";
import { statementPath } from "../page-paths.ts";
import { allFrames, allPages, type Placed, type SiteData } from "../site-data.ts";

type StatedSite = Omit<SiteData, "statements" | "vocabulary">;

/** A toegankelijkheidsverklaring per city, about its own pages and those that all cities share. */
export function cityStatements(
  site: StatedSite,
  cities: readonly City[],
  basePath: string | undefined,
): readonly Placed<StatementPage>[] {
  const pages = allPages(site);
  const frames = allFrames(site);
  return cities.map((city) => ({
    path: statementPath(city.slug),
    city,
    pages: pages
      .filter((page) => [undefined, city.slug].includes(page.city?.slug))
      .map(({ path }) => path),
    frames: frames
      .filter(({ frameOf }) => [comparisonSlug, city.slug].includes(frameOf))
      .map(({ path }) => path),
    pdfs: site.prints.filter((print) => print.city.slug === city.slug).map(({ pdf }) => pdf),
    // Whoever checks the built pages writes the statement anew, with what was found.
    checks: {},
    date: site.date,
    link: linkFrom(statementPath(city.slug), basePath),
  }));
}
