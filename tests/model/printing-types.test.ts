import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  formatBare,
  formatDifference,
  formatField,
  formatRelative,
  formatValue,
  formatWithUnit,
} from "../../scripts/model/format.ts";
import type { Unit } from "../../scripts/model/unit.ts";
import { divide, type KnownValue, known, sumFigures } from "../../scripts/model/value.ts";

const test = suite("printing types");

const unit: Unit = { kind: "count", name: "loodsen", singular: "loods" };

/** Never called: `npm run check` fails as soon as one of these lines compiles. */
function printsWithoutOrigin(): void {
  const raw = known(3);
  // @ts-expect-error a bare number is no figure
  formatValue(3, unit, 0);
  // @ts-expect-error a number as a source gave it has not passed the gate
  formatValue(raw, unit, 0);
  // @ts-expect-error
  formatBare(raw, unit, 0);
  // @ts-expect-error
  formatField(raw, unit, 0);
  // @ts-expect-error
  formatWithUnit(raw, unit, 0);
  // @ts-expect-error
  formatRelative(0.1, 1, "signed");
  // @ts-expect-error
  formatDifference(raw, raw, unit, 0, "signed");
  // @ts-expect-error
  divide(raw, raw);
  // @ts-expect-error
  sumFigures([raw]);
  // @ts-expect-error a known figure says where it came from
  const figure: KnownValue = { kind: "known", number: 3 };
  formatValue(figure, unit, 0);
}

test("format…(number without an origin) does not compile", () => {
  assert.type(printsWithoutOrigin, "function");
});

test.run();
