import { join } from "node:path";
import { enumerate } from "../../model/dutch.ts";
import { formatNumber } from "../../model/format.ts";
import { isKnown, missing } from "../../model/value.ts";
import type { ImportContext } from "../importer.ts";
import type { StoredFigure } from "./figure-store.ts";
import { formatDataset } from "./format-dataset.ts";
import { dropZeros, fillLacking } from "./keep-figures.ts";
import { reasonOfSign } from "./parse-cell.ts";
import { spanOf } from "./span-of.ts";
import { ancestors, sumAreas } from "./sum-areas.ts";
import { type FilledDataset, pathOf } from "./take-file.ts";

interface WrittenDataset {
  readonly written: readonly string[];
  readonly lines: readonly string[];
  /** The last year that is no forecast. */
  readonly lastObserved: string;
}

/** Writes a file per year: kept areas, sums of all areas, and what is lacking with its reason. */
export function writeDataset(
  filled: FilledDataset,
  { root, effects }: ImportContext,
): WrittenDataset {
  const { dataset } = filled;
  const byPeriod = new Map<string, readonly StoredFigure[]>();
  const yearsOfLine = new Map<string, string[]>();
  for (const period of filled.intake.store.periods) {
    const result = figuresOf(filled, period);
    byPeriod.set(period, result.figures);
    for (const line of result.lines) {
      yearsOfLine.set(line, [...(yearsOfLine.get(line) ?? []), period]);
    }
  }
  const lines = [...yearsOfLine].map(
    ([line, years]) => `${pathOf(dataset)} ${spanOf(years)}: ${line}`,
  );
  const own = ofOwnCities(byPeriod, filled);
  const all = dataset.tussenjaren ? withGaps(own) : own;
  const written: string[] = [];
  for (const [period, figures] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = `data/themas/${pathOf(dataset)}/${period}.csv`;
    effects.writeText(join(root, path), formatDataset(figures, dataset));
    written.push(path);
  }
  const observed = [...own].filter(([, figures]) => figures.some(isObserved));
  return {
    written,
    lines: [...describe(filled, own), ...lines],
    lastObserved:
      observed
        .map(([period]) => period)
        .sort()
        .at(-1) ?? "",
  };
}

function isObserved({ value, status }: StoredFigure): boolean {
  return isKnown(value) && status !== "prognose";
}

function figuresOf(
  { dataset, groundOf, intake }: FilledDataset,
  period: string,
): { readonly figures: readonly StoredFigure[]; readonly lines: readonly string[] } {
  const { register, isKept } = groundOf(period);
  const given = intake.store.figures(period);
  const { somNaar, magOntbreken, volledig, ontbrekend } = dataset;
  const sums = sumAreas(given, somNaar, magOntbreken, volledig || dataset.restElders, register);
  const kept = given.filter(({ area }) => isKept(area));
  // A province of today has a code of its own in figures of before; all that is coarser is kept.
  const isKeptSum = ({ area }: StoredFigure) => area.level !== "gemeente" || isKept(area);
  const reason = ontbrekend === undefined ? undefined : reasonOfSign[ontbrekend];
  const filled = reason ? fillLacking(kept, reason, register, isKept) : kept;
  const figures = [...filled, ...sums.figures.filter(isKeptSum)];
  return { figures: volledig ? dropZeros(figures) : figures, lines: sums.lines };
}

/** Without the years of which the file has nothing but municipalities that a city merged with later. */
function ofOwnCities(
  byPeriod: ReadonlyMap<string, readonly StoredFigure[]>,
  { groundOf }: FilledDataset,
): ReadonlyMap<string, readonly StoredFigure[]> {
  const years = [...byPeriod].filter(([period, figures]) => {
    const { register } = groundOf(period);
    const own = new Set(["centrumsteden", "vgc"].flatMap((group) => register.group(group)));
    return figures.some(({ area }) => {
      const cities = ancestors(register, area, "gemeente");
      return cities.some((code) => own.has(code));
    });
  });
  return years.length > 0 ? new Map(years) : byPeriod;
}

/** Whatever another year has and this one lacks is unknown, also in a year that the source did not make. */
function withGaps(
  byPeriod: ReadonlyMap<string, readonly StoredFigure[]>,
): ReadonlyMap<string, readonly StoredFigure[]> {
  const years = [...byPeriod.keys()].map(Number);
  const unknown = new Map<string, StoredFigure>();
  for (const figures of byPeriod.values()) {
    for (const figure of figures) {
      const { area, categories } = figure;
      unknown.set(keyOf(figure), { area, categories, value: missing("unknown") });
    }
  }
  const all = new Map<string, readonly StoredFigure[]>();
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    const figures = byPeriod.get(String(year)) ?? [];
    const present = new Set(figures.map(keyOf));
    const lacking = [...unknown].filter(([key]) => !present.has(key)).map(([, figure]) => figure);
    all.set(String(year), [...figures, ...lacking]);
  }
  return all;
}

function keyOf({ area, categories }: StoredFigure): string {
  return [area.level, area.code, ...categories].join(";");
}

const shownNames = 4;

/** How much there is, how much is missing and why, and a total to compare with the publisher's. */
function describe(
  { dataset, groundOf, intake }: FilledDataset,
  byPeriod: ReadonlyMap<string, readonly StoredFigure[]>,
): readonly string[] {
  const years = [...byPeriod.keys()].sort();
  const figures = [...byPeriod.values()].flat();
  const levels = [...Map.groupBy(figures, ({ area }) => area.level)].map(([level, own]) => {
    const areas = new Set(own.map(({ area }) => area.code)).size;
    return `${formatNumber(areas, 0)} × ${level}`;
  });
  const reasons = Map.groupBy(figures, ({ value }) => (isKnown(value) ? "known" : value.reason));
  reasons.delete("known");
  const missingParts = [...reasons].map(
    ([reason, own]) => `${formatNumber(own.length, 0)} ${words[reason] ?? reason}`,
  );
  const span = years.length === 1 ? years[0] : `${spanOf(years)} (${years.length} jaren)`;
  const lines = [
    `${pathOf(dataset)}: ${span}, ${formatNumber(figures.length, 0)} cijfers (${levels.join(", ")})${missingParts.length > 0 ? `; ${enumerate(missingParts)}` : ""}`,
  ];
  const last = years.at(-1);
  const total =
    last === undefined || dataset.soort === "aandelen"
      ? undefined
      : totalOf(intake.store.figures(last));
  if (total !== undefined) {
    lines.push(
      `${pathOf(dataset)} ${last}: samen ${formatNumber(total.sum, 0)} ${dataset.eenheid} in ${formatNumber(total.areas, 0)} gebieden (${total.level}) van het bestand`,
    );
  }
  const { register, isKept } = groundOf(last ?? "");
  const wanted = [...register.kept].filter((code) => isKept({ level: "gemeente", code }));
  const cities = wanted.filter(
    (code) => !figures.some(({ area }) => area.level === "gemeente" && area.code === code),
  );
  const hasMunicipalities = figures.some(({ area }) => area.level === "gemeente");
  if (hasMunicipalities && cities.length > 0) {
    const names = cities.map((code) => register.names("gemeente").get(code) ?? code);
    const more = names.length > shownNames ? [`${names.length - shownNames} andere`] : [];
    lines.push(`${pathOf(dataset)}: zonder ${enumerate([...names.slice(0, shownNames), ...more])}`);
  }
  if (intake.repeated > 0)
    lines.push(
      `${pathOf(dataset)}: ${formatNumber(intake.repeated, 0)} cijfers die er meer dan één keer staan, telkens hetzelfde`,
    );
  if (intake.contradicted > 0)
    lines.push(
      `${pathOf(dataset)}: ${formatNumber(intake.contradicted, 0)} keer spreekt de bron zichzelf tegen; die cijfers zijn onbekend`,
    );
  if (intake.unfounded > 0)
    lines.push(
      `${pathOf(dataset)}: ${formatNumber(intake.unfounded, 0)} bedragen zonder bijdragers; die zijn onbekend`,
    );
  if (intake.strangers.size > 0) {
    const shown = [...intake.strangers].slice(0, 4).join(", ");
    lines.push(
      `${pathOf(dataset)}: ${formatNumber(intake.strangers.size, 0)} gebieden die niet van ons zijn (${shown}${intake.strangers.size > 4 ? ", …" : ""})`,
    );
  }
  return lines;
}

const words: Readonly<Record<string, string>> = {
  "suppressed-by-source": "verborgen door de bron",
  unknown: "onbekend",
  empty: "leeg",
  "not-applicable": "niet van toepassing",
};

/** Over the level that most figures are of. */
function totalOf(figures: readonly StoredFigure[]) {
  const levels = [...Map.groupBy(figures, ({ area }) => area.level)];
  const [level, own = []] = levels.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (level === undefined) return undefined;
  const sum = own.reduce((total, { value }) => total + (isKnown(value) ? value.number : 0), 0);
  return { level, sum, areas: new Set(own.map(({ area }) => area.code)).size };
}
