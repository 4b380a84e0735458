import { figureBlock } from "../../templates/components/figure.ts";
import type { ComparisonPage } from "../../templates/pages/comparison.ts";
import type { ProvenancePage } from "../../templates/pages/provenance.ts";
import { peerFigures, peersOverview } from "../figures/peers-overview.ts";
import type { ThemeReport } from "../figures/theme-report.ts";
import { type Area, areaKey } from "../model/area.ts";
import type { City } from "../model/city.ts";
import { chosenFigures } from "./content/chosen-figures.ts";
import type { Content } from "./content/read-content.ts";
import type { ContentCache } from "./content-cache.ts";
import { figureCsv } from "./files/figure-csv.ts";
import { provenanceFile } from "./files/provenance-file.ts";
import { figureFiles } from "./files/site-files.ts";
import { linkFrom } from "./links.ts";
import { comparisonPath, documentPath, figureFilePath } from "./page-paths.ts";
import { provenanceOf } from "./pages/provenance.ts";
import { type Draw, noOthers, type ReportCharts, renderCharts } from "./pictures/render-charts.ts";
import type { Placed, SiteFile } from "./site-data.ts";

interface ComparisonInputs {
  /** One per theme, of all cities beside each other. */
  readonly peerReports: readonly ThemeReport[];
  /** Of the cities that are built: a name leads to one of these. */
  readonly reports: readonly ThemeReport[];
  readonly content: Content;
  readonly drawOf: (city: City) => Draw;
  readonly cache: ContentCache;
  readonly codeDigest: string;
  readonly basePath: string | undefined;
  /** Where the folder will stand; undefined where the edition does not say. */
  readonly siteAddress: string | undefined;
  /** ISO date of the edition. */
  readonly date: string;
}

interface AssembledComparisons {
  readonly pages: readonly Placed<ComparisonPage>[];
  readonly files: readonly SiteFile[];
  readonly provenances: readonly Placed<ProvenancePage>[];
}

/** One page per theme with all cities, and the files of its table and bars. */
export async function assembleComparisons(inputs: ComparisonInputs): Promise<AssembledComparisons> {
  const { peerReports, content, drawOf, cache, codeDigest } = inputs;
  const pages: Placed<Omit<ComparisonPage, "themes">>[] = [];
  const files: SiteFile[] = [];
  const provenances: Placed<ProvenancePage>[] = [];
  for (const report of peerReports) {
    const { city, theme } = report;
    const keys = peerFigures(report, chosenFigures(theme.id, content));
    const pageOf = reportPageOf(theme.id, inputs.reports);
    const whole = peersOverview(report, keys, "Kerncijfers per stad", pageOf);
    if (!whole) continue;
    const shown = {
      ...report,
      figures: new Map(
        keys.flatMap(({ definition: { id } }) => {
          const view = report.figures.get(id);
          return view ? [[id, view] as const] : [];
        }),
      ),
    };
    const provenance = provenanceOf(shown, inputs);
    provenances.push(provenance);
    const charts = await renderCharts(shown, noOthers, drawOf(city));
    files.push(
      {
        path: figureFilePath(city.slug, theme.id, "kerncijfers", "csv"),
        text: () => figureCsv(whole),
      },
      ...figureFiles(shown, charts, cache, codeDigest, inputs),
      provenanceFile(provenance),
    );
    const isAnswer = ({ definition }: (typeof keys)[number]) =>
      definition.hasUnknownMargin === true;
    const firm = keys.filter((key) => !isAnswer(key));
    const answers = keys.filter(isAnswer);
    const path = comparisonPath(theme.id);
    const link = linkFrom(path, inputs.basePath);
    pages.push({
      path,
      theme,
      table: peersOverview(report, firm, "Kerncijfers per stad", pageOf),
      answers: peersOverview(report, answers, "Antwoorden per stad, op naam van de stad", pageOf),
      bars: barBlocks(shown, charts, link, inputs.siteAddress),
      withheld: report.withheld,
      link,
    });
  }
  const themes = pages.map(({ theme }) => theme);
  return { pages: pages.map((page) => ({ ...page, themes })), files, provenances };
}

function reportPageOf(
  theme: string,
  reports: readonly ThemeReport[],
): (area: Area) => string | undefined {
  const cities = new Map<string, City>(
    reports
      .filter((report) => report.theme.id === theme)
      .map(({ city }) => [areaKey(city.area), city]),
  );
  return (area) => {
    const city = cities.get(areaKey(area));
    return city && documentPath(city.slug, theme, "rapport");
  };
}

function barBlocks(
  { city, figures }: ThemeReport,
  charts: ReportCharts,
  link: ComparisonPage["link"],
  embedAt: string | undefined,
): ComparisonPage["bars"] {
  return [...figures.values()].flatMap((view) => {
    const svg = charts.figures.get(view.definition.id);
    return svg
      ? [
          figureBlock({
            view,
            svg,
            city: city.slug,
            link,
            level: 3,
            withTable: true,
            ...(embedAt === undefined ? {} : { embedAt }),
          }),
        ]
      : [];
  });
}
