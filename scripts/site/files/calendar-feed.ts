import { daysOf, describeExpected } from "../../model/expected-date.ts";
import type { CalendarEntry, ThemeCalendar } from "../pages/release-calendar.ts";

interface Feed {
  readonly name: string;
  readonly calendars: readonly ThemeCalendar[];
  /** ISO date of the edition: the stamp of every event, so that a feed does not depend on the clock. */
  readonly date: string;
}

/** An iCalendar object (RFC 5545) with an event for every expected release; those without a day are left out. */
export function calendarFeed({ name, calendars, date }: Feed): string {
  const entries = new Map(
    calendars.flatMap(({ theme, entries: own }) =>
      own.flatMap((entry) => (entry.expected ? [[entry.id, { theme, entry }] as const] : [])),
    ),
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Steekkaart//Releasekalender//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...[...entries.values()].flatMap(({ theme, entry }) => event(entry, theme.name, date)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

function event(entry: CalendarEntry, theme: string, date: string): readonly string[] {
  const { expected = "", supplier, reason } = entry;
  const { first, after } = daysOf(expected);
  // Of a year only its last day says something: by then it should be there.
  const from = expected.length === 4 ? `${expected}-12-31` : first;
  const details = [
    `Thema: ${theme}.`,
    `Verwacht: ${describeExpected(expected)}.`,
    ...(supplier ? [`Leverancier: ${supplier}.`] : []),
    ...(reason ? [reason] : []),
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(entry)}`,
    `DTSTAMP:${stampOf(date)}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(after)}`,
    `SUMMARY:${escapeText(summaryOf(entry))}`,
    `DESCRIPTION:${escapeText(details.join(" "))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The same release has the same one in every edition and in every feed. */
function uidOf({ id, expected }: CalendarEntry): string {
  return `${id}-${expected}@releasekalender.steekkaart`;
}

function summaryOf({ kind, name, isLate }: CalendarEntry): string {
  if (kind === "embargo") return `Einde embargo: ${name}`;
  return `${isLate ? "Te laat" : "Verwacht"}: ${name}`;
}

function compact(isoDate: string): string {
  return isoDate.replaceAll("-", "");
}

function stampOf(isoDate: string): string {
  return `${compact(isoDate)}T000000Z`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** No line is longer than 75 octets; what follows stands on the next ones, after a space. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > 75) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join("\r\n");
}

/** What of a feed has digits and stands on no page. */
export function feedTexts(calendars: readonly ThemeCalendar[], date: string): readonly string[] {
  return [
    stampOf(date),
    ...calendars.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.expected ? [uidOf(entry)] : [])),
    ),
  ];
}

/** Days as a feed writes them: "20270601". */
export function feedDays(calendars: readonly ThemeCalendar[]): readonly string[] {
  return calendars.flatMap(({ entries }) =>
    entries.flatMap(({ expected }) => {
      if (!expected) return [];
      const { first, after } = daysOf(expected);
      return [first, after, `${expected.slice(0, 4)}-12-31`].map(compact);
    }),
  );
}
