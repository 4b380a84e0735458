import type { DatabaseSync } from "node:sqlite";
import { classificationPath } from "../classification.ts";
import type { ProblemList } from "../problem-list.ts";
import { readZipDatabase } from "../rows/zip-database.ts";

/** What the file counts, by the name of the dataset that it becomes. */
export const vatCounts = ["btw-ondernemingen", "btw-starters", "btw-stopzettingen"] as const;
export type VatCount = (typeof vatCounts)[number];
type VatNumbers = Readonly<Record<VatCount, number>>;

/** One year of Statbel's table of enterprises liable to VAT. */
export interface VatFile {
  readonly year: string;
  readonly rows: readonly VatRow[];
}

export interface VatRow {
  /** Of the head office; "-----" abroad, "XXXXX" where it is not known. */
  readonly municipality: string;
  /** Statbel's code of that year, e.g. "10000"; "" in Brussels and outside Belgium. */
  readonly province: string;
  /** Five digits, "02000" for Flanders; "" outside Belgium. */
  readonly region: string;
  /** A to U, or "onbekend". */
  readonly section: string;
  readonly legalForm: string;
  readonly numbers: VatNumbers;
}

/** How codes of the file are put together. */
interface VatClassifications {
  /** NACE division, "01" to "99" → section. */
  readonly sections: ReadonlyMap<string, string>;
  /** Statbel's code of a legal form → our group. */
  readonly legalForms: ReadonlyMap<string, string>;
}

const measureColumns: Readonly<Record<VatCount, string>> = {
  "btw-ondernemingen": "MS_NUM_VAT",
  "btw-starters": "MS_NUM_VAT_START",
  "btw-stopzettingen": "MS_NUM_VAT_STOP",
};
const columns = ["CD_REFNIS", "CD_LGL_PSN_VAT", "CD_NACE", ...Object.values(measureColumns)];
const unknownActivity = "XXXXX";

/** Undefined when the file is wrong; `problems` then says how. */
export async function readVatFile(
  classifications: VatClassifications,
  problems: ProblemList,
): Promise<VatFile | undefined> {
  const file = await readZipDatabase(problems, (database) => {
    const table = findTable(database, problems);
    if (!table || !hasColumns(database, table, problems)) return undefined;
    checkSections(database, classifications, problems);
    const rows = readRows(database, table, classifications, problems);
    return { year: table.slice(-4), rows };
  });
  return problems.isEmpty ? file : undefined;
}

/** The figures stand in one table that has the year in its name: TF_VAT_NACE_2019. */
function findTable(database: DatabaseSync, problems: ProblemList): string | undefined {
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => String(name));
  const tables = names.filter((name) => /^TF_VAT_NACE_\d{4}$/.test(name));
  const absent = ["TD_NACE", "TD_MUNTY_REFNIS"].filter((name) => !names.includes(name));
  const [table] = tables;
  if (table && tables.length === 1 && absent.length === 0) return table;
  problems.add(
    {},
    `de tabellen ${names.join(", ") || "(geen)"}`,
    "één tabel TF_VAT_NACE_<jaar>, met TD_NACE en TD_MUNTY_REFNIS",
    "Controleer of dit het bestand van deze bron is.",
  );
  return undefined;
}

function hasColumns(database: DatabaseSync, table: string, problems: ProblemList): boolean {
  const names = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
  const found = names.map(({ name }) => String(name));
  const absent = columns.filter((name) => !found.includes(name));
  for (const name of absent) {
    problems.add({}, `kolommen ${found.join(", ")} in ${table}`, `een kolom ${name}`);
  }
  return absent.length === 0;
}

/** The file names the section of every activity; ours must be the same. */
function checkSections(
  database: DatabaseSync,
  { sections }: VatClassifications,
  problems: ProblemList,
): void {
  const named = database
    .prepare(
      `SELECT DISTINCT substr(CD_NACE, 1, 2) AS division, substr(TX_NACE_NL_LVL1, 1, 1) AS section
       FROM TD_NACE WHERE CD_NACE <> ? ORDER BY 1`,
    )
    .all(unknownActivity);
  for (const { division, section } of named) {
    const ours = sections.get(String(division));
    if (ours === section) continue;
    problems.add(
      {},
      `NACE-afdeling ${division} in sectie ${section}`,
      `sectie ${ours ?? "(geen)"}, zoals in ${classificationPath("nace2008", "sectie")}`,
      "De uitgever gebruikt een andere indeling; vul die aan voor u invoert.",
    );
  }
}

function readRows(
  database: DatabaseSync,
  table: string,
  { sections, legalForms }: VatClassifications,
  problems: ProblemList,
): readonly VatRow[] {
  // Level 4 are the municipalities, level 0 abroad and unknown; between stand coarser areas.
  const found = database
    .prepare(
      `WITH places AS MATERIALIZED (
         SELECT CD_REFNIS AS code, CD_PROV_REFNIS AS province, CD_RGN_REFNIS AS region
         FROM TD_MUNTY_REFNIS WHERE CD_LVL_BASE IN (0, 4)
       )
       SELECT figures.*, province, region
       FROM ${table} AS figures LEFT JOIN places ON figures.CD_REFNIS = places.code`,
    )
    .iterate();
  const seen = new Set<string>();
  const rows: VatRow[] = [];
  for (const row of found) {
    const text = (name: string): string => String(row[name] ?? "").trim();
    const key = `gemeente ${text("CD_REFNIS")}, rechtsvorm ${text("CD_LGL_PSN_VAT")}, NACE ${text("CD_NACE")}`;
    if (seen.has(key)) problems.add({}, `${key} nog eens`, "elke combinatie één keer");
    seen.add(key);
    const isUnknown = text("CD_NACE") === unknownActivity;
    // The first two digits of an activity are its division: so the code is built.
    const section = isUnknown ? "onbekend" : sections.get(text("CD_NACE").slice(0, 2));
    const legalForm = legalForms.get(text("CD_LGL_PSN_VAT"));
    if (!section) problems.add({}, key, "een activiteit van NACE-BEL 2008");
    if (!legalForm) problems.add({}, key, `een rechtsvorm: ${[...legalForms.keys()].join(", ")}`);
    if (row.region === null) problems.add({}, key, "een gemeente uit de tabel TD_MUNTY_REFNIS");
    const numbers = vatCounts.map((count) => [count, row[measureColumns[count]]] as const);
    for (const [count, number] of numbers) {
      if (Number.isInteger(number) && Number(number) >= 0) continue;
      problems.add({}, `${key}: ${measureColumns[count]} ${number}`, "een geheel aantal");
    }
    if (!section || !legalForm) continue;
    rows.push({
      municipality: text("CD_REFNIS"),
      province: text("province"),
      region: text("region"),
      section,
      legalForm,
      numbers: Object.fromEntries(numbers) as VatNumbers,
    });
  }
  return rows;
}
