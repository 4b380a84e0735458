import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { expectedPattern } from "../../model/expected-date.ts";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";
import type { UnavailableFigure } from "../../model/theme.ts";

const text = z.string().min(1, "een tekst");
/** data/themas/<thema>/nog-niet-beschikbaar.json. */
export const unavailableSchema = z.array(
  z.strictObject({
    naam: text,
    waarom: text,
    leverancier: text,
    verwacht: z
      .string()
      .regex(expectedPattern, "een jaar, maand of dag: 2027, 2027-03 of 2027-03-15")
      .optional(),
  }),
);

/** What a theme should have and nobody delivers yet, by nog-niet-beschikbaar.json. */
export function readUnavailable(
  root: string,
  folder: string,
  problems: Problem[],
): readonly UnavailableFigure[] {
  const path = `${folder}/nog-niet-beschikbaar.json`;
  if (!existsSync(join(root, path))) return [];
  const file = readJson(root, path, unavailableSchema, problems);
  const seen = new Set<string>();
  return (file?.data ?? []).map(({ naam, waarom, leverancier, verwacht }, index) => {
    if (seen.has(naam)) {
      problems.push({
        where: file?.where(index, "naam") ?? path,
        found: `tweemaal "${naam}"`,
        expected: "elk cijfer één keer",
      });
    }
    seen.add(naam);
    return {
      name: naam,
      reason: waarom,
      supplier: leverancier,
      ...(verwacht ? { expected: verwacht } : {}),
    };
  });
}
