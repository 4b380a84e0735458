import { type AreaKey, areaKey } from "../../model/area.ts";
import { cellKey } from "../../model/cell.ts";
import type { CellKey } from "../../model/cell-key.ts";
import type { City } from "../../model/city.ts";
import type { Dataset } from "../../model/dataset.ts";
import { describeFigure } from "../../model/describe-figure.ts";
import type { Theme } from "../../model/theme.ts";
import type { Unit } from "../../model/unit.ts";
import { constant, isHidden, isKnown, missing, type Value } from "../../model/value.ts";
import {
  type ChangeKind,
  compareFigures,
  type FigureChange,
  type ReleasedFigure,
  type ReleasedFigures,
} from "../../packages/compare-figures.ts";
import { editionFigures } from "../../packages/edition-figures.ts";
import { type DatasetChanges, groupChanges } from "../../packages/group-changes.ts";
import type { Publication } from "../../pipeline.ts";

/** What changed of the figures of a city and its parts since the edition before. */
export interface CityNews {
  readonly city: City;
  /** ISO date; undefined when there is none. */
  readonly previous: string | undefined;
  readonly themes: readonly ThemeNews[];
}

export interface ThemeNews {
  readonly theme: Theme;
  readonly datasets: readonly DatasetNews[];
}

export interface DatasetNews extends Pick<DatasetChanges, "counts" | "newPeriods"> {
  readonly dataset: Dataset;
  readonly rows: readonly NewsRow[];
}

/** A figure that changed. Of what is hidden now, or gone, the old number is not printed again. */
export interface NewsRow {
  readonly area: string;
  readonly what: string;
  readonly period: string;
  readonly kind: ChangeKind;
  readonly before: Value | "shown" | "absent";
  readonly after: Value | "absent";
  readonly unit: Unit;
  readonly decimals: number;
}

/** For all cities of a build; the edition before is the newest that was recorded earlier. */
export function cityNews(publication: Publication): (city: City) => CityNews {
  const { previous, themes, areas } = publication;
  const datasets = new Map(
    themes.flatMap((theme) => theme.datasets.map((dataset) => [dataset.id, dataset] as const)),
  );
  const { values, figures } = shownNow(publication, datasets);
  const changes = previous ? compareFigures(only(editionFigures(previous), datasets), figures) : [];
  const rowOf = (change: FigureChange, dataset: Dataset): NewsRow => {
    const { area, what, period } = describeFigure(change.key);
    return {
      area: areas.get(area)?.name ?? area,
      what,
      period,
      kind: change.kind,
      before: beforeOf(change),
      after: values.get(change.key) ?? "absent",
      ...formOf(dataset),
    };
  };
  return (city) => {
    const groups = groupChanges(changes, areasOf(city));
    return {
      city,
      previous: previous?.date,
      themes: themes.map((theme) => ({
        theme,
        datasets: theme.datasets.flatMap((dataset): readonly DatasetNews[] => {
          const group = groups.find((one) => one.dataset === dataset.id);
          if (!group) return [];
          const { counts, newPeriods } = group;
          const rows = group.changes.map((change) => rowOf(change, dataset));
          return [{ dataset, counts, newPeriods, rows }];
        }),
      })),
    };
  };
}

function shownNow(
  { counts }: Publication,
  datasets: ReadonlyMap<string, Dataset>,
): { readonly values: ReadonlyMap<CellKey, Value>; readonly figures: ReleasedFigures } {
  const values = new Map<CellKey, Value>();
  const figures = new Map<CellKey, ReleasedFigure>();
  for (const [request, { value, status }] of counts) {
    if (!datasets.has(request.measure.dataset)) continue;
    const key = cellKey(request);
    if (!isKnown(value) && !isHidden(value)) continue;
    values.set(key, value);
    figures.set(key, { value: isKnown(value) ? value.number : "hidden", status });
  }
  return { values, figures };
}

function only(figures: ReleasedFigures, datasets: ReadonlyMap<string, Dataset>): ReleasedFigures {
  return new Map([...figures].filter(([key]) => datasets.has(describeFigure(key).dataset)));
}

function beforeOf({ kind, before }: FigureChange): NewsRow["before"] {
  if (!before) return "absent";
  if (before.value === "hidden") return missing("suppressed");
  const isRevision = kind === "revised" || kind === "final";
  return isRevision ? constant(before.value, "cijfer van de vorige uitgave") : "shown";
}

/** As a cell is: counts whole, amounts in their unit, shares in per cent. */
function formOf({ kind, unit }: Dataset): Pick<NewsRow, "unit" | "decimals"> {
  if (kind === "counts") {
    return { unit: { kind: "count", name: unit, singular: unit }, decimals: 0 };
  }
  if (kind === "amounts") {
    return { unit: { kind: "number", name: unit, singular: unit }, decimals: 0 };
  }
  return { unit: { kind: "percent", name: "procent", singular: "procent" }, decimals: 1 };
}

function areasOf({ area, parts }: City): ReadonlySet<AreaKey> {
  return new Set([areaKey(area), ...parts.map(({ key }) => key)]);
}

/** All texts with digits that the pages of the cities print beside figures. */
export function newsTexts(news: readonly CityNews[]): readonly string[] {
  return news.flatMap(({ themes }) =>
    themes.flatMap(({ theme, datasets }) => [
      ...datasets.flatMap(({ rows }) => rows.flatMap(({ area, what }) => [area, what])),
      ...(theme.retired ?? []).flatMap(({ name, reason }) => [name, reason]),
      ...theme.indicators.flatMap(({ leaving }) => leaving?.reason ?? []),
    ]),
  );
}
