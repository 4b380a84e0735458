import type { LinkedTable } from "../model/linked-table.ts";
import { ReportError } from "../model/report-error.ts";
import type { ReaderModel } from "./suppression/reader-model.ts";

/** Small counts that stay computable whatever is hidden: the table must get coarser. */
export function unprotectable(
  { needs }: ReaderModel,
  { cells, kind }: LinkedTable,
  dataset: string,
  unmet: readonly number[],
): ReportError {
  const names = new Set(unmet.map((index) => cells[needs[index]?.cell ?? -1]?.name ?? "?"));
  return new ReportError(
    [...names].map((name) => ({
      where: dataset,
      found: `een ${kind === "amounts" ? "bedrag" : "klein aantal"} dat altijd te berekenen blijft: ${name}`,
      expected: "een tabel waarin alles verborgen kan worden wat de regel verbergt",
      hint: "Voeg categorieën samen (bv. twee leeftijdsklassen), of toon dit gebied niet apart.",
    })),
  );
}
