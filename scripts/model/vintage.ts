/**
 * The divisions of the country that figures can be shown in, from old to new,
 * named as in the data: "2024" held up to the end of that year, "2025" holds since.
 */
export const vintages = ["2024", "2025"] as const;
export type Vintage = (typeof vintages)[number];

/** The day on which municipalities merged and sectors were redrawn. */
export const dayOfChange = "2025-01-01";
const lastDayBefore = "2024-12-31";

/** ISO dates, both included; absent where the source names no bound. */
export interface Validity {
  readonly from?: string;
  readonly until?: string;
}

/** What areas that end, and areas that begin, at the change bear. */
export const endsAtChange: Validity = { until: lastDayBefore };
export const beginsAtChange: Validity = { from: dayOfChange };

/** The division in force on an ISO date. */
export function vintageOn(date: string): Vintage {
  return date < dayOfChange ? "2024" : "2025";
}

/** True for an area of the division, also where it was there in a part of its years only. */
export function belongsTo({ from = "", until = "9999" }: Validity, vintage: Vintage): boolean {
  return vintage === "2024" ? from < dayOfChange : until >= dayOfChange;
}
