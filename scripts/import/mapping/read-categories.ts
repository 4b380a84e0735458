import { normalizeLabel } from "../layouts/layout.ts";
import { cellText, type Row } from "../read/sheet.ts";
import type { MappingDataset, MappingDimension } from "./mapping-schema.ts";
import { nearestNames } from "./nearest-names.ts";
import type { FigureColumn, ResolvedDataset } from "./resolve-columns.ts";
import type { RowProblem } from "./row-problem.ts";

type FoundCategories =
  | { readonly kind: "categories"; readonly categories: readonly string[] }
  | { readonly kind: "skipped" }
  | RowProblem;

/** The category of a row in each dimension, in the order of the mapping. */
export function readCategories(
  { dimensies }: MappingDataset,
  { dimensions }: ResolvedDataset,
  { figure }: FigureColumn,
  { cells }: Row,
): FoundCategories {
  const categories: string[] = [];
  for (const [name, dimension] of Object.entries(dimensies)) {
    if ("categorieen" in dimension) {
      categories.push(figure.kenmerken[name] ?? "");
      continue;
    }
    const label = cellText(cells[dimensions.get(name) ?? -1]);
    const category = categoryOf(label, dimension);
    if (category === "skipped") return { kind: "skipped" };
    if (category === undefined) return problemOf(name, label, dimension);
    categories.push(category);
  }
  return { kind: "categories", categories };
}

type Labelled = Extract<MappingDimension, { readonly waarden: unknown }>;

function categoryOf(label: string, dimension: Labelled): string | "skipped" | undefined {
  const text = normalizeLabel(label.slice(0, dimension.tekens));
  const { categories, skipped } = labelsOf(dimension);
  if (skipped.has(normalizeLabel(label))) return "skipped";
  return categories.get(text) ?? dimension.overige;
}

interface Labels {
  readonly categories: ReadonlyMap<string, string>;
  readonly skipped: ReadonlySet<string>;
}

/** Made once for each dimension: it is asked for on every row. */
const memory = new WeakMap<Labelled, Labels>();

function labelsOf(dimension: Labelled): Labels {
  const made = memory.get(dimension) ?? {
    categories: new Map(
      Object.entries(dimension.waarden).map(([label, category]) => [
        normalizeLabel(label),
        category,
      ]),
    ),
    skipped: new Set(dimension.overslaan.map(normalizeLabel)),
  };
  memory.set(dimension, made);
  return made;
}

function problemOf(name: string, label: string, { waarden }: Labelled): FoundCategories {
  const labels = Object.keys(waarden);
  const nearest = nearestNames(label, labels);
  const shown = labels.slice(0, 12).join(", ");
  return {
    kind: "problem",
    found: `${name} "${label.slice(0, 80)}"`,
    expected: `een van ${shown}${labels.length > 12 ? ` en ${labels.length - 12} andere` : ""}`,
    hint: `${nearest.length > 0 ? `Lijkt op: ${nearest.join(", ")}. ` : ""}Een nieuwe categorie hoort in het invoerbestand en in thema.json; wat niet meetelt, hoort bij "overslaan".`,
  };
}

/** All categories of a dimension, each once, in the order of the mapping. */
export function categoriesOf(dimension: MappingDimension): readonly string[] {
  if ("categorieen" in dimension) return dimension.categorieen;
  const all = [
    ...Object.values(dimension.waarden),
    ...(dimension.overige ? [dimension.overige] : []),
  ];
  return [...new Set(all)];
}
