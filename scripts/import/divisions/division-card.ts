import { existsSync } from "node:fs";
import { z } from "zod";
import { nl } from "zod/locales";
import { lowestCoverage } from "../../areas/convert-counts.ts";
import { projectionNames } from "../../areas/projection.ts";
import { jsonIn } from "../../model/json-file.ts";
import { schemaFindings, valueIn } from "../../model/schema-issue.ts";
import type { ProblemList } from "../problem-list.ts";

z.config(nl());

const text = z.string().min(1, "een tekst");

/** indeling.json of a division that a city gives. */
export const divisionCardSchema = z.strictObject({
  naam: text,
  enkelvoud: text,
  meervoud: text,
  bron: text,
  grenzen: z
    .strictObject({
      bestand: text,
      codeVeld: text,
      naamVeld: text,
      projectie: z.enum(projectionNames).optional(),
    })
    .optional(),
  gewichten: text.optional(),
  gewichtenPer: z.enum(["sector", "wijk"]).default("sector"),
  laagsteDekking: z
    .number()
    .min(lowestCoverage, `een aandeel van ${lowestCoverage} tot 1`)
    .max(1, `een aandeel van ${lowestCoverage} tot 1`)
    .default(lowestCoverage),
});

/** What a city says of its division in indeling.json. */
export type DivisionCard = z.output<typeof divisionCardSchema>;

/** Reads the indeling.json of a division; undefined, with problems, when it is wrong. */
export function readDivisionCard(problems: ProblemList): DivisionCard | undefined {
  const hint = "Zie docs/handleiding/eigen-wijkindeling.md.";
  const expected = "een JSON-bestand dat de indeling beschrijft";
  if (!existsSync(problems.file)) {
    problems.add({}, "geen bestand", expected, hint);
    return undefined;
  }
  let content: unknown;
  try {
    content = jsonIn(problems.file);
  } catch {
    problems.add(
      {},
      "tekst die geen geldige JSON is",
      expected,
      "Kijk naar een komma, haak of aanhalingsteken te veel of te weinig. Visual Studio Code onderstreept de plaats.",
    );
    return undefined;
  }
  const result = divisionCardSchema.safeParse(content);
  if (!result.success) {
    for (const { found, expected } of schemaFindings(result.error, valueIn(content))) {
      problems.add({}, found, expected);
    }
    return undefined;
  }
  if (!result.data.grenzen && !result.data.gewichten) {
    problems.add({}, "geen grenzen en geen gewichten", "grenzen, gewichten of allebei");
    return undefined;
  }
  return result.data;
}
