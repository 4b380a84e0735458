import { suite } from "uvu";
import * as assert from "uvu/assert";
import { linkFrom } from "../../scripts/site/links.ts";
import { encodeSvg } from "../../scripts/site/pictures/qr-code.ts";

const test = suite("linkFrom");

test("linkFrom(page) is relative, so that the site works in any folder", () => {
  assert.is(linkFrom("gent/demografie/rapport/", undefined)("methode/"), "../../../methode/");
  assert.is(linkFrom("", undefined)("gent/"), "gent/");
  assert.is(linkFrom("", undefined)(""), "./");
});

test("linkFrom(page, base path) is absolute under that path", () => {
  assert.is(linkFrom("gent/demografie/rapport/", "/cijfers/")("methode/"), "/cijfers/methode/");
});

test("encodeSvg(address) draws a square code that says where it leads", () => {
  const address = "https://zeestad.example/zeestad/kust/rapport/";
  const svg = encodeSvg(address);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  assert.is(width, height);
  assert.match(svg, `aria-label="QR-code naar ${address}"`);
  assert.is.not(svg, encodeSvg(address.replace("rapport", "steekkaart")));
});

test.run();
