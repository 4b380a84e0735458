import { withHardSpaces } from "../model/dutch.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { isKnown, type MissingReason } from "../model/value.ts";
import { type Phrase, paragraph } from "./phrase.ts";

const withoutSource: readonly MissingReason[] = ["not-covered", "not-applicable"];
const withoutGround: readonly MissingReason[] = ["not-computable"];

/**
 * "Voor Zeestad heeft geen van de bronnen een cijfer over: huurprijs; leegstand." Nothing when
 * every indicator has a figure, or one that is only hidden.
 */
export function absentFigures(keys: readonly KeyFigure[]): Phrase {
  const area = keys[0]?.area;
  if (!area) return undefined;
  const names = (reasons: readonly MissingReason[]): readonly string[] => [
    ...new Set(
      keys.flatMap(({ definition, latest: { value } }) =>
        isKnown(value) || !reasons.includes(value.reason)
          ? []
          : [withHardSpaces(lowerFirst(definition.shortName))],
      ),
    ),
  ];
  // Parts of a group can have figures where the group has none.
  const place = area.level === "groep" ? `${area.name} als geheel` : area.name;
  if (names(withoutSource).length > 0 && !keys.some(({ latest }) => isKnown(latest.value)))
    return `Voor ${place} heeft geen van de bronnen van dit thema een cijfer.`;
  const [noSource, noGround] = [names(withoutSource), names(withoutGround)];
  return paragraph(
    noSource.length > 0
      ? `Voor ${place} heeft geen van de bronnen een cijfer over: ${noSource.join("; ")}.`
      : undefined,
    noGround.length > 0
      ? `Niet te berekenen voor het grondgebied van ${area.name}: ${noGround.join("; ")}.`
      : undefined,
  );
}

/** "Huurprijs" → "huurprijs", but "OKI" stays. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
