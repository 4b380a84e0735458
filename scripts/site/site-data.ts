import type { CalendarPage } from "../../templates/pages/calendar.ts";
import type { CityPage } from "../../templates/pages/city.ts";
import type { CityCardPage } from "../../templates/pages/city-card.ts";
import type { ComparisonPage } from "../../templates/pages/comparison.ts";
import type { FactSheetPage } from "../../templates/pages/fact-sheet.ts";
import type { HidingPage } from "../../templates/pages/hiding.ts";
import type { HomePage } from "../../templates/pages/home.ts";
import type { NewsPage } from "../../templates/pages/news.ts";
import type { PartPage } from "../../templates/pages/part.ts";
import type { PartsPage } from "../../templates/pages/parts.ts";
import type { ProvenancePage } from "../../templates/pages/provenance.ts";
import type { ReportPage } from "../../templates/pages/report.ts";
import type { SearchPage } from "../../templates/pages/search.ts";
import type { SourcesPage } from "../../templates/pages/sources.ts";
import type { StatementPage } from "../../templates/pages/statement.ts";
import type { City } from "../model/city.ts";
import type { Vocabulary } from "../model/manifest.ts";
import type { DocumentKind, PageRange } from "../model/theme.ts";
import type { Redirect } from "./content/read-redirects.ts";
import type { Link } from "./links.ts";
import type { PageHead, ShareCard } from "./page-head.ts";

/** A page and where it stands, relative to the site's root. */
export type Placed<Page> = Page & { readonly path: string };

/** A file that no template makes: pictures, figures, house styles. */
export type SiteFile =
  /** Prints figures, with their marks. */
  | {
      readonly path: string;
      readonly text: () => string;
      /** Of a page with one figure, for a frame in another site: the city (or all together) by its slug. */
      readonly frameOf?: string;
    }
  | {
      readonly path: string;
      readonly bytes: () => Promise<Uint8Array> | Uint8Array;
      /** Path of the picture that these bytes are made from. */
      readonly source?: string;
    };

/** A page to print. */
export interface PrintPlan {
  readonly path: string;
  readonly pdf: string;
  /** "deel" is the page of a part of a city; "stadskaart" is about all themes. */
  readonly kind: DocumentKind | "deel" | "stadskaart";
  readonly pages: PageRange;
  readonly city: City;
  readonly title: string;
  readonly author: string;
}

/** All that Eleventy gets: what the pages in content/ loop over. */
export interface SiteData {
  readonly home: Placed<HomePage>;
  readonly cities: readonly Placed<CityPage>[];
  /** One per city of which several themes have figures. */
  readonly cityCards: readonly Placed<CityCardPage>[];
  readonly hidings: readonly Placed<HidingPage>[];
  readonly factSheets: readonly Placed<FactSheetPage>[];
  readonly reports: readonly Placed<ReportPage>[];
  readonly texts: readonly Placed<{
    readonly title: string;
    readonly body: string;
    readonly link: Link;
  }>[];
  readonly sources: Placed<SourcesPage>;
  readonly calendar: Placed<CalendarPage>;
  readonly news: readonly Placed<NewsPage>[];
  /** One per report, and one per page of comparison. */
  readonly provenances: readonly Placed<ProvenancePage>[];
  /** One per part of a city, and one per city over all of them; none in a quick build. */
  readonly parts: readonly Placed<PartPage>[];
  readonly partOverviews: readonly Placed<PartsPage>[];
  /** One per theme of which cities have figures. */
  readonly comparisons: readonly Placed<ComparisonPage>[];
  readonly search: Placed<SearchPage>;
  /** Undefined for relative links. */
  readonly basePath: string | undefined;
  /** Where the folder will stand; undefined where nobody says. */
  readonly siteAddress: string | undefined;
  /** By path of the page. */
  readonly heads: ReadonlyMap<string, PageHead>;
  readonly homeCard: ShareCard | undefined;
  /** Pages that moved. */
  readonly redirects: readonly Redirect[];
  /** How accessible the pages of a city are, as long as nothing was checked. */
  readonly statements: readonly Placed<StatementPage>[];
  readonly files: readonly SiteFile[];
  /** Texts with digits that are no figures. */
  readonly vocabulary: Vocabulary;
  readonly prints: readonly PrintPlan[];
  /** ISO date of the edition. */
  readonly date: string;
}

/** Every page but the statements about them; those of a city with that city. */
export function allPages(
  site: Omit<SiteData, "statements" | "files" | "vocabulary" | "prints" | "date">,
): readonly { readonly path: string; readonly city?: City }[] {
  const { home, sources, calendar, texts, comparisons, cities, hidings, news } = site;
  const { cityCards, factSheets, reports, parts, partOverviews, provenances, search } = site;
  const [ofPeers, ofOne] = [true, false].map((isOfPeers) =>
    provenances.filter((page) => page.isOfPeers === isOfPeers),
  );
  const shared = [home, sources, calendar, search, ...texts, ...comparisons, ...(ofPeers ?? [])];
  const ofCities = [
    cities,
    cityCards,
    hidings,
    news,
    factSheets,
    reports,
    ofOne ?? [],
    parts,
    partOverviews,
  ];
  return [...shared.map(({ path }) => ({ path })), ...ofCities.flat()];
}

/** The address of a page in the city's own site. */
export function webAddress({ siteUrl }: City, path: string): string {
  return `${siteUrl}${path}`;
}

/** The pages with one figure for a frame in another site, each with whose figure it is. */
export function allFrames({
  files,
}: Pick<SiteData, "files">): readonly { readonly path: string; readonly frameOf: string }[] {
  return files.flatMap((file) => {
    if (!("text" in file) || file.frameOf === undefined) return [];
    return [{ path: file.path, frameOf: file.frameOf }];
  });
}
