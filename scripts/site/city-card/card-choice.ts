import type { FigureView } from "../../figures/figure-view.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import { isKnown, isSaid } from "../../model/value.ts";
import { chosenFigures } from "../content/chosen-figures.ts";
import type { Content } from "../content/read-content.ts";

/** What the card of a city shows of one theme. */
export interface CardTheme {
  readonly report: ThemeReport;
  /** Largest, and never hidden. */
  readonly headline: KeyFigure;
  /** Beside it; a hidden one stands there with its sign. */
  readonly others: readonly KeyFigure[];
  /** The picture that the theme would show where there is room. */
  readonly figure?: FigureView;
}

/** Figures on the two sides together: what fits with white between them. */
const figuresOnCard = 42;
/** A theme beside few others is not a table. */
const mostOthers = 6;

/** The themes that have something to show of this city, each with as much as there is room for. */
export function chooseForCard(
  reports: readonly ThemeReport[],
  content: Content,
): readonly CardTheme[] {
  const found = reports.flatMap((report) => {
    const { cityCard, id } = report.theme;
    const keys = (cityCard?.keyFigures ?? chosenFigures(id, content)).flatMap(
      (key) => report.keyFigures.get(key) ?? [],
    );
    const headline = keys.find(({ latest }) => isKnown(latest.value));
    return headline ? [{ report, keys, headline, figureId: cityCard?.figure ?? "" }] : [];
  });
  const room = Math.min(mostOthers, Math.floor(figuresOnCard / found.length) - 1);
  return found.map(({ report, keys, headline, figureId }) => {
    const figure = report.figures.get(figureId);
    return {
      report,
      headline,
      others: keys.filter((key) => key !== headline && exists(key)).slice(0, room),
      ...(figure?.chart ? { figure } : {}),
    };
  });
}

function exists({ latest: { value } }: KeyFigure): boolean {
  return isKnown(value) || isSaid(value);
}
