import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openAttackMemory } from "../../scripts/audit/attack-memory.ts";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { publicationOf } from "../../scripts/audit/publication.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { hide, tableOf } from "./example-tables.ts";

const test = suite("attack memory");
const solver = await loadSolver();
const file = () => join(mkdtempSync(join(tmpdir(), "aanvallen-")), "aanvallen.json");

const safe = tableOf({ zee: 2, land: 3, duin: 9, heide: 8, a: 11, b: 11, c: 5, d: 17 }, [
  ["a", "zee", "duin"],
  ["b", "land", "heide"],
  ["c", "zee", "land"],
  ["d", "duin", "heide"],
]);
const square = hide(safe, "zee", "land", "duin", "heide");

function audit(path: string, hidden: readonly boolean[]) {
  const memory = openAttackMemory(path);
  const answer = auditPublication(solver, publicationOf(safe, [...hidden]), {
    mode: "ranges",
    memory,
  });
  memory.close();
  return answer;
}

test("auditPublication(the same numbers again) recalls what it found", () => {
  const path = file();
  const first = audit(path, square);
  assert.ok(first.components[0]?.solved);
  const again = audit(path, square);
  assert.is(again.components[0]?.solved, undefined);
  assert.equal(again.findings, first.findings);
});

test("auditPublication(one number shown more) is attacked anew, and explained each time", () => {
  const path = file();
  audit(path, square);
  const leaking = hide(safe, "zee", "land", "duin");
  const found = audit(path, leaking);
  assert.ok(found.components[0]?.solved);
  assert.ok(found.findings.length > 0 && found.findings.every(({ explanation }) => explanation));
  const again = audit(path, leaking);
  assert.is(again.components[0]?.solved, undefined);
  assert.equal(again.findings, found.findings);
});

test("openAttackMemory(file of other code, or half a file) starts afresh", () => {
  const path = file();
  audit(path, square);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version: "0" }));
  assert.ok(audit(path, square).components[0]?.solved);
  writeFileSync(path, readFileSync(path, "utf8").slice(0, 40));
  assert.ok(audit(path, square).components[0]?.solved);
});

test.run();
