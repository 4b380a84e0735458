import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type CardBlock, divideOverSides } from "../../scripts/site/city-card/card-sides.ts";

const test = suite("card-sides");

const block = (others: number, more: Partial<CardBlock> = {}): CardBlock => ({
  others,
  isCompared: true,
  hasFigure: true,
  ...more,
});

test("divideOverSides(themes) fills both sides about as much, in the order of the themes", () => {
  const nine = Array.from({ length: 9 }, () => block(3));
  assert.is(divideOverSides(nine).onFront, 5);
  // One theme with many figures weighs as much as several with few.
  const uneven = [block(12), block(1), block(1), block(1)];
  assert.is(divideOverSides(uneven).onFront, 1);
});

test("divideOverSides(two themes) leaves no side without one", () => {
  assert.is(divideOverSides([block(6), block(0)]).onFront, 1);
  assert.is(divideOverSides([block(0), block(6)]).onFront, 1);
});

test("divideOverSides(full sides) has room for no picture", () => {
  const { withFigure } = divideOverSides(Array.from({ length: 9 }, () => block(3)));
  assert.not.ok(withFigure.includes(true));
});

test("divideOverSides(few themes) gives room to the picture of the emptiest, if it has one", () => {
  const blocks = [
    block(6, { isCompared: false }),
    block(6, { isCompared: false }),
    block(6, { isCompared: false }),
    block(4, { isCompared: false }),
    block(1, { isCompared: false }),
    block(4, { isCompared: false }),
  ];
  assert.equal(divideOverSides(blocks).withFigure, [false, false, false, false, true, false]);
  const without = blocks.map((one) => (one.others === 1 ? { ...one, hasFigure: false } : one));
  assert.equal(divideOverSides(without).withFigure, [false, false, false, true, false, false]);
});

test.run();
