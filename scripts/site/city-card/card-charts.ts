import type { KeyFigure } from "../../model/key-figure.ts";
import type { Draw } from "../pictures/render-charts.ts";
import { isRankedAmongCities, sparkOf, stripOf } from "../pictures/small-charts.ts";
import type { CardTheme } from "./card-choice.ts";
import type { CardSides } from "./card-sides.ts";

/** All pictures on a card, by "<thema>-<indicator>". */
export interface CardCharts {
  /** In the rows: the place among the cities, or else the evolution. */
  readonly small: ReadonlyMap<string, string>;
  /** By theme: the evolution of its largest figure, and its picture. */
  readonly headlines: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, string>;
}

/** CSS pixels. */
const smallSize = { width: 114, height: 34 };
const headlineSize = { width: 150, height: 24 };
const figureSize = { width: 640, height: 120 };

export async function drawCard(
  themes: readonly CardTheme[],
  { withFigure }: CardSides,
  draw: Draw,
): Promise<CardCharts> {
  const small = new Map<string, string>();
  const headlines = new Map<string, string>();
  const figures = new Map<string, string>();
  for (const [index, { report, headline, others, figure }] of themes.entries()) {
    const theme = report.theme.id;
    const spark = sparkOf(headline);
    if (spark) {
      const { id, shortName } = headline.definition;
      headlines.set(theme, await draw(spark, `vonk-${theme}-${id}`, shortName, headlineSize));
    }
    for (const key of others) {
      const { id, shortName } = key.definition;
      const input = smallInput(key);
      const name = `${theme}-${id}`;
      if (input) small.set(name, await draw(input, `klein-${name}`, shortName, smallSize));
    }
    if (figure?.chart && withFigure[index]) {
      const id = `stadskaart-${theme}-${figure.definition.id}`;
      figures.set(theme, await draw(figure.chart, id, figure.title, figureSize));
    }
  }
  return { small, headlines, figures };
}

function smallInput(key: KeyFigure) {
  return (isRankedAmongCities(key) ? stripOf(key) : undefined) ?? sparkOf(key);
}
