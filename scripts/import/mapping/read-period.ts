import { type Cell, cellText } from "../read/sheet.ts";
import type { MappingDataset, PeriodSpec } from "./mapping-schema.ts";
import type { RowProblem } from "./row-problem.ts";

type FoundPeriod =
  | { readonly kind: "year"; readonly year: string }
  /** Another quarter than the one asked for, or a year that is not wanted. */
  | { readonly kind: "skipped" }
  | RowProblem;

/** The year of a row, from a column, the head of a column, the name of the file or the mapping. */
export function readPeriod(
  spec: PeriodSpec | undefined,
  cell: Cell | undefined,
  told: string | undefined,
  fileYear: string | undefined,
  { jaren, jaartal }: Pick<MappingDataset, "jaren" | "jaartal">,
): FoundPeriod {
  const written = writtenPeriod(spec, cell, told, fileYear);
  if (written === undefined) return { kind: "skipped" };
  if (!/^\d{4}$/.test(written)) {
    return {
      kind: "problem",
      found: `periode "${written}"`,
      expected: "een jaartal van vier cijfers",
      hint: 'Staat er een schooljaar of kwartaal, zeg dan in het invoerbestand welk jaar het is: "periode": {"kolom": …, "patroon": "^\\\\d{4}-(\\\\d{4})$"}.',
    };
  }
  const isWanted = written >= (jaren?.van ?? "0") && written <= (jaren?.tot ?? "9999");
  return isWanted ? { kind: "year", year: String(Number(written) + jaartal) } : { kind: "skipped" };
}

function writtenPeriod(
  spec: PeriodSpec | undefined,
  cell: Cell | undefined,
  told: string | undefined,
  fileYear: string | undefined,
): string | undefined {
  if (told !== undefined) return told;
  if (spec === undefined) return "";
  if ("vast" in spec) return spec.vast;
  if ("bestandsnaam" in spec) return fileYear ?? "";
  if (!("kolom" in spec)) return "";
  // Excel can keep a year as a number with decimals, a database as "2019.0".
  const text = cellText(cell).replace(/\.0+$/, "");
  return spec.patroon === undefined ? text : new RegExp(spec.patroon).exec(text)?.[1];
}

/** The year in the name of the file, or of the file in the zip. */
export function yearInName(
  spec: PeriodSpec | undefined,
  names: readonly string[],
): string | undefined {
  if (!spec || !("bestandsnaam" in spec)) return undefined;
  const pattern = new RegExp(spec.bestandsnaam);
  return names.map((name) => pattern.exec(name)?.[1]).find((year) => year !== undefined);
}
