import { ReportError } from "../model/report-error.ts";

/** Ends the import when the steward named no file at all. */
export function requireFiles(importerId: string, files: readonly string[], usage: string): void {
  if (files.length > 0) return;
  throw new ReportError([
    {
      where: `steekkaart import ${importerId}`,
      found: "geen bestanden",
      expected: usage,
    },
  ]);
}
