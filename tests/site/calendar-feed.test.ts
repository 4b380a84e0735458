import { suite } from "uvu";
import * as assert from "uvu/assert";
import { calendarPieces } from "../../scripts/audit/read/calendar-pieces.ts";
import { calendarFeed } from "../../scripts/site/files/calendar-feed.ts";
import type { CalendarEntry } from "../../scripts/site/pages/release-calendar.ts";

const test = suite("calendarFeed");

const entry: CalendarEntry = {
  kind: "update",
  id: "zeebel",
  name: "Bevolking van de kust, de zee en al wat daar tussen ligt; naar leeftijd, geslacht en één ander kenmerk",
  supplier: "Zeebel",
  expected: "2027-06",
  isLate: false,
};
const theme = { id: "kust", name: "Kust" };
const feed = (entries: readonly CalendarEntry[], date = "2026-01-02") =>
  calendarFeed({ name: "Kalender", calendars: [{ theme, entries }], date });

test("calendarFeed(long and accented names) folds between characters, never within one", () => {
  const text = feed([entry]);
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75);
    assert.not.match(line, "\ufffd");
  }
  const whole = text.replace(/\r\n /g, "");
  assert.match(
    whole,
    "SUMMARY:Verwacht: Bevolking van de kust\\, de zee en al wat daar tussen ligt\\; naar",
  );
  assert.match(whole, "één ander kenmerk");
});

test("calendarFeed(one source in two themes) has one event, with the same name in every edition", () => {
  const both = calendarFeed({
    name: "Kalender",
    calendars: [
      { theme, entries: [entry] },
      { theme: { id: "zee", name: "Zee" }, entries: [entry] },
    ],
    date: "2026-01-02",
  });
  assert.is(both.match(/BEGIN:VEVENT/g)?.length, 1);
  const uidIn = (text: string) => /UID:(.*)\r\n/.exec(text)?.[1];
  assert.is(uidIn(both), uidIn(feed([entry], "2026-12-31")));
  assert.is.not(uidIn(both), uidIn(feed([{ ...entry, expected: "2028-06" }])));
});

test("calendarPieces(feed) reads every property that holds a digit", () => {
  const pieces = calendarPieces(feed([entry]));
  const found = pieces.map(({ text }) => text);
  for (const text of [
    "2.0",
    "20260102T000000Z",
    "20270601",
    "20270701",
    "zeebel-2027-06@releasekalender.steekkaart",
  ]) {
    assert.ok(found.includes(text), text);
  }
});

test.run();
