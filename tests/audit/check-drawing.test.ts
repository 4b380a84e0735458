import { suite } from "uvu";
import * as assert from "uvu/assert";
import { strayShape } from "../../scripts/audit/read/check-drawing.ts";
import type { DrawnShapes } from "../../scripts/audit/read/drawn-shapes.ts";
import { readDrawings } from "../../scripts/audit/read/read-drawings.ts";

const test = suite("strayShape");

function picture(...shapes: readonly string[]): DrawnShapes {
  const [drawn] = readDrawings(
    `<svg width="500"><g transform="translate(63,4)"><g>${shapes.join("")}</g></g></svg>`,
  );
  assert.ok(drawn);
  return drawn;
}

const bar = (y: number, width: number, x = 0) =>
  `<path d="M${x},${y}h${width}v10h${-width}Z" fill="#b8b8b8"/>`;

test("strayShape(bars) wants a figure for every bar, on one scale", () => {
  const bars = (...widths: readonly number[]) =>
    picture(...widths.map((width, at) => bar(20 * at, width)));
  assert.is(strayShape("rangbalken", bars(416, 160), [26, 10, 33]), undefined);
  // 64 pixels are the 4 that the same picture hides.
  assert.match(strayShape("rangbalken", bars(416, 160, 64), [26, 10, 33]) ?? "", "een balk van 64");
  // A figure has one bar: a second one of the same length is somebody else's.
  assert.match(strayShape("rangbalken", bars(416, 160, 160), [26, 10]) ?? "", "een balk van 160");
  assert.match(strayShape("rangbalken", bars(64), []) ?? "", "een balk van 64");
  assert.is(strayShape("rangbalken", bars(), []), undefined);
});

test("strayShape(ranked bars) wants hidden figures behind all others", () => {
  const sign = (y: number) => `<text transform="translate(6,${y})" font-size="12px">x</text>`;
  const ranked = (...shapes: readonly string[]) =>
    strayShape("rangbalken", picture(...shapes), [26, 10]);
  assert.is(ranked(bar(0, 416), bar(20, 160), sign(54)), undefined);
  assert.is(
    ranked(bar(0, 416), sign(34), bar(40, 160)),
    "een verborgen cijfer dat tussen de balken op zijn plaats staat",
  );
});

test("strayShape(bars) passes over the sample of a legend, and no other bar of its size", () => {
  const words = `<text transform="translate(20,54)">opgeteld uit de gebieden van toen</text>`;
  const ranked = (...shapes: readonly string[]) =>
    strayShape("rangbalken", picture(bar(0, 416), bar(20, 160), ...shapes), [26, 10, 3]);
  assert.is(ranked(bar(46, 14), words), undefined);
  assert.match(ranked(bar(46, 14)) ?? "", "een balk van 14");
  assert.match(ranked(bar(46, 14), bar(46, 14), words) ?? "", "een balk van 14");
  assert.match(ranked(bar(46, 64), words) ?? "", "een balk van 64");
});

test("strayShape(pyramid) wants figures for both sides and along the outline", () => {
  const sides = [bar(0, 100, 196), bar(0, 50, 296), bar(20, 40, 256), bar(20, 20, 296)];
  const outline = (x: number) => `<path d="M296,40L${x},40L${x},20L296,20" stroke="#262626"/>`;
  const numbers = [0.05, 0.025, 0.02, 0.01, 0.04];
  assert.is(strayShape("piramide", picture(...sides, outline(216)), numbers), undefined);
  assert.match(
    strayShape("piramide", picture(...sides, outline(230)), numbers) ?? "",
    "een lijn bij 230",
  );
});

test("strayShape(line) wants every corner and dot at the height of a figure", () => {
  const line = (...heights: readonly number[]) =>
    `<path d="M${heights.map((y, at) => `${76 + 100 * at},${y}`).join("L")}" stroke="#6b6b6b"/>`;
  const dot = (y: number) =>
    `<path transform="translate(76,${y})" d="M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0"/>`;
  for (const kind of ["lijn", "vonk"] as const) {
    assert.is(strayShape(kind, picture(line(174, 87, 0)), [31, 32, 33]), undefined);
    assert.match(strayShape(kind, picture(line(174, 87, 0)), [31, 33, 33]) ?? "", "hoogte 87");
    // At the height of another figure, there is still one point too many.
    assert.is(strayShape(kind, picture(line(174, 0, 0)), [31, 33]), "3 punten bij 2 cijfers");
    assert.match(
      strayShape(kind, picture(line(174, 0), dot(120)), [31, 33, 33]) ?? "",
      "een punt op hoogte 120",
    );
    assert.is(strayShape(kind, picture(line(174, 0), dot(174)), [31, 33]), undefined);
  }
});

test("strayShape(map) wants as many coloured areas as there are figures", () => {
  const area = (fill: string) => `<path d="M2,399L2,81L320,81L320,399Z" fill="${fill}"/>`;
  const hatched = area("url(#kaart-arcering)");
  assert.is(strayShape("kaart", picture(area("#004167"), hatched), [750]), undefined);
  assert.is(
    strayShape("kaart", picture(area("#004167"), area("#d5ebfe")), [750]),
    "2 gekleurde gebieden bij 1 cijfers",
  );
});

test("strayShape(map with a list) wants a bar per figure on one scale, and lines between areas", () => {
  const area = (fill: string) => `<path d="M2,399L2,81L320,81L320,399Z" fill="${fill}"/>`;
  const listed = (y: number, width: number) => `<path d="M553,${y}h${width}v8h${-width}Z"/>`;
  const legend = `<path d="M0,19h20v13h-20Z" fill="#004167"/>`;
  const chip = (fill: string) => `<path d="M9,9L12,9C13,9,14,10,14,11L9,9Z" fill="${fill}"/>`;
  const map = (...shapes: readonly string[]) =>
    strayShape("kaart", picture(area("#004167"), legend, ...shapes), [750, 250]);
  assert.is(map(listed(3, 54), listed(17, 18), chip("#ffffff")), undefined);
  assert.match(map(listed(3, 54), listed(17, 20)) ?? "", "een balk van 20");
  assert.match(map(listed(3, 54), listed(17, 18), listed(30, 18)) ?? "", "een balk van 18");
  const odd = "een vorm die een beeld van deze soort niet heeft";
  assert.is(map(chip("#004167")), odd);
  assert.is(map(`<path d="M2,399L2,81" stroke="#262626"/>`), undefined);
  assert.is(map(`<path d="M2,399L2,90" stroke="#262626"/>`), odd);
});

test("strayShape(strip) wants every tick and dot where a figure is", () => {
  const tick = (x: number) => `<line transform="translate(${x},5)" x2="0" y2="11"/>`;
  const dot = (x: number) =>
    `<path transform="translate(${x},11)" d="M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0"/>`;
  const strip = (...shapes: readonly string[]) =>
    strayShape("strook", picture(...shapes), [10, 20, 30]);
  assert.is(strip(tick(0), dot(89), tick(178)), undefined);
  assert.match(strip(tick(0), tick(40), dot(178)) ?? "", "een streepje bij 40");
  assert.is(strip(tick(0), tick(89), dot(89), tick(178)), "4 streepjes bij 3 cijfers");
  assert.is(strip(bar(0, 26)), "een vorm die een beeld van deze soort niet heeft");
});

test("strayShape(where a place lies) wants land, a place and no figure", () => {
  const area = (fill: string) => `<path d="M2,399L2,81L320,81Z" fill="${fill}"/>`;
  const map = [area("#dfe3e6"), area("none"), area("#00598b")];
  const odd = "een vorm die een beeld van deze soort niet heeft";
  assert.is(strayShape("ligging", picture(...map), []), undefined);
  assert.is(strayShape("ligging", picture(...map, area("#6193bb")), []), odd);
  assert.is(strayShape("ligging", picture(...map), [4]), odd);
  assert.is(strayShape("ligging", picture(...map, bar(0, 26)), []), odd);
});

test("strayShape(shape of another kind of picture) is not explained", () => {
  const odd = "een vorm die een beeld van deze soort niet heeft";
  assert.is(strayShape("rangbalken", picture(bar(0, 26), `<rect width="4"/>`), [26]), odd);
  assert.is(strayShape("rangbalken", picture(bar(0, 26), `<circle r="4"/>`), [26]), odd);
  assert.is(strayShape("vonk", picture(bar(0, 26)), [26]), odd);
  assert.is(strayShape("kaart", picture(bar(0, 26)), [26]), odd);
  assert.is(strayShape("lijn", picture(`<path d="M0,0C1,1,2,2,4,4"/>`), [26]), odd);
});

test.run();
