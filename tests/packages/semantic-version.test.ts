import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  compareVersions,
  formatVersion,
  nextVersion,
  parseVersion,
} from "../../scripts/packages/semantic-version.ts";

const test = suite("semantic version");

function parse(text: string) {
  const version = parseVersion(text);
  if (!version) throw new Error(text);
  return version;
}

test("parseVersion(text) reads three whole numbers and nothing else", () => {
  assert.equal(parse("1.4.20"), { major: 1, minor: 4, patch: 20 });
  for (const text of [
    "1.4",
    "1.4.2.0",
    "v1.4.2",
    "01.4.2",
    "1.4.-2",
    "1.4.2-proef",
    "",
    "1.4.1000000",
  ]) {
    assert.is(parseVersion(text), undefined, text);
  }
});

test("compareVersions(versions) compares as numbers, part by part", () => {
  const texts = ["1.10.0", "1.9.9", "2.0.0", "1.9.10"];
  const sorted = texts.toSorted((left, right) => compareVersions(parse(left), parse(right)));
  assert.equal(sorted, ["1.9.9", "1.9.10", "1.10.0", "2.0.0"]);
});

test("nextVersion(version, step) raises that part and clears those behind it", () => {
  const version = parse("1.4.2");
  assert.equal(
    (["major", "minor", "patch", "none"] as const).map((step) =>
      formatVersion(nextVersion(version, step)),
    ),
    ["2.0.0", "1.5.0", "1.4.3", "1.4.3"],
  );
});

test.run();
