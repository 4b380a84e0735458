import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ImportContext } from "./importer.ts";
import { compareCodes } from "./tidy-file.ts";

/** What we know of a publisher; the keys are those of data/bronnen/<id>.json. */
export interface SourceFacts {
  readonly id: string;
  readonly titel: string;
  readonly uitgever: string;
  readonly licentie: string;
  readonly licentieUrl?: string;
  readonly url?: string;
  readonly bronvermelding: string;
}

interface SourceFile {
  readonly naam: string;
  readonly sha256: string;
}

interface SourceCard extends SourceFacts {
  readonly laatsteReferentiedatum: string;
  readonly ingevoerdOp: string;
  readonly bestanden: readonly SourceFile[];
}

/**
 * Writes the card of a source and returns its path. Files of earlier imports
 * stay on the card; the import date changes only when something else does, so
 * that importing the same file again leaves the same bytes.
 */
export async function writeSourceCard(
  facts: SourceFacts,
  lastReferenceDate: string,
  files: readonly string[],
  { root, today, effects }: ImportContext,
): Promise<string> {
  const path = `data/bronnen/${facts.id}.json`;
  const earlier = readCard(join(root, path));
  const imported = await Promise.all(files.map(describeFile));
  const names = new Set(imported.map((file) => file.naam));
  const kept = earlier?.bestanden.filter((file) => !names.has(file.naam)) ?? [];
  const earlierDate = earlier?.laatsteReferentiedatum ?? "";
  const card: SourceCard = {
    ...facts,
    laatsteReferentiedatum: earlierDate > lastReferenceDate ? earlierDate : lastReferenceDate,
    ingevoerdOp: earlier?.ingevoerdOp ?? today,
    bestanden: [...kept, ...imported].sort((a, b) => compareCodes(a.naam, b.naam)),
  };
  const isUnchanged = earlier && formatCard(card) === formatCard(earlier);
  effects.writeText(
    join(root, path),
    formatCard(isUnchanged ? card : { ...card, ingevoerdOp: today }),
  );
  return path;
}

function readCard(path: string): SourceCard | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  return JSON.parse(text) as SourceCard;
}

function formatCard(card: SourceCard): string {
  return `${JSON.stringify(card, undefined, 2)}\n`;
}

/** Name and checksum, so that a file that changed since can be told. */
export async function describeFile(path: string): Promise<SourceFile> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { naam: basename(path), sha256: hash.digest("hex") };
}
