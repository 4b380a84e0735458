import { normalizeLabel, readHead } from "./layouts/layout.ts";
import type { OpenedFile } from "./read/sheet.ts";

interface KnownFile {
  /** Id of the importer. */
  readonly importer: string;
  /** Heads of the columns, in lower case, by which its files are known. */
  readonly heads: readonly string[];
  /** Of the table, where the file has several. */
  readonly table?: RegExp;
}

/** Files that importers of their own read, known by what stands in them. */
const knownFiles: readonly KnownFile[] = [
  { importer: "statbel-bevolking", heads: ["cd_sex", "cd_natlty", "cd_civ_sts", "ms_population"] },
  { importer: "statbel-sectoren", heads: ["year", "cd_sector", "total", "dt_strt_sector"] },
  { importer: "huishoudens", heads: ["jaar", "niscode", "aantal_huishoudleden", "aantal"] },
  {
    importer: "btw-ondernemingen",
    heads: ["cd_lgl_psn_vat", "cd_nace", "ms_num_vat"],
    table: /^TF_VAT_NACE_\d{4}$/,
  },
];

/** The importer of its own that a file has; undefined for one that a mapping may know. */
export async function findOwnImporter(file: OpenedFile): Promise<string | undefined> {
  for (const sheet of file.sheets) {
    const candidates = knownFiles.filter(
      ({ table }) => table === undefined || table.test(sheet.name),
    );
    if (candidates.length === 0) continue;
    const [header] = await readHead(sheet, 1);
    const heads = new Set(header?.cells.map(normalizeLabel));
    const found = candidates.find((known) => known.heads.every((head) => heads.has(head)));
    if (found) return found.importer;
  }
  return undefined;
}
