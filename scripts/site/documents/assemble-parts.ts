import type { PartPage } from "../../../templates/pages/part.ts";
import type { PartsPage } from "../../../templates/pages/parts.ts";
import type { FigureView } from "../../figures/figure-view.ts";
import type { PartReport } from "../../figures/part-report.ts";
import type { City } from "../../model/city.ts";
import { capitalize } from "../../model/dutch.ts";
import type { Publication } from "../../pipeline.ts";
import type { Content } from "../content/read-content.ts";
import { figureCsv } from "../files/figure-csv.ts";
import { partPath, partPdfPath, partsFilePath } from "../page-paths.ts";
import type { Draw } from "../pictures/render-charts.ts";
import type { Placed, PrintPlan, SiteFile } from "../site-data.ts";
import type { DocumentInputs } from "./build-documents.ts";
import { drawPart, layOutParts } from "./part-charts.ts";
import { partDocument, partsDocument } from "./part-documents.ts";

interface AssembledParts {
  readonly pages: readonly Placed<PartPage>[];
  readonly overviews: readonly Placed<PartsPage>[];
  readonly files: readonly SiteFile[];
  readonly prints: readonly PrintPlan[];
}

/** The pages of all parts of all cities, and one per city that leads to them. */
export async function assembleParts(
  { cities, partReports, date }: Publication,
  content: Content,
  documents: readonly DocumentInputs[],
  drawFor: (city: City) => Draw,
): Promise<AssembledParts> {
  const pages: Placed<PartPage>[] = [];
  const overviews: Placed<PartsPage>[] = [];
  for (const city of cities) {
    const reports = partReports.filter((report) => report.city === city);
    const ours = documents.filter(({ report }) => report.city === city);
    const basePath = ours[0]?.basePath;
    const overview = partsDocument(city, reports, content, mapIn(ours), basePath);
    const [first] = reports;
    if (!overview || !first) continue;
    overviews.push(overview);
    const locations = layOutParts(first.map);
    const draw = drawFor(city);
    for (const report of reports) {
      if (!report.part.isLocated) continue;
      const charts = await drawPart(report, locations, content, draw);
      pages.push(partDocument({ report, content, charts, basePath, date }));
    }
  }
  return {
    pages,
    overviews,
    files: overviews.map(({ city, view }) => ({
      path: partsFilePath(city),
      text: () => figureCsv(view),
    })),
    prints: pages.map(printPlan),
  };
}

/** The first map of the city's reports, with the names of its parts. */
function mapIn(
  documents: readonly DocumentInputs[],
): { readonly view: FigureView; readonly svg: string } | undefined {
  for (const { report, charts } of documents) {
    for (const [id, view] of report.figures) {
      const svg = charts.figures.get(id);
      if (view.chart?.kind === "kaart" && view.division === undefined && svg) return { view, svg };
    }
  }
  return undefined;
}

function printPlan({ city, part }: Pick<PartReport, "city" | "part">): PrintPlan {
  return {
    path: partPath(city, part),
    pdf: partPdfPath(city, part),
    kind: "deel",
    pages: [1, 1],
    city,
    title: `${capitalize(city.partWords.one)}steekkaart ${part.name} (${city.name})`,
    author: city.publisher,
  };
}
