import type { ThemeReport } from "../../figures/theme-report.ts";
import { measuresOf } from "../../model/indicator.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import { isHidden, isKnown, missingWords } from "../../model/value.ts";
import { type Finding, lineOf } from "./finding.ts";

/** The latest figures of a city that are missing, hidden or not yet firm. */
export function figureFindings(
  root: string,
  { theme, keyFigures }: Pick<ThemeReport, "theme" | "keyFigures">,
): readonly Finding[] {
  return [...keyFigures.values()].flatMap((key): readonly Finding[] => {
    const { definition, latest } = key;
    const name = `${theme.name}: ${definition.shortName} (${latest.period})`;
    const { value, status } = latest;
    if (!isKnown(value)) {
      return [
        {
          kind: isHidden(value) ? "verborgen" : "ontbreekt",
          text: `${name}: ${missingWords(value)}`,
          where: rowOf(root, key, theme),
        },
      ];
    }
    if (status !== "voorlopig" && status !== "schatting") return [];
    return [{ kind: "voorlopig", text: `${name}: ${status}`, where: rowOf(root, key, theme) }];
  });
}

/** The first row of the city in the file of the year; of a table without its row, the file. */
function rowOf(
  root: string,
  { definition, latest, area }: KeyFigure,
  { datasets }: ThemeReport["theme"],
): string {
  const [measure] = measuresOf(definition.formula);
  const dataset = datasets.find(({ id }) => id === measure?.dataset);
  if (!dataset) return "";
  const path = `${dataset.folder}/${latest.period}.csv`;
  return lineOf(root, path, `${area.level};${area.code};`);
}
