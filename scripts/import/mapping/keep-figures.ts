import { isKnown, type MissingReason, missing } from "../../model/value.ts";
import type { AreaRef, AreaRegister } from "./area-register.ts";
import type { StoredFigure } from "./figure-store.ts";
import { ancestors } from "./sum-areas.ts";

/** True for an area of which figures are written: the cities, their parts, and what they are compared with. */
export function isKept(register: AreaRegister, area: AreaRef): boolean {
  switch (area.level) {
    case "statsec":
    case "wijk":
    case "deelgemeente":
      return ancestors(register, area, "gemeente").some((code) => register.kept.has(code));
    case "gemeente":
      return register.kept.has(area.code);
    default:
      return register.names(area.level).has(area.code);
  }
}

/**
 * Gives every area all combinations of categories that the dataset has anywhere, with the reason why
 * the file lacks one. Sectors that are in no row at all get them too.
 */
export function fillLacking(
  figures: readonly StoredFigure[],
  reason: MissingReason,
  register: AreaRegister,
): readonly StoredFigure[] {
  const combinations = new Map(figures.map(({ categories }) => [categories.join(";"), categories]));
  const areas = new Map(figures.map(({ area }) => [`${area.level}:${area.code}`, area]));
  if (figures.some(({ area }) => area.level === "statsec")) {
    for (const code of register.names("statsec").keys()) {
      const area: AreaRef = { level: "statsec", code };
      if (isKept(register, area)) areas.set(`statsec:${code}`, area);
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
