import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { roundCounts } from "../../scripts/cli/suppress-table.ts";
import { ReportError } from "../../scripts/model/report-error.ts";

const test = suite("suppress-table");

/** What the command says of four invented areas and their total. */
async function say(base: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "tabel-"));
  const [table, relations] = [join(folder, "cellen.csv"), join(folder, "relaties.csv")];
  const cells = ["Haven,3,1", "Veld,3,1", "Kaai,13,0", "Duin,21,0", "stad,40,0"];
  writeFileSync(
    table,
    ["gebied,value,primary,weight,forced", ...cells.map((cell) => `${cell},1,0`)].join("\n"),
  );
  const terms = ["1,5,-1", "1,1,1", "1,2,1", "1,3,1", "1,4,1"];
  writeFileSync(relations, ["rel,cell,coef", ...terms].join("\n"));
  const lines: string[] = [];
  const progress = { say: (line: string) => void lines.push(line), step: () => () => {} };
  await roundCounts({ table, relations, base }, progress);
  return lines;
}

test("roundCounts(5) prints the rounded table, what changed, and what a reader knows", async () => {
  const [heads, ...lines] = await say(5);
  assert.is(heads, "cel;naam;waarde;afgerond;afwijking;laagste;hoogste");
  // One of the two threes goes up, the other down: 3 + 2 + 2 + 1 = 8.
  assert.equal(lines.slice(2), [
    "3;Kaai;13;15;2;11;19",
    "4;Duin;21;20;-1;16;24",
    "5;stad;40;40;0;36;44",
    "Afgerond op een veelvoud van 5: elke som klopt.",
    "Afwijking samen 8, de grootste 3; geen afronding wijkt minder af dan 8.",
    "0 aanvallen geslaagd.",
  ]);
  assert.equal(
    lines
      .slice(0, 2)
      .map((line) => line.replace(/^\d;\w+;/, ""))
      .sort(),
    ["3;0;-3;0;4", "3;5;2;1;9"],
  );
});

test("roundCounts(2) asks for a larger multiple", async () => {
  try {
    await say(2);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    assert.match((error as ReportError).message, /een geheel getal vanaf 3/);
  }
});

test.run();
