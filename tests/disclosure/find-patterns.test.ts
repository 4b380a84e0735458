import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findPatterns } from "../../scripts/disclosure/find-patterns.ts";
import { PatternMemory } from "../../scripts/disclosure/pattern-memory.ts";
import { protectParts } from "../../scripts/disclosure/suppression/protect-parts.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { tableOf } from "../audit/example-tables.ts";
import { inventedCrossTable } from "./invented-cross-table.ts";

const test = suite("findPatterns");

const assumptions = { isSceptical: true, hidesZeros: true };
const linkedTables = [3, 4, 5, 6, 7, 8].map((seed) => inventedCrossTable(9, 8, seed));

test("protectParts(two workers) gives the answers of one, in order", async () => {
  const parts = linkedTables.map((table) => ({ table, assumptions }));
  const alone = await protectParts(parts, 1);
  assert.ok(alone.every(({ hidden, cost }) => hidden.length > 0 && cost > 0));
  assert.equal(await protectParts(parts, 2), alone);
});

/** A small part, when the other part and the total must be shown. */
function hopelessTable(): LinkedTable {
  const { cells, ...rest } = tableOf({ klein: 3, rest: 20, samen: 23 }, [
    ["samen", "klein", "rest"],
  ]);
  return { ...rest, cells: cells.map((cell, at) => ({ ...cell, isForced: at > 0 })) };
}

test("findPatterns(table without a way out) says which cells nothing can protect, and keeps no pattern", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patronen-"));
  const answers = await findPatterns(
    [{ linked: hopelessTable(), assumptions }],
    new PatternMemory(folder),
  );
  assert.equal(answers, [{ unprotected: [0] }]);
  assert.equal(readdirSync(folder), []);
});

test("findPatterns(workers that meet a hopeless table) answers for the other tables all the same", async () => {
  const good = linkedTables.map((linked) => ({ linked, assumptions }));
  const answers = await findPatterns(
    [...good, { linked: hopelessTable(), assumptions }],
    new PatternMemory(),
  );
  assert.equal(
    answers.map((answer) => "unprotected" in answer),
    [...linkedTables.map(() => false), true],
  );
});

test("findPatterns(the same tables again) searches nothing: the memory has them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patronen-"));
  const tables = linkedTables.slice(0, 2).map((linked) => ({ linked, assumptions }));
  const first = await findPatterns(tables, new PatternMemory(folder));
  assert.is(readdirSync(folder).length, 2);
  class OnlyRecalls extends PatternMemory {
    override keep(): void {
      throw new Error("a table was searched again");
    }
  }
  assert.equal(await findPatterns(tables, new OnlyRecalls(folder)), first);
});

test("copyUsed(folder) leaves there what this memory used; another memory needs no search with it", async () => {
  const [own, kept] = [
    mkdtempSync(join(tmpdir(), "patronen-")),
    mkdtempSync(join(tmpdir(), "patronen-")),
  ];
  const tables = linkedTables.slice(0, 2).map((linked) => ({ linked, assumptions }));
  const all = new PatternMemory(own);
  await findPatterns(tables, all);
  assert.is(all.copyUsed(kept), 2);
  const fewer = new PatternMemory(mkdtempSync(join(tmpdir(), "patronen-")), kept);
  const answers = await findPatterns(tables.slice(0, 1), fewer);
  assert.equal(answers, (await findPatterns(tables, all)).slice(0, 1));
  assert.is(fewer.copyUsed(kept), 1);
  assert.is(readdirSync(kept).length, 1);
  assert.ok(readdirSync(own).includes(readdirSync(kept)[0] ?? ""));
});

test.run();
