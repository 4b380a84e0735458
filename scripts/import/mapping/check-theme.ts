import { existsSync } from "node:fs";
import { join } from "node:path";
import { jsonIn } from "../../model/json-file.ts";
import type { Problem } from "../../model/report-error.ts";
import type { MappingDataset } from "./mapping-schema.ts";
import { categoriesOf } from "./read-categories.ts";

interface ThemeDataset {
  readonly id: string;
  readonly soort?: string;
  readonly gebiedsindeling?: string;
  readonly dimensies?: Readonly<Record<string, unknown>>;
}

/**
 * Compares a mapping with what the theme says of its dataset, so that nothing is written that `check`
 * refuses. False when the theme, or the dataset in it, is not there yet.
 */
export function checkTheme(
  root: string,
  mappingPath: string,
  dataset: MappingDataset,
  problems: Problem[],
): boolean {
  const path = `data/themas/${dataset.thema}/thema.json`;
  if (!existsSync(join(root, path))) return false;
  const theme = jsonIn(join(root, path)) as {
    readonly datasets?: readonly ThemeDataset[];
  };
  const own = theme.datasets?.find(({ id }) => id === dataset.dataset);
  if (!own) return false;
  const report = (found: string, expected: string): void => {
    problems.push({
      where: mappingPath,
      found: `dataset ${dataset.dataset}: ${found}`,
      expected: `${expected}, zoals in ${path}`,
    });
  };
  if (own.soort !== undefined && own.soort !== dataset.soort) {
    report(`soort "${dataset.soort}"`, `soort "${own.soort}"`);
  }
  if (own.gebiedsindeling !== dataset.gebiedsindeling) {
    report(
      `gebiedsindeling ${dataset.gebiedsindeling ?? "van elk jaar"}`,
      `gebiedsindeling ${own.gebiedsindeling ?? "van elk jaar"}`,
    );
  }
  const names = Object.keys(own.dimensies ?? {});
  const mapped = Object.keys(dataset.dimensies);
  if (names.join() !== mapped.join()) {
    report(`dimensies ${mapped.join(", ") || "geen"}`, `dimensies ${names.join(", ") || "geen"}`);
    return true;
  }
  for (const [name, dimension] of Object.entries(dataset.dimensies)) {
    const allowed = own.dimensies?.[name];
    if (!Array.isArray(allowed)) continue;
    const unknown = categoriesOf(dimension).filter((category) => !allowed.includes(category));
    if (unknown.length > 0)
      report(`${name} ${unknown.join(", ")}`, `een van ${allowed.join(", ")}`);
  }
  return true;
}
