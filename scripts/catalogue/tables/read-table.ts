import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type AreaKey, areaKey } from "../../model/area.ts";
import { didYouMean } from "../../model/closest-word.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type ObservationStatus, observationStatuses } from "../../model/observation.ts";
import { type Recall, readAnew } from "../../model/recall.ts";
import type { Problem } from "../../model/report-error.ts";
import { isStrayName } from "../../model/stray-name.ts";
import type { Vintage } from "../../model/vintage.ts";
import { isAreaLevel, notInVintage, unknownLevel } from "../areas/area-problems.ts";
import { type AreaTables, findArea, vintageOf } from "../areas/area-tables.ts";
import { parseFigure } from "./parse-figure.ts";
import type { RawRow, RawTable } from "./raw-table.ts";
import { readCsv } from "./read-csv.ts";
import { tableColumns } from "./table-columns.ts";

/**
 * Reads every `<periode>.csv` of a dataset. Columns: niveau, code, the dataset's
 * dimensions, waarde, what the rule of its source must know of a figure and,
 * optionally, status. `recall`: for who reads time and again.
 */
export function readTable(
  root: string,
  dataset: Dataset,
  areas: AreaTables,
  problems: Problem[],
  recall: Recall = readAnew,
): RawTable {
  const rows = new Map<AreaKey, Map<string, readonly RawRow[]>>();
  const periods = listPeriods(root, dataset, problems);
  for (const period of periods) {
    const path = `${dataset.folder}/${period}.csv`;
    const readFrom = { paths: [path], values: dataset, objects: [areas] };
    const ofPeriod = recall(path, readFrom, problems, () =>
      readPeriod(root, path, vintageOf(dataset, period, areas), dataset, areas, problems),
    );
    for (const [area, list] of ofPeriod) {
      const byPeriod = rows.get(area);
      if (byPeriod) byPeriod.set(period, list);
      else rows.set(area, new Map([[period, list]]));
    }
  }
  return { dataset, dimensions: Object.keys(dataset.dimensions), periods, rows };
}

/** The rows of one file, by area. */
function readPeriod(
  root: string,
  path: string,
  vintage: Vintage,
  dataset: Dataset,
  areas: AreaTables,
  problems: Problem[],
): ReadonlyMap<AreaKey, readonly RawRow[]> {
  const categoryCount = Object.keys(dataset.dimensions).length;
  const { required, optional, hint } = tableColumns(dataset);
  const position = new Map([...required, ...optional].map((column, index) => [column, index]));
  const rows = new Map<AreaKey, RawRow[]>();
  const seen = new Map<string, number>();
  for (const { line, fields } of readCsv(root, path, required, optional, problems, hint)) {
    const where = `${path}:${line}`;
    const [level = "", code = ""] = fields;
    if (!isAreaLevel(level)) {
      problems.push(unknownLevel(where, level));
      continue;
    }
    const found = findArea(areas, level, code, vintage);
    if (!found) {
      problems.push(notInVintage(where, { level, code }, vintage, areas));
      continue;
    }
    const area = areaKey(found);
    const categories = fields.slice(2, 2 + categoryCount);
    const key = [area, ...categories].join(";");
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problems.push({
        where,
        found: `dezelfde sleutel als op regel ${earlier}: ${key}`,
        expected: "elke combinatie van gebied en kenmerken één keer",
        hint: "Schrap een van de twee regels.",
      });
      continue;
    }
    seen.set(key, line);
    checkCategories(dataset, categories, where, problems);
    const read = (column: string): string => fields[position.get(column) ?? -1] ?? "";
    const figure = parseFigure(read, dataset, where, problems);
    const status = parseStatus(read("status"), where, problems);
    if (figure === undefined || status === undefined) continue;
    const list = rows.get(area) ?? [];
    rows.set(area, list);
    list.push({ categories, ...figure, status });
  }
  return rows;
}

function listPeriods(root: string, dataset: Dataset, problems: Problem[]): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, dataset.folder)).filter((name) => !isStrayName(name));
  } catch {
    names = [];
  }
  const isYear = (name: string) => /^\d{4}\.csv$/.test(name);
  for (const name of names.filter((one) => !isYear(one)).sort()) {
    problems.push({
      where: `${dataset.folder}/${name}`,
      found: `een bestand "${name}"`,
      expected: "alleen een CSV-bestand per jaar, met het jaartal als naam: 2022.csv",
      hint: nameHint(name),
    });
  }
  const periods = names
    .filter(isYear)
    .map((name) => name.slice(0, -".csv".length))
    .sort();
  if (periods.length === 0) {
    problems.push({
      where: dataset.folder,
      found: "geen CSV-bestanden",
      expected: "een bestand per jaar, bijvoorbeeld 2022.csv",
      hint: `Voer de bron in met: npm run steekkaart -- import ${dataset.sources[0]} <bestanden>`,
    });
  }
  const first = Number(periods[0]);
  for (let year = first; year < Number(periods.at(-1)); year++) {
    if (periods.includes(String(year))) continue;
    problems.push({
      where: `${dataset.folder}/${year}.csv`,
      found: "een ontbrekend jaar",
      expected: `alle jaren van ${first} tot en met ${periods.at(-1)}`,
      hint: "Voer het jaar in, of zet een bestand klaar met een ? als waarde.",
    });
  }
  return periods;
}

function nameHint(name: string): string {
  if (/\.(xlsx?|xlsm|ods)$/i.test(name)) {
    return "Bewaar het blad in Excel als 'CSV UTF-8 (door lijstscheidingsteken gescheiden)', met het jaartal als naam, en zet de werkmap elders.";
  }
  const [year] = /\d{4}/.exec(name) ?? [];
  return year === undefined
    ? "Geef het bestand een jaartal als naam, of zet het elders."
    : `Heet het ${year}.csv? Hernoem het dan; anders hoort het hier niet.`;
}

function checkCategories(
  dataset: Dataset,
  categories: readonly string[],
  where: string,
  problems: Problem[],
): void {
  Object.entries(dataset.dimensions).forEach(([dimension, allowed], index) => {
    const category = categories[index] ?? "";
    const isAllowed =
      allowed === "whole-number" ? /^\d+$/.test(category) : allowed.includes(category);
    if (isAllowed) return;
    problems.push({
      where,
      found: `${dimension} = "${category}"`,
      expected: allowed === "whole-number" ? "een geheel getal" : `een van ${allowed.join(", ")}`,
      ...(allowed === "whole-number" ? {} : didYouMean(category, allowed)),
    });
  });
}

function parseStatus(
  text: string,
  where: string,
  problems: Problem[],
): ObservationStatus | undefined {
  if (text === "") return "waargenomen";
  if ((observationStatuses as readonly string[]).includes(text)) return text as ObservationStatus;
  problems.push({
    where,
    found: `status "${text}"`,
    expected: `een van ${observationStatuses.join(", ")}`,
    ...didYouMean(text, observationStatuses),
  });
  return undefined;
}
