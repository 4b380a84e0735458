import { join } from "node:path";
import { readText } from "./collected-writes.ts";
import { datasetOf, parseTidy, type TidyFigure } from "./tidy-figures.ts";

export interface ChangedFigure {
  readonly dataset: string;
  readonly period: string;
  readonly before: TidyFigure;
  readonly after: TidyFigure;
}

/** How the figures of one dataset, year and level differ from those that are there. */
export interface LevelChanges {
  readonly dataset: string;
  readonly period: string;
  readonly level: string;
  readonly added: number;
  readonly changed: readonly ChangedFigure[];
  readonly gone: readonly TidyFigure[];
  readonly same: number;
}

export interface ImportChanges {
  readonly levels: readonly LevelChanges[];
  /** Other files: path → what happens to it. */
  readonly files: ReadonlyMap<string, "new" | "changed" | "same">;
}

/** Compares what would be written with what stands in the project. */
export function compareFigures(root: string, texts: ReadonlyMap<string, string>): ImportChanges {
  const files = new Map<string, "new" | "changed" | "same">();
  const levels: LevelChanges[] = [];
  for (const [path, text] of texts) {
    const earlier = readText(join(root, path));
    const place = datasetOf(path);
    if (place) levels.push(...compareYear(place, earlier ?? "", text));
    else files.set(path, earlier === undefined ? "new" : earlier === text ? "same" : "changed");
  }
  return { levels, files };
}

function compareYear(
  [dataset, period]: readonly [string, string],
  earlier: string,
  text: string,
): readonly LevelChanges[] {
  const before = parseTidy(earlier);
  const after = parseTidy(text);
  const found = new Map<
    string,
    { added: number; same: number; changed: ChangedFigure[]; gone: TidyFigure[] }
  >();
  const at = (level: string) => {
    const own = found.get(level) ?? { added: 0, same: 0, changed: [], gone: [] };
    found.set(level, own);
    return own;
  };
  for (const figure of after.values()) {
    const old = before.get(figure.key);
    const own = at(figure.level);
    if (!old) own.added++;
    else if (old.value === figure.value && old.rest === figure.rest) own.same++;
    else own.changed.push({ dataset, period, before: old, after: figure });
  }
  for (const figure of before.values()) {
    if (!after.has(figure.key)) at(figure.level).gone.push(figure);
  }
  return [...found].map(([level, own]) => ({ dataset, period, level, ...own }));
}
