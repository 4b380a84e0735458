import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { overEnough } from "../indicators/denominator-limit.ts";
import { type Cell, type CellRequest, cellKey } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import { describeRule, plainLimit } from "../model/describe-rule.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Source } from "../model/source.ts";
import type { RetiredIndicator, Theme } from "../model/theme.ts";
import { isKnown, known, missing, type RawValue, type Value } from "../model/value.ts";
import type { LeavingIndicator } from "../packages/descriptor.ts";
import type { DatasetContents, PackageContents } from "../packages/make-package.ts";
import { descriptionFolder, textFolder } from "../packages/package-files.ts";
import { type PackagedCell, selectionOf } from "../packages/packaged-cell.ts";
import type { Catalogue, Publication } from "../pipeline.ts";

/** What a package of a theme holds, but who shares it, its version and its embargo. */
export function packageContents(
  root: string,
  theme: Theme,
  publication: Publication,
  catalogue: Pick<Catalogue, "areas" | "sources">,
): Omit<PackageContents, "version" | "publisher" | "embargo"> {
  const sources = [...new Set(theme.datasets.flatMap((dataset) => dataset.sources))].flatMap(
    (id) => catalogue.sources.get(id) ?? [],
  );
  return {
    theme,
    date: publication.date,
    vintage: publication.vintage,
    licences: licencesOf(sources),
    sources: sources.map(({ title, url }) => ({ title, ...(url ? { path: url } : {}) })),
    datasets: datasetsOf(theme, publication, catalogue),
    indicators: theme.indicators.map(({ id, name }) => ({ id, naam: name })),
    leaving: theme.indicators.flatMap(leavingOf),
    retired: (theme.retired ?? []).map(retiredOf),
    descriptions: descriptionsOf(root, theme, sources),
  };
}

function licencesOf(sources: readonly Source[]): PackageContents["licences"] {
  const licences = sources.map(({ licence, licenceUrl }) => ({
    title: licence,
    ...(licenceUrl ? { path: licenceUrl } : {}),
  }));
  return [...new Map(licences.map((one) => [`${one.title} ${one.path}`, one])).values()];
}

function datasetsOf(
  theme: Theme,
  publication: Publication,
  { areas, sources }: Pick<Catalogue, "areas" | "sources">,
): readonly DatasetContents[] {
  const cells = Map.groupBy(packagedCells(publication, areas), ([dataset]) => dataset);
  return theme.datasets.map((dataset) => {
    const rounding = publication.hiding.roundings.find((one) => one.dataset === dataset.id);
    return {
      id: dataset.id,
      name: dataset.name,
      rules: dataset.sources.flatMap((id) => {
        const rule = sources.get(id)?.rule;
        return rule ? describeRule(rule, plainLimit) : [];
      }),
      ...(rounding ? { rounding: { base: rounding.base, within: rounding.within } } : {}),
      cells: (cells.get(dataset.id) ?? []).map(([, cell]) => cell),
    };
  });
}

function* packagedCells(
  { counts, means, limitOf, derivationOf }: Publication,
  { areas }: Catalogue["areas"],
): Generator<readonly [dataset: string, cell: PackagedCell]> {
  const values = new Map<CellKey, Value>();
  const packaged = (request: CellRequest, value: Value, { status }: Cell) => {
    const { measure, area, period } = request;
    const place = areas.get(area);
    const derivation = place ? derivationOf(measure.dataset, place, period) : "observed";
    const isAbsent = !isKnown(value) && value.reason === "not-covered";
    if (isAbsent && derivation === "observed") return [];
    const cell: PackagedCell = {
      area,
      selection: selectionOf(request),
      period,
      value: withoutOrigin(value),
      status,
      derivation,
    };
    return [[measure.dataset, cell] as const];
  };
  for (const [request, cell] of counts) {
    values.set(cellKey(request), cell.value);
    yield* packaged(request, cell.value, cell);
  }
  for (const [request, cell] of means) {
    const { weightedBy: _, ...measure } = request.measure;
    const count = values.get(cellKey({ ...request, measure }));
    if (!count) throw new Error(`a mean without its count: ${cellKey(request)}`);
    yield* packaged(request, overEnough(cell.value, count, limitOf(measure.dataset)), cell);
  }
}

function withoutOrigin(value: Value): RawValue {
  return isKnown(value) ? known(value.number, value.margin) : missing(value.reason);
}

function leavingOf({ id, name, leaving }: IndicatorDefinition): readonly LeavingIndicator[] {
  return leaving ? [retiredOf({ id, name, ...leaving })] : [];
}

function retiredOf({ id, name, since, replacedBy, reason }: RetiredIndicator): LeavingIndicator {
  return {
    id,
    naam: name,
    sinds: since,
    ...(replacedBy ? { vervangenDoor: replacedBy } : {}),
    waarom: reason,
  };
}

/** What the sender keeps of the theme, byte for byte. */
function descriptionsOf(
  root: string,
  { id }: Theme,
  sources: readonly Source[],
): ReadonlyMap<string, Uint8Array> {
  const copies: readonly (readonly [from: string, to: string])[] = [
    ...["thema", "indicatoren", "figuren", "uitgedoofd", "nog-niet-beschikbaar"].map(
      (name) => [`data/themas/${id}/${name}.json`, `${descriptionFolder}/${name}.json`] as const,
    ),
    ...sources.map(
      (source) =>
        [
          `data/bronnen/${source.id}.json`,
          `${descriptionFolder}/bronnen/${source.id}.json`,
        ] as const,
    ),
    ...["steekkaart", "rapport", "wijk"].map(
      (kind) => [`content/${kind}/${id}.md`, `${textFolder}/${kind}.md`] as const,
    ),
  ];
  return new Map(
    copies
      .filter(([from]) => existsSync(join(root, from)))
      .map(([from, to]) => [to, readFileSync(join(root, from))]),
  );
}
