import { suite } from "uvu";
import * as assert from "uvu/assert";
import { contentOperations, nameOf } from "../../scripts/pdf/read/content-operations.ts";

const read = suite("contentOperations");

function operations(content: string) {
  return [...contentOperations(Buffer.from(content, "latin1"))];
}

function shown(content: string): string {
  const [first] = operations(content);
  const [text] = first?.operands ?? [];
  assert.instance(text, Uint8Array);
  return Buffer.from(text as Uint8Array).toString("latin1");
}

read("contentOperations(numbers) reads signs and bare points", () => {
  const [first] = operations("-.5 +2 3. 0 0 RG");
  assert.equal(first?.operands, [-0.5, 2, 3, 0, 0]);
  assert.is(first?.operator, "RG");
});

read("contentOperations(strings) reads escapes, nesting and hexadecimal", () => {
  assert.is(shown("(a \\(b\\) (c) \\101\\n) Tj"), "a (b) (c) A\n");
  assert.is(shown("(een\\\nregel) Tj"), "eenregel");
  assert.is(shown("<48 6F 3> Tj"), "Ho0");
});

read("contentOperations(marked content) reads names and dictionaries", () => {
  const [first] = operations("/Span <</ActualText (x) /MCID 3 /L [1 [2]]>> BDC");
  const [tag, properties] = first?.operands ?? [];
  assert.is(nameOf(tag), "Span");
  assert.ok(properties instanceof Map);
  assert.is(properties.get("MCID"), 3);
  assert.equal(properties.get("L"), [1, [2]]);
});

read("contentOperations(an inline image) passes over its data", () => {
  const found = operations("q BI /W 1 /H 1 ID \x01EI(\x02 EI Q % einde\nn");
  assert.equal(
    found.map(({ operator }) => operator),
    ["q", "EI", "Q", "n"],
  );
});

read("contentOperations(bytes) says where each operation stands", () => {
  const content = "1 w  0 0 m % hier\n5 5 l S";
  assert.equal(
    operations(content).map(({ start, end }) => content.slice(start, end)),
    ["1 w", "0 0 m", "5 5 l", "S"],
  );
});

read("contentOperations(a list without an end) is refused", () => {
  assert.throws(() => operations("[1 2 TJ"));
  assert.throws(() => operations("(open"));
});

read.run();
