import { type AreaKey, areaKey } from "../../model/area.ts";
import type { City } from "../../model/city.ts";
import type { Problem } from "../../model/report-error.ts";
import { type AreaTables, vintageOf } from "../areas/area-tables.ts";
import { derivationOf } from "../areas/derivation-of.ts";
import type { ThemeWithCoverage } from "../theme/read-theme.ts";
import type { RawTable } from "./raw-table.ts";

/**
 * Every dataset has figures for every city in every period, or says which cities it lacks.
 * Where a city has other ground than the source, the areas that make up its ground count.
 */
export function checkCoverage(
  table: RawTable,
  given: RawTable,
  { coverage }: ThemeWithCoverage,
  cities: readonly City[],
  areas: AreaTables,
  problems: Problem[],
): void {
  const { levels = [], exceptCities = [] } = coverage.get(table.dataset.id) ?? {};
  for (const city of cities) {
    if (exceptCities.includes(city.slug) || !levels.includes(city.area.level)) continue;
    const periods = table.rows.get(areaKey(city.area));
    const absent = table.periods.filter((period) => !periods?.has(period));
    const unexpected = absent.filter(
      (period) => derivationOf(table, city.area, period, areas) !== "not-computable",
    );
    if (unexpected.length > 0) {
      problems.push({
        where: table.dataset.folder,
        found: `geen cijfers voor ${city.name} in ${unexpected.join(", ")}`,
        expected: "elke stad in elk jaar",
        hint: `Vul het bestand aan, of zet "${city.slug}" bij dektNiet in thema.json.`,
      });
    }
    problems.push(...findAbsentPredecessors(table, given, city, absent, exceptCities, areas));
  }
}

/** A city that merged has a series when those it merged with have figures too, unless the source lacks them. */
function findAbsentPredecessors(
  table: RawTable,
  given: RawTable,
  city: City,
  absent: readonly string[],
  except: readonly string[],
  areas: AreaTables,
): readonly Problem[] {
  if (table.dataset.isAdditive === false) return [];
  const predecessors = areas.predecessors.get(areaKey(city.area)) ?? [];
  const hasFigures = (key: AreaKey, period: string): boolean =>
    given.rows.get(key)?.has(period) ?? false;
  return absent
    .filter(
      (period) =>
        vintageOf(table.dataset, period, areas) !== areas.vintage &&
        predecessors.some((key) => hasFigures(key, period)),
    )
    .flatMap((period) =>
      predecessors
        .filter(
          (key) => !hasFigures(key, period) && !except.includes(areas.areas.get(key)?.code ?? ""),
        )
        .map((key) => ({
          where: `${table.dataset.folder}/${period}.csv`,
          found: `geen cijfers voor ${areas.areas.get(key)?.name ?? key} (${key})`,
          expected: `alle gemeenten waaruit ${city.name} sinds 2025 bestaat`,
          hint: `Voer de bron opnieuw in: steekkaart import ${table.dataset.sources.join(" of ")} <bestanden>. Heeft de bron deze gemeente niet, zet dan "${areas.areas.get(key)?.code}" bij dektNiet in thema.json.`,
        })),
    );
}
