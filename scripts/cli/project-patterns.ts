import { join } from "node:path";
import { PatternMemory } from "../disclosure/pattern-memory.ts";

/** Found patterns that go with the data, so that a fresh clone need not search. */
export const keptPatterns = "data/patronen";

/** What this machine found, and what goes with the data. */
export function projectPatterns(
  root: string,
  cacheFolder: string = join(root, ".cache"),
): PatternMemory {
  return new PatternMemory(join(cacheFolder, "versluiering/patronen"), join(root, keptPatterns));
}
