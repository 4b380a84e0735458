import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toldClasses } from "../../scripts/disclosure/linking/told-classes.ts";

const test = suite("toldClasses");
const [a, b, c, d] = [0, 1, 2, 3];

test("toldClasses(sums) tells a class that is the difference of two sums", () => {
  assert.equal(toldClasses(3, [[a, b], [b], [b, c]]), [true, true, true]);
});

test("toldClasses(sums that only overlap) tells none", () => {
  assert.equal(
    toldClasses(3, [
      [a, b],
      [b, c],
    ]),
    [false, false, false],
  );
});

test("toldClasses(margins of a cross table) tells no inner class, until one is shown", () => {
  // a b over c d: rows a+b, c+d; columns a+c, b+d; with a itself the other three follow.
  const margins = [
    [a, b],
    [c, d],
    [a, c],
    [b, d],
  ];
  assert.equal(toldClasses(4, margins), [false, false, false, false]);
  assert.equal(toldClasses(4, [...margins, [a]]), [true, true, true, true]);
});

test("toldClasses(no sums) tells none", () => {
  assert.equal(toldClasses(2, []), [false, false]);
});

test.run();
