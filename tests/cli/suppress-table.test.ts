import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { roundCounts, suppressTable } from "../../scripts/cli/suppress-table.ts";
import { ReportError } from "../../scripts/model/report-error.ts";

const test = suite("suppress-table");

/** Four invented areas and their total, as files. */
function writeTable(cells: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "tabel-"));
  const [table, relations] = [join(folder, "cellen.csv"), join(folder, "relaties.csv")];
  writeFileSync(
    table,
    ["gebied,value,primary,weight,forced", ...cells.map((cell) => `${cell},1,0`)].join("\n"),
  );
  const terms = ["1,5,-1", "1,1,1", "1,2,1", "1,3,1", "1,4,1"];
  writeFileSync(relations, ["rel,cell,coef", ...terms].join("\n"));
  return { table, relations };
}

function listen() {
  const lines: string[] = [];
  return { lines, say: (line: string) => void lines.push(line), step: () => () => {} };
}

async function say(base: number): Promise<readonly string[]> {
  const cells = ["Haven,3,1", "Veld,3,1", "Kaai,13,0", "Duin,21,0", "stad,40,0"];
  const progress = listen();
  await roundCounts({ ...writeTable(cells), base }, progress);
  return progress.lines;
}

/** What the command says of a 1 and a 4 whose total is shown. */
async function suppress(withstandsInsiders: boolean): Promise<readonly string[]> {
  const cells = ["Haven,1,1", "Veld,4,1", "Kaai,13,0", "Duin,21,0", "stad,39,0"];
  const progress = listen();
  await suppressTable(
    { ...writeTable(cells), threshold: 5, isAmounts: false, isExact: false, withstandsInsiders },
    progress,
  );
  return progress.lines;
}

test("suppressTable(counts) prints what a reader knows of each hidden cell, and the distance", async () => {
  assert.equal(await suppress(false), [
    "cel;naam;soort;laagste;hoogste",
    "1;Haven;klein;1;4",
    "2;Veld;klein;1;4",
    "0 cellen mee verborgen, gewicht 0; geen patroon weegt minder dan 0 (afstand 0,0 %).",
    "2 kleine cellen bewezen, 0 niet; 0 aanvallen geslaagd.",
  ]);
});

test("suppressTable(--kenner) hides so much that who is the 1 cannot compute the 4", async () => {
  assert.equal((await suppress(true)).slice(-3), [
    "1 cellen mee verborgen, gewicht 1; geen patroon weegt minder dan 1 (afstand 0,0 %).",
    "2 kleine cellen bewezen, 0 niet; 0 aanvallen geslaagd.",
    "0 aanvallen van kenners geslaagd.",
  ]);
});

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
