import type { CurrentProvinces } from "../areas/wanted-areas.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import type { VatCount, VatRow } from "./vat-file.ts";

/** Enterprises of one area with one section and one group of legal forms. */
interface VatCell {
  readonly level: "gemeente" | "provincie" | "gewest";
  readonly code: string;
  readonly section: string;
  readonly legalForm: string;
  readonly numbers: Record<VatCount, number>;
}

const flanders = "2000";

/**
 * The municipalities asked for, and the Flemish provinces and the Flemish Region
 * as sums of all their municipalities, by the tables of the file itself; beside
 * the provinces of that year those of today whose ground changed.
 * Enterprises abroad or without a place are in none of them.
 */
export function sumVatByArea(
  rows: readonly VatRow[],
  wantedMunicipalities: readonly string[],
  currentProvinces: CurrentProvinces,
  /** As Statbel writes a region → as the area tables do. */
  regions: ReadonlyMap<string, string>,
): readonly VatCell[] {
  const wanted = new Set(wantedMunicipalities);
  const cells = new Map<string, VatCell>();
  const add = (level: VatCell["level"], code: string, row: VatRow): void => {
    const { section, legalForm, numbers } = row;
    const key = [level, code, section, legalForm].join(";");
    const cell = cells.get(key);
    if (!cell) {
      cells.set(key, { level, code, section, legalForm, numbers: { ...numbers } });
      return;
    }
    for (const count of Object.keys(numbers) as VatCount[]) cell.numbers[count] += numbers[count];
  };
  for (const row of rows) {
    if (wanted.has(row.municipality)) add("gemeente", row.municipality, row);
    if (regions.get(row.region) !== flanders) continue;
    add("provincie", row.province, row);
    const current = currentProvinces.codeFor(row.municipality, row.province);
    if (current) add("provincie", current, row);
    add("gewest", flanders, row);
  }
  return [...cells].sort(([left], [right]) => compareCodes(left, right)).map(([, cell]) => cell);
}

/** A combination without enterprises has no row: the tables are complete. */
export function formatVatTable(cells: readonly VatCell[], count: VatCount): string {
  const rows = cells
    .filter(({ numbers }) => numbers[count] > 0)
    .map(({ level, code, section, legalForm, numbers }) => [
      level,
      code,
      section,
      legalForm,
      numbers[count],
    ]);
  return formatTidy(["niveau", "code", "sectie", "rechtsvorm", "waarde"], rows);
}
