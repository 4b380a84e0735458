import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noFigures } from "../scripts/model/rule-spec.ts";
import { linkCode } from "./sites/invented-site.ts";

const projectRoot = join(import.meta.dirname, "..");

/** A temporary copy of the real project. Gives its folder. */
export function copyRealProject(): string {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-jaren-"));
  for (const name of ["data", "content"]) {
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  }
  linkCode(root);
  return root;
}

/**
 * A temporary copy of the real project whose theme demografie has figures of the years
 * named only: hiding those of fifteen years takes minutes. Gives its folder.
 */
export function copyRealYears(years: readonly string[]): string {
  const root = copyRealProject();
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

/**
 * Takes the other themes out of such a copy, with their sources: their counts would be protected too, in
 * every build of any theme.
 */
export function keepDemography(root: string): void {
  const themes = join(root, "data/themas");
  for (const theme of readdirSync(themes)) {
    if (theme !== "demografie") rmSync(join(themes, theme), { recursive: true });
  }
  const { datasets } = JSON.parse(readFileSync(join(themes, "demografie/thema.json"), "utf8")) as {
    readonly datasets: readonly { readonly bron: string | readonly string[] }[];
  };
  const named = new Set(datasets.flatMap(({ bron }) => bron));
  const cards = join(root, "data/bronnen");
  for (const file of readdirSync(cards)) {
    const { id, verbergregel } = JSON.parse(readFileSync(join(cards, file), "utf8"));
    if (!named.has(id) && verbergregel !== noFigures) rmSync(join(cards, file));
  }
}
