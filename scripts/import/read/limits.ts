/**
 * What a file of a publisher may at most be. The largest real ones: a population file of 470 000
 * lines and 100 MB, a workbook of 66 000 rows, an export of 232 columns, unpacked at most 11 times
 * as large as packed.
 */
export const limits = {
  /** Of one file in a zip or workbook, unpacked. */
  memberBytes: 600_000_000,
  /** How many times larger unpacked than packed; judged above `smallBytes` only. */
  unpackRatio: 120,
  smallBytes: 20_000_000,
  /** Files in one zip or workbook. */
  members: 2_000,
  /** Texts of a workbook are in memory, once each. */
  sharedStringCharacters: 100_000_000,
  workbookRows: 500_000,
  textRows: 5_000_000,
  columns: 2_000,
  /** What Excel keeps in one cell. */
  cellCharacters: 32_767,
  /** Is read as a whole. */
  jsonBytes: 200_000_000,
} as const;
