import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { suppressTable } from "../../scripts/cli/suppress-table.ts";
import { exactPattern } from "../../scripts/disclosure/suppression/exact-pattern.ts";
import { protectTable } from "../../scripts/disclosure/suppression/protect-table.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { WitnessSearch } from "../../scripts/disclosure/suppression/witness-search.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";
import { readReferenceTable, referencePath, testOnReference } from "./reference-table.ts";

const solver = await loadSolver();
const test = suite("exactPattern");

/** The lightest pattern that another program's exact mode found. */
const optima: Readonly<Record<string, number>> = {
  sdctable_4x4_unittest: 31,
  sdctable_microdata1: 40,
  sdctable_microdata2_old: 82,
  sdctable_vignette: 354,
  ssb_z1: 29,
  ssb_z2_fylke: 108,
  usersupport_135_singletons: 0,
  synth_city_12x3x6: 59,
  synth_city_40x5x10: 91,
  ssb_z3_fylke: 796,
  ssb_sosialFiktiv_2d: 457,
};

/** That program's definition of protection: one more and one less, from 0 on, with zeros shown. */
const naive = { isSceptical: false, hidesZeros: false };

function withLevelOne(table: LinkedTable): LinkedTable {
  const cells = table.cells.map((cell) =>
    cell.isPrimary ? { ...cell, range: { low: cell.value - 1, high: cell.value + 1 } } : cell,
  );
  return { ...table, cells };
}

for (const [instance, optimum] of Object.entries(optima)) {
  testOnReference(test, `exactPattern(${instance}) is ${optimum}, and proven`, () => {
    const { pattern: first, cuts } = protectTable(
      solver,
      withLevelOne(readReferenceTable(instance)),
      naive,
    );
    const search = new WitnessSearch(solver, first.model);
    const effort = { rounds: 100, nodes: 10_000, strongWork: Number.POSITIVE_INFINITY };
    const { pattern, bound } = exactPattern(solver, search, first, cuts, effort);
    assert.is(pattern.cost, optimum);
    assert.is(bound, optimum);
  });

  testOnReference(test, `versluier --exact on ${instance} says ${optimum}`, async () => {
    // As amounts with margins of one the command asks for the same.
    const [heads = "", ...lines] = readFileSync(referencePath(instance, "cells.csv"), "utf8")
      .trim()
      .split(/\r?\n/);
    const extra = heads.includes("lpl") ? ["", ""] : [",lpl,upl", ",1,1"];
    const table = join(mkdtempSync(join(tmpdir(), "exact-")), "cellen.csv");
    const rows = [heads + extra[0], ...lines.map((line) => line + extra[1])];
    writeFileSync(table, `${rows.join("\n")}\n`);
    const said: string[] = [];
    await suppressTable(
      {
        table,
        relations: referencePath(instance, "relations.csv"),
        threshold: 5,
        isAmounts: true,
        isExact: true,
        withstandsInsiders: false,
      },
      { say: (line) => void said.push(line), step: () => () => {} },
    );
    const summary = said.find((line) => line.includes("mee verborgen, gewicht"));
    assert.match(
      summary ?? said.join("\n"),
      new RegExp(
        `gewicht ${optimum}; geen patroon weegt minder dan ${optimum} \\(afstand 0,0 %\\)`,
      ),
    );
  });
}

test.run();
