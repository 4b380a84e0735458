import { suite } from "uvu";
import * as assert from "uvu/assert";
import { daysOf, describeExpected, isPast } from "../../scripts/model/expected-date.ts";
import { nextUpdate } from "../../scripts/model/update-cadence.ts";

const test = suite("update cadence");

test("nextUpdate(cadence, last day) is the first month of publication since the next day described", () => {
  const yearly = { frequency: "jaarlijks" } as const;
  // Figures of 1 January 2023 follow those of 2022, in June 2023.
  assert.is(nextUpdate({ ...yearly, month: 6 }, "2022-01-01"), "2023-06");
  // Those of 31 December 2020 cannot be there in September 2020.
  assert.is(nextUpdate({ ...yearly, month: 9 }, "2019-12-31"), "2021-09");
  assert.is(nextUpdate(yearly, "2019-12-31"), "2021");
  assert.is(nextUpdate(yearly, "2022-01-01"), "2023");
  assert.is(nextUpdate({ frequency: "driejaarlijks", month: 5 }, "2023-04-30"), "2026-05");
  assert.is(nextUpdate({ frequency: "driemaandelijks" }, "2025-11-01"), "2026-02");
  assert.is(nextUpdate({ frequency: "maandelijks" }, "2025-12-01"), "2026-01");
});

test("nextUpdate(announced day) goes before the frequency; of some sources nobody can say", () => {
  assert.is(
    nextUpdate({ frequency: "jaarlijks", month: 6, next: "2027-02" }, "2022-01-01"),
    "2027-02",
  );
  assert.is(nextUpdate({ frequency: "onregelmatig" }, "2022-01-01"), undefined);
  assert.is(nextUpdate({ frequency: "eenmalig" }, "2022-01-01"), undefined);
});

test("daysOf(expected) spans a day, a month or a year, past the end of both", () => {
  assert.equal(daysOf("2027-12-31"), { first: "2027-12-31", after: "2028-01-01" });
  assert.equal(daysOf("2028-02-29"), { first: "2028-02-29", after: "2028-03-01" });
  assert.equal(daysOf("2027-12"), { first: "2027-12-01", after: "2028-01-01" });
  assert.equal(daysOf("2027"), { first: "2027-01-01", after: "2028-01-01" });
});

test("isPast(expected, date) holds from the day after the last one", () => {
  assert.not.ok(isPast("2027-06", "2027-06-30"));
  assert.ok(isPast("2027-06", "2027-07-01"));
  assert.not.ok(isPast("2027", "2027-12-31"));
  assert.ok(isPast("2027-06-15", "2027-06-16"));
});

test("describeExpected(expected) says it as precisely as it is known", () => {
  assert.equal(["2027-06-15", "2027-06", "2027"].map(describeExpected), [
    "15 juni 2027",
    "juni 2027",
    "in de loop van 2027",
  ]);
});

test.run();
