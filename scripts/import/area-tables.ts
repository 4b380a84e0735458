import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dsvFormat } from "d3-dsv";
import { ReportError } from "../model/report-error.ts";

const semicolons = dsvFormat(";");

/** Reads a table that the importer "gebieden" wrote, as arrays of its columns. */
function readTable(root: string, name: string, columns: readonly string[]): string[][] {
  const path = `data/gebieden/${name}.csv`;
  let text: string;
  try {
    text = readFileSync(join(root, path), "utf8");
  } catch {
    throw new ReportError([
      {
        where: path,
        found: "geen bestand",
        expected: "de gebiedstabellen van dit project",
        hint: "Voer eerst de gebieden in: steekkaart import gebieden <bestanden>.",
      },
    ]);
  }
  return semicolons.parse(text, (row) => columns.map((column) => row[column] ?? ""));
}

/** readAreaMap(root, "wijk", "gemeente"): code of the wijk → code of its gemeente. */
export function readAreaMap(root: string, from: string, to: string): ReadonlyMap<string, string> {
  const rows = readTable(root, `${from}_${to}`, [from, to]);
  return new Map(rows.map(([code = "", target = ""]) => [code, target]));
}

/** The codes of a group, such as "centrumsteden" or "vgc", in the order of the table. */
export function readGroup(root: string, group: string): readonly string[] {
  const rows = readTable(root, "groepen", ["groep", "code"]);
  return rows.filter(([name]) => name === group).map(([, code = ""]) => code);
}

/** Code → name of the areas of one level. */
export function readAreaNames(root: string, level: string): ReadonlyMap<string, string> {
  const rows = readTable(root, "gebieden", ["niveau", "code", "naam"]);
  return new Map(
    rows.filter(([name]) => name === level).map(([, code = "", title = ""]) => [code, title]),
  );
}
