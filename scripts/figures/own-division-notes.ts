import type { WeightBasis } from "../model/area.ts";
import type { City } from "../model/city.ts";
import type { FigureTable } from "./figure-view.ts";

const basisInWords: Readonly<Record<WeightBasis, string>> = {
  inwoners: "volgens het aantal inwoners in elk deel",
  adressen: "volgens het aantal adressen in elk deel",
  opgegeven: "volgens gewichten die de stad opgaf",
  oppervlakte: "volgens oppervlakte",
};

/** What a reader must know of figures for a city's own neighbourhoods; nothing for other tables. */
export function ownDivisionNotes(
  { rowHeader, rows }: FigureTable,
  { ownDivision, partWords }: City,
): readonly string[] {
  const isAboutParts = rowHeader.toLowerCase() === partWords.one.toLowerCase();
  if (!ownDivision || !isAboutParts) return [];
  const isApproximate = rows.some(({ cells }) =>
    cells.some(({ status }) => status === "benaderend"),
  );
  const { name, source, basis } = ownDivision;
  return [
    `Indeling: ${name} (${source}).`,
    ...(isApproximate
      ? [
          `(b) = benaderend: omgerekend uit statistische sectoren die over meer dan één ${partWords.one} liggen, ${basisInWords[basis]}, en afgerond volgens de foutenmarge.`,
        ]
      : []),
  ];
}
