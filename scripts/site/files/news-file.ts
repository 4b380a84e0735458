import { formatField, formatMissing } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";
import { changeWords } from "../../packages/compare-figures.ts";
import { newsFilePath } from "../page-paths.ts";
import type { CityNews, NewsRow } from "../pages/city-news.ts";
import type { SiteFile } from "../site-data.ts";
import { spreadsheet } from "./figure-csv.ts";

/** Every change of a city for a spreadsheet; new years are on the page. */
export function newsFile({ city, themes }: CityNews): SiteFile {
  const rows = themes.flatMap(({ datasets }) =>
    datasets.flatMap(({ dataset, rows: own }) =>
      own.map((row) => [
        dataset.name,
        row.area,
        row.what || "alle",
        row.period,
        changeWords[row.kind],
        field(row.before, row),
        field(row.after, row),
      ]),
    ),
  );
  const header = [
    "Dataset",
    "Gebied",
    "Cel",
    "Jaar",
    "Verandering",
    "Was (vorige uitgave)",
    "Is (deze uitgave)",
  ];
  return { path: newsFilePath(city.slug), text: () => spreadsheet([header, ...rows]) };
}

function field(value: NewsRow["before"], { unit, decimals }: NewsRow): string {
  if (value === "shown") return "getoond";
  if (value === "absent") return "geen cijfer";
  return isKnown(value) ? formatField(value, unit, decimals) : formatMissing(value);
}
