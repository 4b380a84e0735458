import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { noFigures, type RuleSpec } from "../model/rule-spec.ts";
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
  /** What a new card says; one that is there keeps what its steward wrote. */
  readonly verbergregel: RuleSpec | typeof noFigures;
}

interface SourceFile {
  readonly naam: string;
  readonly sha256: string;
}

/** A card that was there may be older than the field for its rule. */
type Earlier = Omit<SourceCard, "verbergregel"> & Partial<SourceCard>;

interface SourceCard extends SourceFacts {
  readonly laatsteReferentiedatum: string;
  readonly ingevoerdOp: string;
  /** What a steward wrote about new figures and permission; no import knows it. */
  readonly actualisering?: unknown;
  readonly machtiging?: unknown;
  readonly bestanden: readonly SourceFile[];
}

interface WrittenCard {
  readonly path: string;
  /** In Dutch, for the steward: where the rule of the source comes from. */
  readonly lines: readonly string[];
}

/**
 * Writes the card of a source. Files of earlier imports stay on the card, and so does
 * the rule that a steward wrote; the import date changes only when something else
 * does, so that importing the same file again leaves the same bytes.
 */
export async function writeSourceCard(
  facts: SourceFacts,
  lastReferenceDate: string,
  files: readonly string[],
  { root, today, effects }: ImportContext,
): Promise<WrittenCard> {
  const path = `data/bronnen/${facts.id}.json`;
  const earlier = readCard(join(root, path));
  const imported = await Promise.all(files.map(describeFile));
  const names = new Set(imported.map((file) => file.naam));
  const kept = earlier?.bestanden.filter((file) => !names.has(file.naam)) ?? [];
  const earlierDate = earlier?.laatsteReferentiedatum ?? "";
  const card: SourceCard = {
    ...facts,
    verbergregel: earlier?.verbergregel ?? facts.verbergregel,
    laatsteReferentiedatum: earlierDate > lastReferenceDate ? earlierDate : lastReferenceDate,
    ingevoerdOp: earlier?.ingevoerdOp ?? today,
    ...(earlier?.actualisering === undefined ? {} : { actualisering: earlier.actualisering }),
    ...(earlier?.machtiging === undefined ? {} : { machtiging: earlier.machtiging }),
    bestanden: [...kept, ...imported].sort((a, b) => compareCodes(a.naam, b.naam)),
  };
  const isUnchanged = earlier && formatCard(card) === formatCard(earlier);
  effects.writeText(
    join(root, path),
    formatCard(isUnchanged ? card : { ...card, ingevoerdOp: today }),
  );
  return { path, lines: describeRuleOf(path, facts, earlier) };
}

/** A rule is never taken over in silence: a steward reads what was chosen, and which of two holds. */
function describeRuleOf(
  path: string,
  { verbergregel }: SourceFacts,
  earlier: Earlier | undefined,
): readonly string[] {
  const usual = JSON.stringify(verbergregel);
  if (earlier?.verbergregel === undefined) {
    const check = verbergregel === noFigures ? "" : " Kijk na of de uitgever dat zo vraagt.";
    return [`${path}: nieuwe verbergregel, zoals gebruikelijk voor deze bron: ${usual}.${check}`];
  }
  if (JSON.stringify(earlier.verbergregel) === usual) return [];
  return [
    `${path}: de verbergregel die er staat, blijft; gebruikelijk voor deze bron is ${usual}.`,
  ];
}

function readCard(path: string): Earlier | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  return JSON.parse(text) as Earlier;
}

function formatCard(card: Earlier): string {
  return `${JSON.stringify(card, undefined, 2)}\n`;
}

/** Name and checksum, so that a file that changed since can be told. */
export async function describeFile(path: string): Promise<SourceFile> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { naam: basename(path), sha256: hash.digest("hex") };
}
