import { existsSync } from "node:fs";
import { join } from "node:path";
import { belongsTo, type Validity, type Vintage } from "../../model/vintage.ts";
import { readProjectTable } from "../project-table.ts";
import { tablesFolder } from "./vintage-folder.ts";

/** Reads a table that the importer "gebieden" wrote, as arrays of its columns; "" for an absent one. */
function readTable(
  root: string,
  path: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const [head = [], ...rows] = readProjectTable(root, path, {
    expected: "de gebiedstabellen van dit project",
    hint: "Voer eerst de gebieden in: steekkaart import gebieden <bestanden>.",
  });
  const places = columns.map((column) => head.indexOf(column));
  return rows.map((fields) => places.map((place) => fields[place] ?? ""));
}

/** The same for a table that people keep, and that need not exist. */
function readKeptTable(
  root: string,
  name: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const path = `data/gebieden/${name}.csv`;
  return existsSync(join(root, path)) ? readTable(root, path, columns) : [];
}

/** readAreaMap(root, "wijk", "gemeente"): code of the wijk → code of its gemeente. */
export function readAreaMap(
  root: string,
  from: string,
  to: string,
  vintage: Vintage = "2024",
): ReadonlyMap<string, string> {
  const rows = readTable(root, `${tablesFolder(vintage)}/${from}_${to}.csv`, [from, to]);
  return new Map(rows.map(([code = "", target = ""]) => [code, target]));
}

/** The codes of a group, such as "centrumsteden" or "vgc", in the order of the table. */
export function readGroup(
  root: string,
  group: string,
  vintage: Vintage = "2024",
): readonly string[] {
  const rows = readTable(root, `${tablesFolder(vintage)}/groepen.csv`, ["groep", "code"]);
  return rows.filter(([name]) => name === group).map(([, code = ""]) => code);
}

/** Code → name of the areas of one level. */
export function readAreaNames(
  root: string,
  level: string,
  vintage: Vintage = "2024",
): ReadonlyMap<string, string> {
  const columns = ["niveau", "code", "naam", "vanaf", "tot"];
  const rows = readTable(root, "data/gebieden/gebieden.csv", columns);
  return new Map(
    rows
      .filter(
        ([name, , , from, until]) => name === level && belongsTo(validity(from, until), vintage),
      )
      .map(([, code = "", title = ""]) => [code, title]),
  );
}

function validity(from = "", until = ""): Validity {
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** Sectors that no table of the publisher has → the sector of the table that they belong to. */
export function readSupplementedSectors(root: string): ReadonlyMap<string, string> {
  const path = "data/gebieden/statsec-aanvulling.csv";
  const rows = readTable(root, path, ["statsec", "statsec2024"]);
  return new Map(rows.map(([code = "", current = ""]) => [code, current]));
}

/** The wijken with a surface; the others hold people whose address is not known. */
export function readLocatedWijken(root: string): ReadonlySet<string> {
  const rows = readTable(root, "data/gebieden/oppervlakte.csv", ["niveau", "code"]);
  return new Set(rows.filter(([level]) => level === "wijk").map(([, code = ""]) => code));
}

/** Code → name with its article, of the areas of a level that people named. */
export function readNamesInSentences(root: string, level: string): ReadonlyMap<string, string> {
  const rows = readKeptTable(root, "namen", ["niveau", "code", "naam"]);
  return new Map(
    rows.flatMap(([of, code = "", name = ""]) => (of === level ? [[code, name] as const] : [])),
  );
}

/** Municipality that merged → the arrondissement it was of, which no workbook says. */
export function readMergedDistricts(root: string): ReadonlyMap<string, string> {
  const columns = ["gemeente", "arrondissement"];
  const rows = readKeptTable(root, "gemeente_arrondissement-aanvulling", columns);
  return new Map(rows.map(([code = "", district = ""]) => [code, district]));
}

/** Sectors whose first or last day a source names that no workbook does. */
export function readValidityCorrections(root: string): ReadonlyMap<string, Validity> {
  const rows = readKeptTable(root, "geldigheid-aanvulling", ["code", "vanaf", "tot"]);
  return new Map(rows.map(([code = "", from, until]) => [code, validity(from, until)]));
}

/** Municipality → the one it became a part of; only where ground changed hands. */
export function readSuccessors(root: string): ReadonlyMap<string, string> {
  const rows = readKeptTable(root, "opvolging", ["voorganger", "opvolger"]);
  return new Map(rows.map(([code = "", successor = ""]) => [code, successor]));
}

/** People of a municipality who are counted and have no place. */
interface UnlocatedCode {
  readonly code: string;
  /** The municipality; "" where that is not known either. */
  readonly city: string;
}

/** The codes of a level and division that are no place. */
export function readUnlocated(
  root: string,
  level: string,
  vintage: Vintage,
): readonly UnlocatedCode[] {
  const columns = ["niveau", "indeling", "code", "gemeente"];
  return readKeptTable(root, "niet-te-lokaliseren", columns).flatMap(
    ([of, division, code = "", city = ""]) =>
      of === level && division === vintage ? [{ code, city }] : [],
  );
}

/** As a publisher writes a code, in capitals → our code; "" for who has no place in a municipality. */
export function readSpellings(root: string, level: string): ReadonlyMap<string, string> {
  const rows = readKeptTable(root, "schrijfwijzen", ["niveau", "geschreven", "code"]);
  return new Map(
    rows.flatMap(([of, written = "", code = ""]) =>
      of === level ? [[written, code] as const] : [],
    ),
  );
}
