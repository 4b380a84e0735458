import { suite } from "uvu";
import * as assert from "uvu/assert";
import { misplacedRow } from "../../scripts/audit/read/ranked-rows.ts";
import type { PrintedPiece } from "../../scripts/model/manifest.ts";

const test = suite("misplacedRow");

const figure = 'figuur "loodsen-rang"';

function table(rows: readonly (readonly [name: string, text: string])[]): readonly PrintedPiece[] {
  return rows.map(([name, text]) => ({
    place: `${figure}, tabel "Loodsen", rij "${name}", kolom "2022"`,
    kind: "cijfer",
    text,
    spans: [],
  }));
}

test("misplacedRow(hidden cities behind the others, references last) finds none", () => {
  const rows = table([
    ["Zeestad", "26"],
    ["Duinstad", "x"],
    ["Heidestad", "x"],
    ["3 kuststeden", "33"],
  ]);
  assert.is(misplacedRow(rows, figure, 1), undefined);
  assert.is(misplacedRow([], figure, 3), undefined);
});

test("misplacedRow(hidden city between two that are shown) says which", () => {
  const rows = table([
    ["Zeestad", "26"],
    ["Duinstad", "x"],
    ["Heidestad", "2"],
    ["3 kuststeden", "33"],
  ]);
  assert.match(misplacedRow(rows, figure, 2) ?? "", 'rij "Duinstad"');
});

test.run();
