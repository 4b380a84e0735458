import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { suite } from "uvu";
import { readLinkedTable } from "../../scripts/linked-tables/read-linked-table.ts";
import type { LinkedTable } from "../../scripts/model/linked-table.ts";

const folder = join(import.meta.dirname, "../../../shared/knowledge/disclosure-instances");

/** Others' tables are not ours to pass on; without them the test is skipped, visibly. */
export function testOnReference(
  test: ReturnType<typeof suite>,
  name: string,
  check: () => void | Promise<void>,
): void {
  if (existsSync(folder)) {
    test(name, check);
    return;
  }
  console.log(`overgeslagen: ${name}: ../shared/knowledge/disclosure-instances is er niet`);
  test.skip(name);
}

export function referencePath(instance: string, file: string): string {
  return join(folder, instance, file);
}

/** A table of counts or amounts that others made. */
export function readReferenceTable(instance: string): LinkedTable {
  const { T = 5, kind } = JSON.parse(readFileSync(referencePath(instance, "meta.json"), "utf8"));
  return readLinkedTable(
    referencePath(instance, "cells.csv"),
    referencePath(instance, "relations.csv"),
    { kind: kind === "magnitude" ? "amounts" : "counts", threshold: T },
  );
}
