import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "../model/read-json.ts";
import type { Problem } from "../model/report-error.ts";
import { type Vintage, vintages } from "../model/vintage.ts";

const path = "data/uitgave.json";
const editionSchema = z.strictObject({ gebiedsindeling: z.enum(vintages) });

/** The division that an edition shows, by data/uitgave.json; the oldest where a project has no such file. */
export function readEdition(root: string, problems: Problem[]): Vintage {
  const [oldest] = vintages;
  if (!existsSync(join(root, path))) return oldest;
  return readJson(root, path, editionSchema, problems)?.data.gebiedsindeling ?? oldest;
}
