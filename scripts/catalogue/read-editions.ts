import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AreaKey } from "../model/area.ts";
import type { CellKey } from "../model/cell-key.ts";
import {
  type Edition,
  type EditionCell,
  editionKey,
  editionMarks,
  statusLetters,
} from "../model/edition.ts";
import { type ObservationStatus, observationStatuses } from "../model/observation.ts";
import type { Problem } from "../model/report-error.ts";
import { readCsv } from "./tables/read-csv.ts";

export const editionsFolder = "data/uitgaven";

/** The record of every edition that was published, the oldest first. None yet is no problem. */
export function readEditions(root: string, problems: Problem[]): readonly Edition[] {
  if (!existsSync(join(root, editionsFolder))) return [];
  return readdirSync(join(root, editionsFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((date) => {
      const folder = `${editionsFolder}/${date}`;
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
        problems.push({
          where: folder,
          found: `een map "${date}"`,
          expected: "een datum als naam, zoals 2026-11-26",
        });
      }
      const cells = new Map<CellKey, EditionCell>();
      const statuses = new Map<CellKey, ObservationStatus>();
      for (const file of readdirSync(join(root, folder)).sort()) {
        if (file.endsWith(".csv"))
          readDataset(root, `${folder}/${file}`, cells, statuses, problems);
      }
      return { date, cells, statuses };
    });
}

function readDataset(
  root: string,
  path: string,
  cells: Map<CellKey, EditionCell>,
  statuses: Map<CellKey, ObservationStatus>,
  problems: Problem[],
): void {
  const dataset = path.slice(path.lastIndexOf("/") + 1, -".csv".length);
  const [header = ""] = readFileSync(join(root, path), "utf8").split("\n", 1);
  const periods = header.trim().split(";").slice(2);
  for (const { line, fields } of readCsv(root, path, ["gebied", "cel", ...periods], [], problems)) {
    const [area = "", selection = "", ...values] = fields;
    for (const [at, text] of values.entries()) {
      if (text === editionMarks.absent) continue;
      const [, number = text, letter = ""] = /^(.*\d)([a-z])$/.exec(text) ?? [];
      const status = statusOfLetter.get(letter);
      const value = parseCell(number);
      if (value === undefined || status === undefined) {
        problems.push({
          where: `${path}:${line}`,
          found: `"${text}" in kolom ${periods[at]}`,
          expected: `een getal (met v, s, b of p erachter als het niet waargenomen is), ${editionMarks.hidden} (verborgen) of ${editionMarks.absent} (niet in deze uitgave)`,
          hint: "Wijzig een vastgelegde uitgave niet met de hand: ze zegt wat lezers al hebben.",
        });
        continue;
      }
      const key = editionKey(dataset, { area: area as AreaKey, selection }, periods[at] ?? "");
      cells.set(key, value);
      if (status !== "waargenomen") statuses.set(key, status);
    }
  }
}

const statusOfLetter = new Map(
  observationStatuses.map((status) => [statusLetters[status], status] as const),
);

function parseCell(text: string): EditionCell | undefined {
  if (text === editionMarks.hidden) return "hidden";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
