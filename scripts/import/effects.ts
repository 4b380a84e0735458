import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What an importer does to the world; a test passes its own. */
export interface ImportEffects {
  writeText(path: string, text: string): void;
}

export const fileEffects: ImportEffects = {
  writeText(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
};
