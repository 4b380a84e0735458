import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./collected-writes.ts";
import { datasetOf, parseTidy, type TidyFigure } from "./tidy-figures.ts";

/** All years of a dataset as they would be after the import. */
export interface DatasetAfter {
  readonly dataset: string;
  /** Year → figures by key. */
  readonly years: ReadonlyMap<string, ReadonlyMap<string, TidyFigure>>;
  /** Years that the import writes. */
  readonly written: ReadonlySet<string>;
}

/** The datasets that an import touches, with the years that it leaves alone. */
export function datasetsAfter(
  root: string,
  texts: ReadonlyMap<string, string>,
): readonly DatasetAfter[] {
  const written = new Map<string, Map<string, string>>();
  for (const [path, text] of texts) {
    const place = datasetOf(path);
    if (!place) continue;
    const years = written.get(place[0]) ?? new Map<string, string>();
    written.set(place[0], years.set(place[1], text));
  }
  return [...written].map(([dataset, own]) => {
    const folder = join(root, "data/themas", dataset);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const there = names.filter((name) => /^\d{4}\.csv$/.test(name)).map((name) => name.slice(0, 4));
    const years = [...new Set([...there, ...own.keys()])].sort();
    return {
      dataset,
      written: new Set(own.keys()),
      years: new Map(
        years.map((year) => {
          const text = own.get(year) ?? readText(join(folder, `${year}.csv`)) ?? "";
          return [year, parseTidy(text)];
        }),
      ),
    };
  });
}
