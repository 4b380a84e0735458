import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { crossCheck } from "../../scripts/audit/cross-check.ts";
import { type Publication, publicationOf } from "../../scripts/audit/publication.ts";
import { loadSecondSolver } from "../../scripts/audit/second-solver.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { structuralMinima } from "../../scripts/audit/structural-minimum.ts";
import { readLinkedTable } from "../../scripts/linked-tables/read-linked-table.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";

const test = suite("reference tables");

const shared = fileURLToPath(
  new URL("../../../shared/knowledge/disclosure-instances", import.meta.url),
);
const solver = await loadSolver();

/** Other tools' tables and results are not ours to pass on; without them the test is skipped. */
function testWith(name: string, check: () => void | Promise<void>): void {
  if (existsSync(shared)) {
    test(name, check);
    return;
  }
  console.log(`overgeslagen: ${name}: ../shared/knowledge/disclosure-instances is er niet`);
  test.skip(name);
}

function readColumns(instance: string, file: string): Map<string, readonly number[]> {
  const text = readFileSync(join(shared, instance, file), "utf8").trim();
  const [heads = [], ...rows] = text.split(/\r?\n/).map((line) => line.split(","));
  return new Map(heads.map((head, at) => [head, rows.map((row) => Number(row[at]))]));
}

interface Meta {
  readonly kind: "frequency" | "magnitude";
  readonly T?: number;
}

function readInstance(instance: string): LinkedTable {
  const meta: Meta = JSON.parse(readFileSync(join(shared, instance, "meta.json"), "utf8"));
  const kind = meta.kind === "frequency" ? "counts" : "amounts";
  const paths = ["cells.csv", "relations.csv"].map((file) => join(shared, instance, file));
  const options = { kind, threshold: meta.T ?? 5, protectionShare: 0.1 } as const;
  return readLinkedTable(paths[0] ?? "", paths[1] ?? "", options);
}

function readPattern(instance: string, tool: string): readonly boolean[] {
  const flags = readColumns(instance, "patterns.csv").get(tool);
  assert.ok(flags, `${instance} ${tool}`);
  return flags.map((flag) => flag === 1);
}

function scepticalPublication(instance: string, tool: string): Publication {
  const table = readInstance(instance);
  return publicationOf(table, readPattern(instance, tool), { minima: structuralMinima(table) });
}

/** Exactly known, and outside their range: cells to protect. */
function countFindings(instance: string, tool: string): readonly [number, number] {
  const { components } = auditPublication(solver, scepticalPublication(instance, tool), {
    mode: "ranges",
    explanations: 0,
  });
  const sum = (key: "exact" | "outside") =>
    components.reduce((total, component) => total + component[key], 0);
  return [sum("exact"), sum("outside")];
}

testWith("auditPublication(naive reader) gives the intervals of sdcTable's attack", () => {
  let compared = 0;
  for (const instance of readdirSync(shared)) {
    const table = instance.endsWith(".md") ? undefined : readInstance(instance);
    if (!table) continue;
    for (const attack of ["attack_none.csv", "attack_simpleheuristic.csv"]) {
      if (!existsSync(join(shared, instance, attack))) continue;
      const hidden =
        attack === "attack_none.csv"
          ? table.cells.map(({ isPrimary }) => isPrimary)
          : readPattern(instance, "sdcTable_SIMPLE");
      const high = Math.max(...table.cells.map(({ value }) => value));
      const publication = publicationOf(table, hidden, { reader: "naive", high });
      const { intervals } = auditPublication(solver, publication, {
        mode: "intervals",
        explanations: 0,
      });
      const expected = readColumns(instance, attack);
      expected.get("cell")?.forEach((cell, row) => {
        const interval = intervals.find((candidate) => candidate.cell === cell - 1);
        const low = expected.get("low")?.[row] ?? Number.NaN;
        const up = expected.get("up")?.[row] ?? Number.NaN;
        const where = `${instance} ${attack} cel ${cell}`;
        assert.ok(interval, where);
        assert.ok(Math.abs(interval.low - low) < 1e-4, `${where}: ${interval.low}, ${low}`);
        assert.ok(Math.abs(interval.high - up) < 1e-4, `${where}: ${interval.high}, ${up}`);
        compared++;
      });
    }
  }
  assert.is(compared, 371);
});

testWith("auditPublication(patterns of other tools) finds the cells that they give away", () => {
  assert.equal(countFindings("ssb_z3_fylke", "sdcTable_OPT")[0], 77);
  assert.equal(countFindings("ssb_z3_fylke", "sdcTable_GAUSS")[0], 2);
  assert.equal(countFindings("ssb_z3_fylke", "sdcTable_GAUSSnone")[0], 67);
  assert.equal(countFindings("synth_city_12x3x6", "sdcTable_OPT"), [6, 16]);
  assert.equal(countFindings("synth_city_12x3x6", "sdcTable_HYPER"), [0, 0]);
  assert.equal(countFindings("synth_city_40x5x10", "sdcTable_OPT")[0], 6);
  assert.equal(countFindings("ssb_sosialFiktiv_2d", "sdcTable_OPT")[0], 6);
});

testWith("auditPublication(4 by 4) computes 47 and writes the sum down", () => {
  const publication = scepticalPublication("sdctable_4x4_unittest", "sdcTable_SIMPLEOLD");
  const { findings } = auditPublication(solver, publication, { mode: "ranges" });
  assert.is(findings.length, 1);
  assert.match(findings[0]?.explanation ?? "", /^w · b = .* = 47$/);
});

testWith("auditPublication(three singletons) knows all seven cells", () => {
  const publication = scepticalPublication("usersupport_135_singletons", "sdcTable_OPT");
  const { findings } = auditPublication(solver, publication, { mode: "ranges" });
  assert.equal(
    findings.map(({ isExact }) => isExact),
    Array.from({ length: 7 }, () => true),
  );
  assert.ok(findings.every(({ explanation }) => explanation?.includes("minstens 1")));
});

testWith("crossCheck(second solver) gives the same bounds", async () => {
  const second = await loadSecondSolver();
  const patterns = [
    ["ssb_z3_fylke", "sdcTable_OPT"],
    ["synth_city_40x5x10", "sdcTable_HITAS"],
    ["tauargus_simple2D", "tauargus_modular"],
  ] as const;
  for (const [instance, tool] of patterns) {
    const publication = scepticalPublication(instance, tool);
    for (const mode of ["ranges", "intervals"] as const) {
      const audit = auditPublication(solver, publication, { mode, explanations: 0 });
      assert.ok(crossCheck(solver, second, publication, audit, 10) >= 9);
      const [component] = audit.components;
      const [cell = 0] = component?.cells ?? [];
      const lie = { cell, low: -5, high: -4, name: "", isExact: false };
      const lying = { ...audit, findings: [{ ...lie, required: { low: 1, high: 4 } }] };
      assert.throws(() => crossCheck(solver, second, publication, lying, 1), /GLPK says/);
    }
  }
});

test.run();
