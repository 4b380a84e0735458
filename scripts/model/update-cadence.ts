import type { ExpectedDate } from "./expected-date.ts";

/** How often a source has new figures; Dutch, as on its card. */
export const updateFrequencies = [
  "maandelijks",
  "driemaandelijks",
  "halfjaarlijks",
  "jaarlijks",
  "tweejaarlijks",
  "driejaarlijks",
  "onregelmatig",
  "eenmalig",
] as const;
type UpdateFrequency = (typeof updateFrequencies)[number];

/** Months from one to the next; none where nobody can say. */
const monthsBetween: Readonly<Partial<Record<UpdateFrequency, number>>> = {
  maandelijks: 1,
  driemaandelijks: 3,
  halfjaarlijks: 6,
  jaarlijks: 12,
  tweejaarlijks: 24,
  driejaarlijks: 36,
};

/** When new figures of a source are to be expected. */
export interface UpdateCadence {
  readonly frequency: UpdateFrequency;
  /** Of publication, 1 to 12; absent where it varies. */
  readonly month?: number;
  /** Announced by the publisher; goes before what the frequency says. */
  readonly next?: ExpectedDate;
}

/**
 * When the figures after those of `lastReferenceDate` are to be expected: in the first month of
 * publication since the day that they describe. Undefined where nobody can say.
 */
export function nextUpdate(
  { frequency, month, next }: UpdateCadence,
  lastReferenceDate: string,
): ExpectedDate | undefined {
  if (next !== undefined) return next;
  const months = monthsBetween[frequency];
  if (months === undefined) return undefined;
  const [year = 0, lastMonth = 1] = lastReferenceDate.split("-").map(Number);
  const described = year * 12 + (lastMonth - 1) + months;
  if (months < 12) return inMonth(described);
  // Figures of 31 December are of the year that ends, and come in the next one.
  if (month === undefined) return String(Math.floor((described + 6) / 12));
  const inSameYear = Math.floor(described / 12) * 12 + (month - 1);
  return inMonth(inSameYear < described ? inSameYear + 12 : inSameYear);
}

function inMonth(months: number): ExpectedDate {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
