import type { City } from "../../model/city.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import { areaInSentence } from "../../phrases/comparison.ts";
import { isRankedAmongCities, referenceOf, stripOf } from "../pictures/small-charts.ts";

/** How to read the strips of these figures; undefined where none of them has one. */
export function stripNote(keys: readonly KeyFigure[], { area }: City): string | undefined {
  const strips = keys.filter((key) => isRankedAmongCities(key) && stripOf(key) !== undefined);
  if (strips.length === 0) return undefined;
  const lines = strips.flatMap((key) => {
    const line = referenceOf(key);
    return line ? [areaInSentence(line)] : [];
  });
  const byName = [...Map.groupBy(lines, (name) => name)];
  const [usual, other] = byName
    .toSorted(([, one], [, next]) => next.length - one.length)
    .map(([name]) => name);
  const line = usual
    ? `, de stippellijn ${usual}${other ? ` of, waar dat geen cijfer heeft, ${other}` : ""}`
    : "";
  return `Een streepje is een centrumstad, van laag naar hoog; de bol is ${area.name}${line}.`;
}
