import { formatDate } from "./format.ts";

/** A day, a month or a year in which something is expected: "2027-06-15", "2027-06", "2027". */
export type ExpectedDate = string;

export const expectedPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** "15 juni 2027", "juni 2027", "in de loop van 2027". */
export function describeExpected(expected: ExpectedDate): string {
  const [, month, day] = expected.split("-");
  if (day !== undefined) return formatDate(expected);
  if (month !== undefined) return formatDate(`${expected}-01`).slice("1 ".length);
  return `in de loop van ${expected}`;
}

/** ISO dates of the first day and of the day after the last one. */
export function daysOf(expected: ExpectedDate): { readonly first: string; readonly after: string } {
  const [year = 0, month, day] = expected.split("-").map(Number);
  if (day !== undefined) return { first: expected, after: isoDay(year, month ?? 1, day + 1) };
  if (month !== undefined) return { first: `${expected}-01`, after: isoDay(year, month + 1, 1) };
  return { first: `${expected}-01-01`, after: `${year + 1}-01-01` };
}

/** True when it is over on an ISO date. */
export function isPast(expected: ExpectedDate, date: string): boolean {
  return daysOf(expected).after <= date;
}

/** Months and days past the end of their year or month count on. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
