import { paletteProblems } from "../charts/check-palette.ts";
import { didYouMean } from "../model/closest-word.ts";
import { type Recall, readAnew } from "../model/recall.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";
import { type Catalogue, readCatalogue } from "../pipeline.ts";
import { type Content, readContent } from "../site/content/read-content.ts";
import type { BuildOptions } from "./options.ts";

/**
 * Reads data/ and content/ and checks all of it. Throws one ReportError with
 * every problem of both.
 */
export function readProject(
  root: string,
  { cities, themes, vintage, date }: Pick<BuildOptions, "cities" | "themes" | "vintage" | "date">,
  recall: Recall = readAnew,
): { catalogue: Catalogue; content: Content } {
  const problems: Problem[] = [];
  const catalogue = recall("catalogus", { paths: ["data"] }, problems, () =>
    readCatalogue(root, problems, vintage, date, recall),
  );
  problems.push(
    ...unknownChoices(
      "--stad",
      cities,
      catalogue.cities.map(({ slug }) => slug),
    ),
    ...unknownChoices(
      "--thema",
      themes,
      catalogue.themes.map(({ id }) => id),
    ),
  );
  problems.push(...catalogue.cities.flatMap(paletteProblems));
  const content = readContent(root, catalogue.themes, catalogue.cities, problems);
  throwIfAny(problems);
  if (!content) throw new Error("content was lost without a problem");
  return { catalogue, content };
}

function unknownChoices(
  option: string,
  chosen: readonly string[],
  known: readonly string[],
): Problem[] {
  return chosen
    .filter((choice) => !known.includes(choice))
    .map((choice) => ({
      where: option,
      found: `"${choice}"`,
      expected: `een van ${known.join(", ")}`,
      ...didYouMean(choice, known),
    }));
}
