import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findPatterns } from "../../scripts/disclosure/find-patterns.ts";
import { PatternMemory } from "../../scripts/disclosure/pattern-memory.ts";
import { protectParts } from "../../scripts/disclosure/suppression/protect-parts.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
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

test("findPatterns(table without a way out) says so for each, in the words of a ReportError", async () => {
  // A small part, when the other part and the total must be shown.
  const hopeless = (name: string) => {
    const { cells, ...rest } = tableOf({ [name]: 3, rest: 20, samen: 23 }, [
      ["samen", name, "rest"],
    ]);
    return { ...rest, cells: cells.map((cell, at) => ({ ...cell, isForced: at > 0 })) };
  };
  const tables = ["Haven", "Kaai"].map((name) => ({
    linked: hopeless(name),
    assumptions,
    label: `gezinnen van ${name}`,
  }));
  try {
    await findPatterns(tables, new PatternMemory());
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    const { problems } = error as ReportError;
    assert.equal(
      problems.map(({ where }) => where),
      ["gezinnen van Haven", "gezinnen van Kaai"],
    );
    assert.match(problems[1]?.found ?? "", /altijd te berekenen blijft: Kaai/);
  }
});

test("findPatterns(workers that meet a hopeless table) brings its error back from them", async () => {
  const [first] = linkedTables;
  const forced = linkedTables.slice(1).map((linked, at) => ({
    linked: {
      ...linked,
      cells: linked.cells.map((cell) => ({ ...cell, isForced: at === 0 && !cell.isPrimary })),
    },
    assumptions,
    label: `tabel ${at}`,
  }));
  try {
    await findPatterns(
      [...(first ? [{ linked: first, assumptions, label: "goed" }] : []), ...forced],
      new PatternMemory(),
    );
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    for (const { where } of (error as ReportError).problems) assert.is(where, "tabel 0");
  }
});

test("findPatterns(the same tables again) searches nothing: the memory has them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patronen-"));
  const tables = linkedTables.slice(0, 2).map((linked) => ({ linked, assumptions, label: "" }));
  const first = await findPatterns(tables, new PatternMemory(folder));
  assert.is(readdirSync(folder).length, 2);
  class OnlyRecalls extends PatternMemory {
    override keep(): void {
      throw new Error("a table was searched again");
    }
  }
  assert.equal(await findPatterns(tables, new OnlyRecalls(folder)), first);
});

test.run();
