import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkCode } from "./sites/invented-site.ts";

const projectRoot = join(import.meta.dirname, "..");

/**
 * A temporary copy of the real project whose theme demografie has figures of the years
 * named only: hiding those of fifteen years takes minutes. Gives its folder.
 */
export function copyRealYears(years: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-jaren-"));
  for (const name of ["data", "content"]) {
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  }
  linkCode(root);
  const theme = join(root, "data/themas/demografie");
  for (const dataset of readdirSync(theme, { withFileTypes: true })) {
    if (!dataset.isDirectory()) continue;
    const files = readdirSync(join(theme, dataset.name));
    for (const file of files.filter((name) => !years.includes(name.replace(".csv", "")))) {
      rmSync(join(theme, dataset.name, file));
    }
  }
  return root;
}
