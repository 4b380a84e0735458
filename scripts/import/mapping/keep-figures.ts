import type { AreaLevel } from "../../model/area.ts";
import { isKnown, type MissingReason, missing } from "../../model/value.ts";
import type { AreaRef, AreaRegister } from "./area-register.ts";
import type { StoredFigure } from "./figure-store.ts";
import { ancestors } from "./sum-areas.ts";

/** True for an area of which figures are written. */
export type IsKept = (area: AreaRef) => boolean;

/** The cities, their parts, and what they are compared with; without groups that the source does not cover. */
export function keeper(register: AreaRegister, notCovered: readonly string[]): IsKept {
  const absent = new Set(notCovered.flatMap((name) => register.group(name)));
  const kept = new Set([...register.kept].filter((code) => !absent.has(code)));
  const memory = new Map<string, boolean>();
  return (area) => {
    const key = `${area.level}:${area.code}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const isOfCities = finerLevels.includes(area.level)
      ? ancestors(register, area, "gemeente").some((code) => kept.has(code))
      : register.names(area.level).has(area.code);
    memory.set(key, isOfCities);
    return isOfCities;
  };
}

const finerLevels: readonly AreaLevel[] = ["statsec", "wijk", "deelgemeente", "gemeente"];

/**
 * Gives every area all combinations of categories that the dataset has anywhere, with the reason why
 * the file lacks one. Sectors that are in no row at all get them too.
 */
export function fillLacking(
  figures: readonly StoredFigure[],
  reason: MissingReason,
  register: AreaRegister,
  isKept: IsKept,
): readonly StoredFigure[] {
  const combinations = new Map(figures.map(({ categories }) => [categories.join(";"), categories]));
  const areas = new Map(figures.map(({ area }) => [`${area.level}:${area.code}`, area]));
  if (figures.some(({ area }) => area.level === "statsec")) {
    for (const code of register.names("statsec").keys()) {
      const area: AreaRef = { level: "statsec", code };
      if (isKept(area)) areas.set(`statsec:${code}`, area);
    }
  }
  const present = new Set(figures.map(keyOf));
  const lacking = [...areas.values()].flatMap((area) =>
    [...combinations.values()]
      .map((categories) => ({ area, categories, value: missing(reason) }))
      .filter((figure) => !present.has(keyOf(figure))),
  );
  return [...figures, ...lacking];
}

/** A zero that is not there counts zero; an area without any other figure keeps one, so that it is there. */
export function dropZeros(figures: readonly StoredFigure[]): readonly StoredFigure[] {
  const isZero = ({ value }: StoredFigure): boolean => isKnown(value) && value.number === 0;
  const areas = Map.groupBy(figures, ({ area }) => `${area.level}:${area.code}`);
  return [...areas.values()].flatMap((own) => {
    const others = own.filter((figure) => !isZero(figure));
    return others.length > 0 ? others : own.slice(0, 1);
  });
}

function keyOf({ area, categories }: Pick<StoredFigure, "area" | "categories">): string {
  return [area.level, area.code, ...categories].join(";");
}
