import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "../model/read-json.ts";
import type { Problem } from "../model/report-error.ts";
import { siteAddressPattern, siteAddressWords } from "../model/site-address.ts";
import { type Vintage, vintages } from "../model/vintage.ts";

const path = "data/uitgave.json";
/** data/uitgave.json. */
export const editionSchema = z.strictObject({
  gebiedsindeling: z.enum(vintages),
  datum: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, "een datum als 2026-12-01")
    .optional(),
  /** Who shares the figures, on the packages that are made of them. */
  uitgever: z.string().min(1, "een naam").optional(),
  /** Where the built folder will stand. */
  adres: z.string().regex(siteAddressPattern, siteAddressWords).optional(),
});

/** What data/uitgave.json says of the edition to build. */
interface EditionChoice {
  readonly vintage: Vintage;
  /** ISO date; absent where the newest import decides. */
  readonly date?: string;
  readonly publisher?: string;
  /** Where the built folder will stand; ends in "/". */
  readonly siteAddress?: string;
}

/** The oldest division where a project has no such file. */
export function readEdition(root: string, problems: Problem[]): EditionChoice {
  const [oldest] = vintages;
  if (!existsSync(join(root, path))) return { vintage: oldest };
  const { gebiedsindeling, datum, uitgever, adres } =
    readJson(root, path, editionSchema, problems)?.data ?? {};
  return {
    vintage: gebiedsindeling ?? oldest,
    ...(datum ? { date: datum } : {}),
    ...(uitgever ? { publisher: uitgever } : {}),
    ...(adres ? { siteAddress: adres } : {}),
  };
}
