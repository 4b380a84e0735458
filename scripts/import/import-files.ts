import { basename } from "node:path";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";
import { describeUnused } from "./describe/describe-unused.ts";
import type { ImportContext, Importer, ImportReport } from "./importer.ts";
import { findOwnImporter } from "./known-files.ts";
import { describeSheet, writeFilled } from "./mapped-import.ts";
import { type ReadMapping, readMappings } from "./mapping/read-mappings.ts";
import { Filling } from "./mapping/take-file.ts";
import { openFile } from "./read/open-file.ts";

interface FileChoices {
  /** Only the mapping with this id; undefined for all. */
  readonly mapping?: string | undefined;
  /** What the steward says where neither the file nor its name tells the year. */
  readonly year?: string | undefined;
}

/**
 * Imports files of which the content says what they are: by an importer of their own, by mappings, or
 * by both. What no one knows is a problem; then nothing is written.
 */
export async function importFiles(
  files: readonly string[],
  { mapping, year }: FileChoices,
  importers: Readonly<Record<string, Importer>>,
  context: ImportContext,
): Promise<ImportReport> {
  const problems: Problem[] = [];
  const mappings = chooseMappings(readMappings(context.root, problems), mapping);
  throwIfAny(problems);
  const filling = new Filling(context.root, mappings, year);
  const owners = new Map<string, string[]>();
  const lines: string[] = [];
  for (const path of files) {
    try {
      const file = await openFile(path);
      const owner = mapping === undefined ? await findOwnImporter(file) : undefined;
      if (owner) {
        owners.set(owner, [...(owners.get(owner) ?? []), path]);
        lines.push(`${basename(path)}: herkend als ${importers[owner]?.title ?? owner}`);
      }
      const sheets = await filling.takeFile(file);
      const used = sheets.filter(({ taken }) => taken.length > 0);
      lines.push(...used.flatMap(describeSheet));
      const isUnderstood = sheets.some((sheet) => !sheet.problems.isEmpty);
      if (used.length === 0 && !owner && !isUnderstood) {
        const unused = describeUnused(path, sheets);
        if (unused.kind === "harmless") lines.push(unused.line);
        else problems.push(unused.problem);
      }
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwIfAny([...problems, ...filling.problems.flatMap((list) => list.problems)]);
  const reports: ImportReport[] = [{ written: [], lines }, await writeFilled(filling, context)];
  for (const [owner, own] of owners) {
    const importer = importers[owner];
    if (importer) reports.push(await importer.run(own, context));
  }
  return {
    written: reports.flatMap(({ written }) => written),
    lines: reports.flatMap((report) => report.lines),
  };
}

function chooseMappings(
  mappings: readonly ReadMapping[],
  id: string | undefined,
): readonly ReadMapping[] {
  return id === undefined ? mappings : mappings.filter((mapping) => mapping.id === id);
}
