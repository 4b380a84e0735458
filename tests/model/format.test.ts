import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  formatBare,
  formatDate,
  formatDifference,
  formatField,
  formatNumber,
  formatRelative,
  formatValue,
  formatWithUnit,
} from "../../scripts/model/format.ts";
import { intervalOf, printedNumber, roundTo } from "../../scripts/model/rounding.ts";
import { missing } from "../../scripts/model/value.ts";
import { figure } from "./invented-figure.ts";

const test = suite("format");

const people = { kind: "count", name: "inwoners", singular: "inwoner" } as const;
const percent = { kind: "percent", name: "procent", singular: "procent" } as const;

test("formatNumber(number, decimals) writes Dutch as in Flanders", () => {
  assert.is(formatNumber(265086, 0), "265.086");
  assert.is(formatNumber(1234.5, 1), "1.234,5");
  assert.is(formatNumber(1234567.891, 2), "1.234.567,89");
  assert.is(formatNumber(999, 0), "999");
  assert.is(formatNumber(2, 1), "2,0");
});

test("formatNumber(negative) has a true minus", () => {
  assert.is(formatNumber(-3.2, 1), "−3,2");
});

test("formatNumber(rounds to nothing) has no minus", () => {
  for (const number of [-0, -0.04, -0.4]) assert.is(formatNumber(number, 0), "0");
  assert.is(formatNumber(-0.04, 1), "0,0");
  assert.is(formatRelative(figure(-0.0004), 1, "signed"), "0,0\u00a0%");
});

test("roundTo(half) goes away from zero", () => {
  assert.is(roundTo(0.5, 0), 1);
  assert.is(roundTo(-0.5, 0), -1);
  assert.is(roundTo(2.5, 0), 3);
  assert.is(roundTo(-2.5, 0), -3);
});

test("roundTo(half) does not trip over binary tails", () => {
  // 1.005 × 100 = 100.49999999999999 in binary, and toFixed(2) gives 1.00.
  assert.is(roundTo(1.005, 2), 1.01);
  assert.is(roundTo(0.285, 2), 0.29);
  assert.is(roundTo(8.345, 2), 8.35);
});

test("roundTo(very small or large) keeps a number", () => {
  assert.is(roundTo(1e-9, 2), 0);
  assert.is(roundTo(1e21, 2), 1e21);
});

test("formatRelative(change, decimals, signed) has a plus only above zero", () => {
  assert.is(formatRelative(figure(0.012), 1, "signed"), "+1,2\u00a0%");
  assert.is(formatRelative(figure(-0.03), 0, "signed"), "−3\u00a0%");
  assert.is(formatRelative(figure(0), 0, "signed"), "0\u00a0%");
  assert.is(formatRelative(figure(-0.03), 0, "unsigned"), "3\u00a0%");
});

test("formatDifference(after, before) is the one that a reader finds on paper", () => {
  // 21,4 − 21,0; unrounded it is 0,498.
  const [after, before] = [figure(0.21449), figure(0.20951)];
  assert.is(formatDifference(after, before, percent, 1, "signed"), "+0,4");
  assert.is(formatDifference(before, after, percent, 1, "signed"), "−0,4");
  assert.is(formatDifference(before, after, percent, 1, "unsigned"), "0,4");
});

test("formatValue(share) has a space that does not break before the sign", () => {
  assert.is(formatValue(figure(0.2136), percent, 1), "21,4\u00a0%");
});

test("formatValue(missing) never looks like a number", () => {
  assert.is(formatValue(missing("suppressed"), percent, 1), "x");
  assert.is(formatValue(missing("not-covered"), people, 0), "?");
  assert.is(formatValue(missing("not-applicable"), people, 0), "nvt");
  assert.is(formatValue(missing("empty"), people, 0), "-");
});

test("formatWithUnit(one) is singular, anything else plural", () => {
  assert.is(formatWithUnit(figure(1), people, 0), "1\u00a0inwoner");
  assert.is(formatWithUnit(figure(0), people, 0), "0\u00a0inwoners");
  assert.is(formatWithUnit(figure(265086), people, 0), "265.086\u00a0inwoners");
  assert.is(formatWithUnit(figure(0.214), percent, 1), "21,4\u00a0%");
});

test("printedNumber(share) is the percentage on paper", () => {
  assert.is(printedNumber({ number: 0.21449 }, percent, 1), 21.4);
  assert.is(printedNumber({ number: 0.2145 }, percent, 1), 21.5);
});

test("formatDate(ISO date) writes the month", () => {
  assert.is(formatDate("2022-01-01"), "1 januari 2022");
  assert.is(formatDate("2021-12-31"), "31 december 2021");
});

test("formatValue(figure with a margin) shows what the margin allows, and says about", () => {
  const about = (number: number, margin: number) => ({ ...figure(number), margin });
  assert.is(formatValue(about(1234, 73), people, 0), "ca.\u00a01.230");
  assert.is(formatValue(about(1234, 100), people, 0), "ca.\u00a01.200");
  assert.is(formatValue(about(1234, 0.4), people, 0), "ca.\u00a01.234");
  assert.is(formatBare(about(95_812, 1_044), people, 0), "96.000");
  assert.is(formatField(about(95_812, 1_044), people, 0), "96000");
  assert.is(formatValue(about(0.2149, 0.004), percent, 2), "ca.\u00a021,5\u00a0%");
  assert.is(formatRelative(about(0.069, 0.02), 1, "signed"), "ca.\u00a0+7\u00a0%");
  assert.equal(intervalOf(about(1234, 73), people, 0), { low: 1225, high: 1235 });
});

test.run();
