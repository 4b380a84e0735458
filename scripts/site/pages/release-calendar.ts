import { compareDutch } from "../../model/dutch.ts";
import { describeExpected, type ExpectedDate, isPast } from "../../model/expected-date.ts";
import type { Source } from "../../model/source.ts";
import type { Theme } from "../../model/theme.ts";
import { nextUpdate } from "../../model/update-cadence.ts";
import type { Publication } from "../../pipeline.ts";

/** Something that is to come, or of which nobody knows when it comes. */
export interface CalendarEntry {
  readonly kind: "update" | "embargo" | "unavailable";
  /** The same in every edition, until it has come. */
  readonly id: string;
  readonly name: string;
  /** Who is to deliver it. */
  readonly supplier: string;
  /** ISO date of the figures that are there; none where there are none. */
  readonly lastReferenceDate?: string;
  readonly expected?: ExpectedDate;
  /** Expected before the day of the edition, and not there. */
  readonly isLate: boolean;
  readonly reason?: string;
}

export interface ThemeCalendar {
  readonly theme: Pick<Theme, "id" | "name">;
  /** Those of which a day is known first, by that day. */
  readonly entries: readonly CalendarEntry[];
}

/** What is to be expected per theme, themes under embargo included. */
export function releaseCalendar({
  themes,
  awaited,
  sources,
  date,
}: Pick<Publication, "themes" | "awaited" | "sources" | "date">): readonly ThemeCalendar[] {
  const all = [...themes, ...awaited.filter((theme) => !themes.includes(theme))];
  return all.map((theme) => {
    const used = new Set(theme.datasets.flatMap((dataset) => dataset.sources));
    const entries = [
      ...(theme.embargo !== undefined && theme.embargo > date ? [underEmbargo(theme)] : []),
      ...sources.filter(({ id }) => used.has(id)).map((source) => update(source, date)),
      ...(theme.unavailable ?? []).map(({ name, reason, supplier, expected }, index) => ({
        kind: "unavailable" as const,
        id: `${theme.id}-nog-niet-${index + 1}`,
        name,
        supplier,
        reason,
        ...expectation(expected, date),
      })),
    ];
    return { theme: { id: theme.id, name: theme.name }, entries: entries.toSorted(byDay) };
  });
}

function underEmbargo({ id, name, embargo = "" }: Theme): CalendarEntry {
  return {
    kind: "embargo",
    id: `${id}-embargo`,
    name,
    supplier: "",
    expected: embargo,
    isLate: false,
    reason: `Nog onder embargo tot ${describeExpected(embargo)}.`,
  };
}

function update(
  { id, title, publisher, lastReferenceDate, update: cadence }: Source,
  date: string,
) {
  return {
    kind: "update" as const,
    id,
    name: title,
    supplier: publisher,
    lastReferenceDate,
    ...expectation(cadence && nextUpdate(cadence, lastReferenceDate), date),
    ...(cadence?.frequency === "eenmalig" && cadence.next === undefined
      ? { reason: "Eenmalig: er volgt geen nieuwe aanlevering." }
      : {}),
  };
}

function expectation(
  expected: ExpectedDate | undefined,
  date: string,
): Pick<CalendarEntry, "expected" | "isLate"> {
  if (expected === undefined) return { isLate: false };
  return { expected, isLate: isPast(expected, date) };
}

function byDay(left: CalendarEntry, right: CalendarEntry): number {
  const day = ({ expected = "9999" }: CalendarEntry): string => expected;
  if (day(left) !== day(right)) return day(left) < day(right) ? -1 : 1;
  return compareDutch(left.name, right.name);
}

/** False for a calendar of which no feed can be made: one without events is none. */
export function hasDates({ entries }: ThemeCalendar): boolean {
  return entries.some(({ expected }) => expected !== undefined);
}

/** All texts with digits that the page and the feeds print. */
export function calendarTexts(calendars: readonly ThemeCalendar[]): readonly string[] {
  return calendars.flatMap(({ entries }) =>
    entries.flatMap(({ name, supplier, reason, expected }) => [
      name,
      supplier,
      reason ?? "",
      ...(expected === undefined ? [] : [describeExpected(expected)]),
    ]),
  );
}
