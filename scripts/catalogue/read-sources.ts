import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { expectedPattern } from "../model/expected-date.ts";
import { type JsonFile, readJson } from "../model/read-json.ts";
import type { Problem } from "../model/report-error.ts";
import { noFigures } from "../model/rule-spec.ts";
import { schemaFindings, valueIn } from "../model/schema-issue.ts";
import type { Source } from "../model/source.ts";
import type { SourceRule } from "../model/source-rule.ts";
import { isStrayName } from "../model/stray-name.ts";
import { type UpdateCadence, updateFrequencies } from "../model/update-cadence.ts";
import { normalizeRule } from "./rules/normalize-rule.ts";
import { sourceRuleSchema } from "./rules/rule-schema.ts";

const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, "een datum als 2022-01-01");

const month = "een maand van 1 tot en met 12";

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
  /** Read apart, so that a steward hears of each field which choices there are. */
  verbergregel: z.unknown().optional(),
  actualisering: z
    .strictObject({
      frequentie: z.enum(updateFrequencies, { error: `een van ${updateFrequencies.join(", ")}` }),
      maand: z.number().int().min(1, month).max(12, month).optional(),
      volgende: z
        .string()
        .regex(expectedPattern, "een jaar, maand of dag: 2027, 2027-06 of 2027-06-15")
        .optional(),
    })
    .optional(),
  machtiging: z.boolean().optional(),
  bestanden: z.array(z.strictObject({ naam: z.string(), sha256: z.string() })),
});

/** data/bronnen/<bron>.json as a whole, with the shape of its rule. */
export const sourceCardSchema = sourceSchema.extend({
  verbergregel: z.union([sourceRuleSchema, z.literal(noFigures)]),
});

/** The cards by id, and the ids of cards that are there and could not be read. */
export interface SourceCards {
  readonly sources: ReadonlyMap<string, Source>;
  readonly unread: ReadonlySet<string>;
}

/** Reads the source cards data/bronnen/*.json, or those in another folder. */
export function readSources(
  root: string,
  problems: Problem[],
  folder = "data/bronnen",
): SourceCards {
  const sources = new Map<string, Source>();
  const unread = new Set<string>();
  const names = readdirSync(join(root, folder)).filter(
    (name) => name.endsWith(".json") && !isStrayName(name),
  );
  for (const name of names.sort()) {
    const file = readJson(root, `${folder}/${name}`, sourceSchema, problems);
    const rule = file && readRule(file.data.verbergregel, file.where, problems);
    if (!file || !rule) {
      unread.add(file?.data.id ?? name.slice(0, -".json".length));
      continue;
    }
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
      ...(rule === noFigures ? {} : { rule }),
      ...(spec.actualisering ? { update: cadenceOf(spec.actualisering) } : {}),
      ...(spec.machtiging ? { needsAuthorisation: true } : {}),
      files: spec.bestanden.map(({ naam, sha256 }) => ({ name: naam, sha256 })),
    });
  }
  return { sources, unread };
}

type CadenceSpec = NonNullable<z.output<typeof sourceSchema>["actualisering"]>;

function cadenceOf({ frequentie, maand, volgende }: CadenceSpec): UpdateCadence {
  return {
    frequency: frequentie,
    ...(maand === undefined ? {} : { month: maand }),
    ...(volgende === undefined ? {} : { next: volgende }),
  };
}

function readRule(
  spec: unknown,
  where: JsonFile<unknown>["where"],
  problems: Problem[],
): SourceRule | typeof noFigures | undefined {
  if (spec === noFigures) return noFigures;
  if (typeof spec !== "object" || spec === null) {
    problems.push({
      where: where("verbergregel"),
      found:
        spec === undefined ? 'geen veld "verbergregel"' : `verbergregel = ${JSON.stringify(spec)}`,
      expected: `de regel van de bron voor aantallen, respondenten, bedragen, noemer en snippers, of "${noFigures}"`,
      hint: "Vraag de uitgever wat getoond mag worden, en schrijf het op: zie docs/versluiering.md.",
    });
    return undefined;
  }
  const result = sourceRuleSchema.safeParse(spec);
  if (result.success) return normalizeRule(result.data);
  for (const { path, found, expected } of schemaFindings(result.error, valueIn(spec))) {
    problems.push({ where: where("verbergregel", ...path), found, expected });
  }
  return undefined;
}
