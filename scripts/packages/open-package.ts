import type { Problem } from "../model/report-error.ts";
import { isKnown } from "../model/value.ts";
import { checkPackage } from "./check-package.ts";
import type { ReleasedFigure, ReleasedFigures } from "./compare-figures.ts";
import type { PackageDescriptor } from "./descriptor.ts";
import { descriptionFolder, type PackageFiles, readText } from "./package-files.ts";
import { type PackagedCell, packagedKey } from "./packaged-cell.ts";
import { packagedFigures } from "./packaged-figures.ts";

/** A package that was checked, with its figures by key. */
export interface OpenedPackage {
  readonly descriptor: PackageDescriptor;
  readonly files: PackageFiles;
  readonly figures: ReleasedFigures;
}

/** Undefined, with problems, when the package is not whole or says what it cannot mean. */
export function openPackage(
  files: PackageFiles,
  where: string,
  problems: Problem[],
): OpenedPackage | undefined {
  const descriptor = checkPackage(files, where, problems);
  if (!descriptor) return undefined;
  const dimensions = dimensionsIn(files);
  const cells = descriptor.steekkaart.datasets.flatMap(({ id }) =>
    packagedFigures(files, { id, dimensions: dimensions.get(id) ?? [] }, where, problems).map(
      (cell) => [id, cell] as const,
    ),
  );
  return { descriptor, files, figures: releasedFigures(cells) };
}

/** Figures and hidden ones; what never was a number is no figure of a release. */
export function releasedFigures(
  cells: Iterable<readonly [dataset: string, cell: PackagedCell]>,
): ReleasedFigures {
  const figures = new Map<ReturnType<typeof packagedKey>, ReleasedFigure>();
  for (const [dataset, cell] of cells) {
    const { value, status } = cell;
    const isHidden = !isKnown(value) && value.reason.startsWith("suppressed");
    if (!isKnown(value) && !isHidden) continue;
    const shown = isKnown(value) ? value.number : "hidden";
    figures.set(packagedKey(dataset, cell), { value: shown, status });
  }
  return figures;
}

/** Dataset → its dimensions, as the description in the package names them. */
function dimensionsIn(files: PackageFiles): ReadonlyMap<string, readonly string[]> {
  const bytes = files.get(`${descriptionFolder}/thema.json`);
  const theme = bytes ? (JSON.parse(readText(bytes)) as ThemeDimensions) : {};
  return new Map(
    (theme.datasets ?? []).map(({ id = "", dimensies = {} }) => [id, Object.keys(dimensies)]),
  );
}

/** What is read here of thema.json, which the catalogue checks. */
interface ThemeDimensions {
  readonly datasets?: readonly { readonly id?: string; readonly dimensies?: object }[];
}
