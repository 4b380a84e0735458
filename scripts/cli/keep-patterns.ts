import { join } from "node:path";
import { buildPublication, keptPatterns, projectPatterns } from "../pipeline.ts";
import { allOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import { readProject } from "./read-project.ts";

/**
 * `steekkaart patronen`: puts what is hidden, and the proof of it, beside the data. Builds
 * elsewhere then hide the same without a search; what changes later is searched for as ever.
 */
export async function keepPatterns(root: string, progress: Progress): Promise<void> {
  const { catalogue } = readProject(root, allOptions);
  const memory = projectPatterns(root);
  await buildPublication(catalogue, { cities: [], themes: [], withParts: true }, memory);
  const count = memory.copyUsed(join(root, keptPatterns));
  progress.say(`${count} patronen bewaard in ${keptPatterns}.`);
}
