import { readProjectTable } from "./project-table.ts";

/** Reads a table that the importer "gebieden" wrote, as arrays of its columns. */
function readTable(
  root: string,
  name: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const [head = [], ...rows] = readProjectTable(root, `data/gebieden/${name}.csv`, {
    expected: "de gebiedstabellen van dit project",
    hint: "Voer eerst de gebieden in: steekkaart import gebieden <bestanden>.",
  });
  const places = columns.map((column) => head.indexOf(column));
  return rows.map((fields) => places.map((place) => fields[place] ?? ""));
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

/** Sectors that no table of the publisher has → the sector of the table that they belong to. */
export function readSupplementedSectors(root: string): ReadonlyMap<string, string> {
  const rows = readTable(root, "statsec-aanvulling", ["statsec", "statsec2024"]);
  return new Map(rows.map(([code = "", current = ""]) => [code, current]));
}

/** The wijken with a surface; the others hold people whose address is not known. */
export function readLocatedWijken(root: string): ReadonlySet<string> {
  const rows = readTable(root, "oppervlakte", ["niveau", "code"]);
  return new Set(rows.filter(([level]) => level === "wijk").map(([, code = ""]) => code));
}
