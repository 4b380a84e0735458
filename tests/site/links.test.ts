import { suite } from "uvu";
import * as assert from "uvu/assert";
import { linkFrom } from "../../scripts/site/links.ts";

const test = suite("linkFrom");

test("linkFrom(page) is relative, so that the site works in any folder", () => {
  assert.is(linkFrom("gent/demografie/rapport/", undefined)("methode/"), "../../../methode/");
  assert.is(linkFrom("", undefined)("gent/"), "gent/");
  assert.is(linkFrom("", undefined)(""), "./");
});

test("linkFrom(page, base path) is absolute under that path", () => {
  assert.is(linkFrom("gent/demografie/rapport/", "/cijfers/")("methode/"), "/cijfers/methode/");
});

test.run();
