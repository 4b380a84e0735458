import type { Area } from "../../scripts/model/area.ts";
import type { Change, Comparison, KeyFigure, Rank } from "../../scripts/model/key-figure.ts";
import type { Observation } from "../../scripts/model/observation.ts";
import { difference, growth, missing, type Value } from "../../scripts/model/value.ts";
import {
  cityOf,
  definitionOf,
  elders,
  everybody,
  zeestad,
} from "../indicators/invented-figures.ts";

export const province: Area = { level: "provincie", code: "02000", name: "de provincie Kust" };
export const region: Area = { level: "gewest", code: "2000", name: "het Vlaams Gewest" };
export const cities: Area = { level: "groep", code: "centrumsteden", name: "de 13 centrumsteden" };

export const count = definitionOf({ kind: "count", measure: everybody });
export const share = definitionOf(
  { kind: "share", numerator: elders, denominator: everybody },
  {
    words: {
      subject: "het aandeel 65-plussers",
      statement: "In {jaar} was {waarde} van {stad} 65-plusser.",
    },
  },
);

const observed = (value: Value, period = "2022"): Observation => ({
  period,
  value,
  status: "waargenomen",
});

function changeFrom(since: string, from: Value, latest: Value): Change {
  return {
    since,
    from,
    difference: difference(latest, from),
    relative: growth(latest, from),
  };
}

export interface Numbers {
  readonly latest: Value;
  readonly one?: Value;
  readonly ten?: Value;
  readonly others?: readonly (readonly [Area, Value])[];
  readonly rank?: Rank;
  readonly area?: Area;
}

export function keyFigure(
  definition: typeof count,
  {
    latest,
    one = missing("not-covered"),
    ten = missing("not-covered"),
    others = [],
    rank,
    area = zeestad,
  }: Numbers,
): KeyFigure {
  return {
    definition,
    area: cityOf(area).area,
    series: [observed(latest)],
    latest: observed(latest),
    referenceDate: "2022-01-01",
    changes: { one: changeFrom("2021", one, latest), ten: changeFrom("2012", ten, latest) },
    comparisons: others.map(
      ([other, value]): Comparison => ({
        area: other,
        isOwn: false,
        series: [],
        latest: observed(value),
      }),
    ),
    peers: [],
    ...(rank ? { rank } : {}),
  };
}

/** Figures do not break from their unit; tests read easier with plain spaces. */
export const plain = (text: string | undefined): string | undefined =>
  text?.replaceAll("\u00a0", " ");
