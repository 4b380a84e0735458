import { enumerate } from "../model/dutch.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { isKnown, type MissingReason } from "../model/value.ts";
import { type Phrase, paragraph } from "./phrase.ts";

const withoutSource: readonly MissingReason[] = ["not-covered", "not-applicable"];
const withoutGround: readonly MissingReason[] = ["not-computable"];

/**
 * "Voor Zeestad heeft geen van de bronnen een cijfer over huurprijzen en leegstand." Nothing when
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
          : [nameWithoutWhole(definition.name)],
      ),
    ),
  ];
  const [noSource, noGround] = [names(withoutSource), names(withoutGround)];
  return paragraph(
    noSource.length > 0
      ? `Voor ${area.name} heeft geen van de bronnen een cijfer over ${enumerate(noSource)}.`
      : undefined,
    noGround.length > 0
      ? `Niet te berekenen voor het grondgebied van ${area.name}: ${enumerate(noGround)}.`
      : undefined,
  );
}

/** "65-plussers (t.o.v. inwoners) [enquête]" → "65-plussers". */
export function nameWithoutWhole(name: string): string {
  return name.replace(/ \(t\.o\.v\. .*$/, "");
}
