import type { AreaLevel } from "../../model/area.ts";
import { missing } from "../../model/value.ts";
import type { AreaRef, AreaRegister } from "./area-register.ts";
import { type StoredFigure, sumFigures } from "./figure-store.ts";

interface AreaSums {
  readonly figures: readonly StoredFigure[];
  /** Dutch: what could not be added up, and why. */
  readonly lines: readonly string[];
}

/**
 * Adds up all areas of a file to coarser levels, also the areas that we do not keep. A sum that lacks a
 * municipality is unknown; so is one of which an area lacks a combination that others have, unless
 * `isComplete`. Where the source itself has the coarser area, its figure stands.
 */
export function sumAreas(
  figures: readonly StoredFigure[],
  levels: readonly AreaLevel[],
  mayLack: readonly string[],
  isComplete: boolean,
  register: AreaRegister,
): AreaSums {
  const given = new Set(figures.map(({ area }) => keyOf(area)));
  const finest = findFinest(figures);
  const sums: StoredFigure[] = [];
  const lines: string[] = [];
  for (const level of levels) {
    const groups = new Map<string, StoredFigure[]>();
    for (const figure of figures) {
      if (figure.area.level !== finest) continue;
      for (const whole of wholesOf(register, figure.area, level)) {
        if (given.has(`${level}:${whole}`)) continue;
        const group = groups.get(whole) ?? [];
        groups.set(whole, group);
        group.push(figure);
      }
    }
    for (const [code, group] of groups) {
      const area = { level, code };
      if (isGroup(register, area) || !hasPlace(register, group)) continue;
      const lacking = findLacking(register, area, group, mayLack);
      if (lacking.length > 0) lines.push(describeLacking(register, area, lacking));
      sums.push(...addUp(area, group, isComplete, lacking.length > 0));
    }
  }
  return { figures: sums, lines };
}

/** A province of before counts as the one of today too, where its ground changed: both are compared with. */
function wholesOf(register: AreaRegister, area: AreaRef, level: AreaLevel): readonly string[] {
  const own = ancestors(register, area, level);
  if (level !== "provincie") return own;
  const [municipality] = ancestors(register, area, "gemeente");
  const current = register.currentProvinces.codeFor(municipality ?? "", own[0] ?? "");
  return current === undefined ? own : [...own, current];
}

/** Brussels as a province and as a region is the group "vgc", which is made where it is needed. */
function isGroup(register: AreaRegister, { level, code }: AreaRef): boolean {
  const [municipality] = register.group("vgc");
  if (municipality === undefined) return false;
  return ancestors(register, { level: "gemeente", code: municipality }, level).includes(code);
}

/** False where all that there is has no place: the source does not cover the area. */
function hasPlace(register: AreaRegister, group: readonly StoredFigure[]): boolean {
  return group.some(({ area }) => ancestors(register, area, "gemeente").some(register.isPlace));
}

function keyOf({ level, code }: AreaRef): string {
  return `${level}:${code}`;
}

/** The level that most figures are of; a file has one, with some totals. */
function findFinest(figures: readonly StoredFigure[]): AreaLevel | undefined {
  const counts = new Map<AreaLevel, number>();
  for (const { area } of figures) counts.set(area.level, (counts.get(area.level) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** Codes at a coarser level, through the tables. */
export function ancestors(
  register: AreaRegister,
  area: AreaRef,
  level: AreaLevel,
): readonly string[] {
  if (area.level === level) return [area.code];
  return register
    .parents(area.level, area.code)
    .flatMap((parent) => ancestors(register, parent, level));
}

/** Municipalities of the area of which the file has nothing. */
function findLacking(
  register: AreaRegister,
  area: AreaRef,
  group: readonly StoredFigure[],
  mayLack: readonly string[],
): readonly string[] {
  if (area.level === "gemeente") return [];
  const present = new Set(group.flatMap((figure) => ancestors(register, figure.area, "gemeente")));
  return [...register.names("gemeente").keys()].filter(
    (code) =>
      register.isPlace(code) &&
      !present.has(code) &&
      !mayLack.includes(code) &&
      wholesOf(register, { level: "gemeente", code }, area.level).includes(area.code),
  );
}

function describeLacking(
  register: AreaRegister,
  { level, code }: AreaRef,
  lacking: readonly string[],
): string {
  const names = lacking.slice(0, 5).map((one) => register.names("gemeente").get(one) ?? one);
  const more = lacking.length > names.length ? ` en ${lacking.length - names.length} andere` : "";
  return `som van ${level} ${code} onbekend: zonder ${names.join(", ")}${more}`;
}

function addUp(
  area: AreaRef,
  group: readonly StoredFigure[],
  isComplete: boolean,
  isUnknown: boolean,
): readonly StoredFigure[] {
  const areas = new Set(group.map((figure) => keyOf(figure.area))).size;
  const byCategories = Map.groupBy(group, ({ categories }) => categories.join(";"));
  return [...byCategories.values()].map((parts) => {
    const categories = parts[0]?.categories ?? [];
    const lacksSome = parts.length < areas && !isComplete;
    if (isUnknown || lacksSome) return { area, categories, value: missing("unknown") };
    return { ...sumFigures(parts), area, categories };
  });
}
