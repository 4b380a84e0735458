import { cpSync, globSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { importFiles } from "../../scripts/import/import-files.ts";
import { importers } from "../../scripts/import/index.ts";
import { collectWrites } from "../../scripts/import/plan/collected-writes.ts";
import { compareFigures } from "../../scripts/import/plan/compare-figures.ts";
import { describeChanges } from "../../scripts/import/plan/describe-changes.ts";

/** Where the real files of publishers are, on machines that have them. */
export const sharedData = fileURLToPath(new URL("../../../shared/data", import.meta.url));

/** A dataset that an import proposes for a theme that does not have it yet. */
export interface Proposal {
  readonly theme: string;
  readonly dataset: { readonly id: string };
}

export interface Imported {
  readonly lines: readonly string[];
  /** What stands behind a key of the file of a year: "werk/wzw", "2022", "gemeente", "44021" → "12". */
  value(dataset: string, year: string, ...key: readonly string[]): string | undefined;
  /** What `--droog` would have said. */
  readonly changes: readonly string[];
  /** Rows that the files gave to a dataset. */
  rows(dataset: string): number;
}

export interface RealProject {
  readonly root: string;
  /** Of all imports so far. */
  readonly proposals: readonly Proposal[];
  /** Imports files below `sharedData` without naming a source: each is recognised by what stands in it. */
  importReal(...patterns: readonly string[]): Promise<Imported>;
}

/** A temporary project with our own areas and mappings, in which figures of real files are written. */
export function makeRealProject(): RealProject {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-bronnen-"));
  const ours = fileURLToPath(new URL("../..", import.meta.url));
  cpSync(join(ours, "data"), join(root, "data"), { recursive: true });
  const proposals: Proposal[] = [];
  return {
    root,
    proposals,
    async importReal(...patterns) {
      const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: sharedData }).sort());
      if (files.length === 0) throw new Error(`no files ${patterns.join()}`);
      const { texts, effects } = collectWrites(root);
      const context = { root, today: "2026-01-02", effects };
      const paths = files.map((file) => join(sharedData, file));
      const { lines } = await importFiles(paths, {}, importers, context);
      const changes = describeChanges(compareFigures(root, texts));
      for (const [path, text] of texts) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      proposals.push(...lines.flatMap(readProposal));
      return {
        lines,
        changes: changes.filter((line) => !line.endsWith(": ongewijzigd")),
        value: (dataset, year, ...key) =>
          valueIn(texts.get(`data/themas/${dataset}/${year}.csv`) ?? "", key),
        rows: (dataset) => countRows(lines, dataset),
      };
    },
  };
}

function readProposal(line: string): readonly Proposal[] {
  const found = /^(?<theme>\S+)\/\S+ staat nog niet in .*; voorstel: (?<dataset>.*)$/.exec(line);
  const { theme = "", dataset = "{}" } = found?.groups ?? {};
  return found ? [{ theme, dataset: JSON.parse(dataset) }] : [];
}

function valueIn(table: string, key: readonly string[]): string | undefined {
  const start = `${key.join(";")};`;
  return table
    .split("\n")
    .find((line) => line.startsWith(start))
    ?.slice(start.length);
}

function countRows(lines: readonly string[], dataset: string): number {
  const rows = new RegExp(`${dataset} \\(([\\d.]+) rijen\\)`);
  return lines.reduce((sum, line) => {
    const [, count = "0"] = rows.exec(line) ?? [];
    return sum + Number(count.replaceAll(".", ""));
  }, 0);
}
