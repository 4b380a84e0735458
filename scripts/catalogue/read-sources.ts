import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import { readJson } from "./read-json.ts";

const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, "een datum als 2022-01-01");

const sourceSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  uitgever: z.string(),
  licentie: z.string(),
  licentieUrl: z.url().optional(),
  url: z.url().optional(),
  bronvermelding: z.string(),
  laatsteReferentiedatum: isoDate,
  ingevoerdOp: isoDate,
  bestanden: z.array(z.strictObject({ naam: z.string(), sha256: z.string() })),
});

/** Reads the source cards data/bronnen/*.json. */
export function readSources(root: string, problems: Problem[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  const names = readdirSync(join(root, "data/bronnen")).filter((name) => name.endsWith(".json"));
  for (const name of names.sort()) {
    const file = readJson(root, `data/bronnen/${name}`, sourceSchema, problems);
    if (!file) continue;
    const spec = file.data;
    sources.set(spec.id, {
      id: spec.id,
      title: spec.titel,
      publisher: spec.uitgever,
      licence: spec.licentie,
      ...(spec.licentieUrl ? { licenceUrl: spec.licentieUrl } : {}),
      ...(spec.url ? { url: spec.url } : {}),
      creditLine: spec.bronvermelding,
      lastReferenceDate: spec.laatsteReferentiedatum,
      importedOn: spec.ingevoerdOp,
      files: spec.bestanden.map(({ naam, sha256 }) => ({ name: naam, sha256 })),
    });
  }
  return sources;
}
