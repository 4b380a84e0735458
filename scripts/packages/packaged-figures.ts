import type { Problem } from "../model/report-error.ts";
import { parseCells } from "./cell-file.ts";
import { figuresFolder, type PackageFiles, readText } from "./package-files.ts";
import type { PackagedCell } from "./packaged-cell.ts";

/** Where the figures of a dataset in a period stand. */
export function figuresPath(dataset: string, period: string): string {
  return `${figuresFolder}/${dataset}/${period}.csv`;
}

/** The periods of a dataset in a package, in order. */
export function packagedPeriods(files: PackageFiles, dataset: string): readonly string[] {
  const folder = `${figuresFolder}/${dataset}/`;
  return [...files.keys()]
    .flatMap((path) =>
      path.startsWith(folder) && path.endsWith(".csv")
        ? [path.slice(folder.length, -".csv".length)]
        : [],
    )
    .sort();
}

/** All figures of one dataset; `where` is the place of the package, for messages. */
export function packagedFigures(
  files: PackageFiles,
  dataset: { readonly id: string; readonly dimensions: Iterable<string> },
  where: string,
  problems: Problem[],
): readonly PackagedCell[] {
  const dimensions = new Set(dataset.dimensions);
  return packagedPeriods(files, dataset.id).flatMap((period) => {
    const path = figuresPath(dataset.id, period);
    const bytes = files.get(path);
    if (!bytes) return [];
    return parseCells(readText(bytes), { path: `${where}/${path}`, period, dimensions }, problems);
  });
}
