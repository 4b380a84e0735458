import type { City } from "../model/city.ts";
import { enumerate } from "../model/dutch.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { isKnown } from "../model/value.ts";
import { mergerSentence } from "../phrases/merger.ts";
import { areaLabel } from "./area-label.ts";
import type { TableCell } from "./figure-view.ts";

/** What a reader must know of figures that the source does not have for this ground; one note at most. */
export function derivationNotes(
  cells: readonly TableCell[],
  city: Pick<City, "merger" | "area">,
): readonly string[] {
  const isSummed = cells.some(({ value, derivation }) => isKnown(value) && derivation === "summed");
  return isSummed ? [`${summedNote}${aboutMerger(city)}`] : [];
}

/** The same for the overview, where figures bear no signs: which areas it is about. */
export function summedAreasNotes(
  keys: readonly KeyFigure[],
  city: Pick<City, "merger" | "area">,
): readonly string[] {
  const areas = keys.flatMap(({ area, latest, comparisons }) =>
    [{ area, latest }, ...comparisons]
      .filter(({ latest: { value, derivation } }) => isKnown(value) && derivation === "summed")
      .map((one) => areaLabel(one.area)),
  );
  if (areas.length === 0) return [];
  return [`${summedAreasStart} ${enumerate([...new Set(areas)])}.${aboutMerger(city)}`];
}

function aboutMerger({ merger, area }: Pick<City, "merger" | "area">): string {
  return merger?.isShown && area.from ? ` ${mergerSentence(merger)}` : "";
}

export const summedAreasStart = "Opgeteld uit de gebieden van vóór 2025:";
export const summedNote =
  "(o) = opgeteld: het gebied bestaat zo sinds 2025, en het cijfer is de som van de gebieden van toen.";
