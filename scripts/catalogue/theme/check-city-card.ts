import type { FigureKind } from "../../model/figure.ts";
import type { IndicatorDefinition } from "../../model/indicator.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Theme } from "../../model/theme.ts";
import type { ThemeSpec } from "./theme-schema.ts";

/** What thema.json says of the card of a city; nothing when it leaves the choice to the tiles. */
export function cityCardOf({ stadskaart }: ThemeSpec): Pick<Theme, "cityCard"> {
  if (!stadskaart) return {};
  const { kerncijfers, figuur } = stadskaart;
  return {
    cityCard: { keyFigures: kerncijfers, ...(figuur === undefined ? {} : { figure: figuur }) },
  };
}

/** Kinds that are a picture with a message of its own; a table would be a wall of numbers. */
const pictureKinds: readonly FigureKind[] = ["lijn", "rangbalken", "stapelbalken"];

/** `where` names a field below "stadskaart" in thema.json. */
export function checkCityCard(
  { cityCard, indicators, figures }: Theme,
  where: (...field: readonly PropertyKey[]) => string,
  problems: Problem[],
): void {
  if (!cityCard) return;
  const single = indicators.filter(isSingle).map(({ id }) => id);
  cityCard.keyFigures.forEach((id, index) => {
    const place = where("kerncijfers", index);
    if (cityCard.keyFigures.indexOf(id) < index) {
      problems.push({
        where: place,
        found: `tweemaal kerncijfer "${id}"`,
        expected: "elk kerncijfer één keer",
      });
    } else if (!single.includes(id)) {
      problems.push({
        where: place,
        found: `kerncijfer "${id}"`,
        expected: `een indicator met één cijfer per jaar: een van ${single.join(", ")}`,
      });
    }
  });
  const drawn = figures
    .filter(({ kind, isOfParts }) => pictureKinds.includes(kind) && !isOfParts)
    .map(({ id }) => id);
  if (cityCard.figure === undefined || drawn.includes(cityCard.figure)) return;
  problems.push({
    where: where("figuur"),
    found: `figuur "${cityCard.figure}"`,
    expected: `een figuur van soort ${pictureKinds.join(", ")}: ${drawn.join(", ") || "er is er geen"}`,
  });
}

/** A breakdown and a cross table have a figure per category. */
function isSingle({ formula }: IndicatorDefinition): boolean {
  return formula.kind !== "breakdown" && formula.kind !== "cross";
}
