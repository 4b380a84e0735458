import { ReportError } from "../../model/report-error.ts";

/** Stops reading a file, in words for the steward. */
export function refuse(where: string, found: string, expected: string, hint?: string): never {
  throw new ReportError([{ where, found, expected, ...(hint ? { hint } : {}) }]);
}
