import { formatNumber } from "../../model/format.ts";
import { spanOf } from "../mapping/span-of.ts";
import type { ChangedFigure, ImportChanges, LevelChanges } from "./compare-figures.ts";

const shownChanges = 8;

/** Dutch: what an import changes, per dataset, year and level, and the largest changes. */
export function describeChanges({ levels, files }: ImportChanges): readonly string[] {
  const lines: string[] = [];
  for (const [dataset, own] of Map.groupBy(levels, (one) => one.dataset)) {
    lines.push(...describeDataset(dataset, own));
  }
  for (const [path, state] of files) {
    if (state !== "same") lines.push(`${path}: ${state === "new" ? "nieuw" : "gewijzigd"}`);
  }
  return lines.length > 0 ? lines : ["Niets verandert."];
}

function describeDataset(dataset: string, levels: readonly LevelChanges[]): readonly string[] {
  const years = [...Map.groupBy(levels, ({ period }) => period)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const untouched = years.filter(([, own]) => own.every(isUntouched)).map(([year]) => year);
  const onlyNew = years.filter(([, own]) => own.every(isOnlyNew)).map(([year]) => year);
  const lines: string[] = [];
  if (untouched.length > 0) lines.push(`${dataset} ${spanOf(untouched)}: ongewijzigd`);
  if (onlyNew.length > 0) {
    const fresh = years.filter(([year]) => onlyNew.includes(year)).flatMap(([, own]) => own);
    lines.push(`${dataset} ${spanOf(onlyNew)}: nieuw, ${countPerLevel(fresh)}`);
  }
  for (const [year, own] of years) {
    if (untouched.includes(year) || onlyNew.includes(year)) continue;
    for (const level of own.filter((one) => !isUntouched(one))) {
      lines.push(`${dataset} ${year} ${level.level}: ${describeLevel(level)}`);
    }
  }
  const changed = levels.flatMap((level) => level.changed).sort(bySize);
  for (const change of changed.slice(0, shownChanges)) lines.push(`  ${describeChange(change)}`);
  if (changed.length > shownChanges) {
    lines.push(`  … en ${formatNumber(changed.length - shownChanges, 0)} kleinere wijzigingen`);
  }
  for (const level of levels) {
    for (const { key, value } of level.gone.slice(0, 3)) {
      lines.push(`  weg: ${level.period} ${key.replaceAll(";", " ")} (${value})`);
    }
  }
  return lines;
}

function isUntouched({ added, changed, gone }: LevelChanges): boolean {
  return added === 0 && changed.length === 0 && gone.length === 0;
}

function isOnlyNew({ same, changed, gone }: LevelChanges): boolean {
  return same === 0 && changed.length === 0 && gone.length === 0;
}

function countPerLevel(levels: readonly LevelChanges[]): string {
  const counts = [...Map.groupBy(levels, ({ level }) => level)].map(([level, own]) => {
    const added = own.reduce((sum, one) => sum + one.added, 0);
    return `${formatNumber(added, 0)} cijfers van ${level}`;
  });
  return counts.join(", ");
}

function describeLevel({ added, changed, gone, same }: LevelChanges): string {
  const counts = [
    [added, "nieuw"],
    [changed.length, "gewijzigd"],
    [gone.length, "weg"],
    [same, "gelijk"],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatNumber(count, 0)} ${word}`)
    .join(", ");
}

function describeChange({ period, before, after }: ChangedFigure): string {
  const place = after.key.replaceAll(";", " ");
  if (before.value === after.value) return `${period} ${place}: ${before.rest} → ${after.rest}`;
  return `${period} ${place}: ${before.value} → ${after.value}`;
}

/** A figure that comes or goes is a larger change than one that is revised. */
function bySize(left: ChangedFigure, right: ChangedFigure): number {
  return sizeOf(right) - sizeOf(left) || (left.after.key < right.after.key ? -1 : 1);
}

function sizeOf({ before, after }: ChangedFigure): number {
  const [from, to] = [Number(before.value), Number(after.value)];
  if (Number.isNaN(from) !== Number.isNaN(to)) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(from)) return 0;
  return Math.abs(to - from);
}
