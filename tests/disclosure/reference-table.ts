import { existsSync } from "node:fs";
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

/** A table of counts that others made. */
export function readReferenceTable(instance: string): LinkedTable {
  const path = (file: string): string => join(folder, instance, file);
  return readLinkedTable(path("cells.csv"), path("relations.csv"), {
    kind: "counts",
    threshold: 5,
  });
}
