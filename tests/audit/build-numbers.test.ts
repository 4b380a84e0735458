import { suite } from "uvu";
import * as assert from "uvu/assert";
import { jsonPieces } from "../../scripts/audit/read/json-pieces.ts";
import { saysPrinted } from "../../scripts/audit/read/printed-text.ts";
import {
  closeLedger,
  openLedger,
  readMarks,
  withoutMarks,
} from "../../scripts/model/figure-mark.ts";
import { formatBuildField } from "../../scripts/model/format.ts";

const test = suite("numbers about the build");

test("saysPrinted(number about the build) knows that number only, in Dutch or as JSON", () => {
  const share = { kind: "build", what: "aandeel", number: 98.7 } as const;
  assert.ok(saysPrinted("98,7 %", share));
  assert.ok(saysPrinted("98.7", share));
  assert.not.ok(saysPrinted("98,6 %", share));
  const cells = { kind: "build", what: "aantal cellen", number: 1234 } as const;
  assert.ok(saysPrinted("1.234", cells));
  assert.not.ok(saysPrinted("1.235", cells));
});

test("jsonPieces(marked numbers) gives the pieces of the written file", () => {
  openLedger();
  const marked = `{"naam": "a \\" [1, 2]", "verborgen": ${formatBuildField(59, "aantal cellen")}}`;
  closeLedger();
  assert.not.equal(withoutMarks(marked), marked);
  assert.equal(
    jsonPieces(marked).map((piece) => ({ ...piece, text: readMarks(piece.text).text })),
    jsonPieces(withoutMarks(marked)),
  );
});

test.run();
