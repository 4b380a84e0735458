import { type Column, type Layout, normalizeLabel, type Table } from "../layouts/layout.ts";
import type { AreaSpec, MappingDataset, MappingFigure, PeriodSpec } from "./mapping-schema.ts";

/** A column of figures that feeds a dataset. */
export interface FigureColumn {
  readonly index: number;
  readonly subtracted: number | undefined;
  readonly figure: MappingFigure;
  /** Where the column says the period. */
  readonly period: string | undefined;
  readonly filters: readonly Filter[];
}

/** Rows count that have one of these labels in a column. */
export interface Filter {
  readonly index: number;
  readonly labels: ReadonlySet<string>;
}

/** Where everything stands that a dataset takes from a table. */
export interface ResolvedDataset {
  readonly area: {
    readonly spec: AreaSpec;
    readonly code: number;
    readonly name: number;
    readonly level: number;
    readonly municipality: number;
  };
  readonly period: PeriodSpec | undefined;
  readonly periodIndex: number;
  readonly filters: readonly Filter[];
  /** Dimension → column; −1 for one that the column of figures says. */
  readonly dimensions: ReadonlyMap<string, number>;
  readonly figures: readonly FigureColumn[];
  readonly status: number;
  readonly contributors: number;
  readonly respondents: number;
  readonly population: number;
  readonly added: readonly number[];
}

type Resolution =
  | { readonly kind: "resolved"; readonly dataset: ResolvedDataset }
  /** Heads that the table lacks; the dataset is not in it. */
  | { readonly kind: "absent"; readonly heads: readonly string[] };

/** Finds the columns that a mapping names; what is in no mapping is not looked at. */
export function resolveColumns(table: Table, layout: Layout, dataset: MappingDataset): Resolution {
  const absent: string[] = [];
  const find = (heads: readonly string[] | undefined): number => {
    if (!heads) return -1;
    const index = findColumn(table.columns, heads);
    if (index === -1) absent.push(heads.join(" of "));
    return index;
  };
  const filtersOf = (only: Readonly<Record<string, readonly string[]>> = {}): readonly Filter[] =>
    Object.entries(only).map(([head, labels]) => ({
      index: find([head]),
      labels: new Set(labels.map(normalizeLabel)),
    }));
  const area = areaSpecOf(table, layout, dataset);
  const period = dataset.periode ?? layout.defaults.period;
  const figures = dataset.waarden.flatMap((figure) => {
    const filters = filtersOf(figure.alleenAls);
    const found = figureColumns(table.columns, figure.kolom, period);
    if (found.length === 0) absent.push(figure.kolom.join(" of "));
    const subtracted = find(figure.min);
    return found.map(({ index, period: told }) => ({
      index,
      subtracted,
      figure,
      period: told,
      filters,
    }));
  });
  // Of a code and a name, one is enough.
  const code = findColumn(table.columns, area.code ?? []);
  const name = findColumn(table.columns, area.naam ?? []);
  if (code === -1 && name === -1) find([...(area.code ?? []), ...(area.naam ?? []), "gebied"]);
  const resolved: ResolvedDataset = {
    area: {
      spec: area,
      code,
      name,
      level: typeof area.niveau === "string" ? -1 : find(area.niveau.kolom),
      municipality: find(area.gemeentenaam),
    },
    period,
    periodIndex: period && "kolom" in period ? find(period.kolom) : -1,
    filters: filtersOf(dataset.alleenAls),
    dimensions: new Map(
      Object.entries(dataset.dimensies).map(([name, dimension]) => [
        name,
        "kolom" in dimension ? find(dimension.kolom) : -1,
      ]),
    ),
    figures,
    status: find(dataset.status?.kolom),
    contributors: find(dataset.bijdragers),
    respondents: find(dataset.respondenten),
    population: find(dataset.populatie),
    added: dataset.optellenOver.map((head) => find([head])),
  };
  return absent.length > 0
    ? { kind: "absent", heads: [...new Set(absent)] }
    : { kind: "resolved", dataset: resolved };
}

/** What the table and the layout say of areas, with what the mapping says otherwise. */
function areaSpecOf({ level }: Table, { defaults }: Layout, { gebied }: MappingDataset): AreaSpec {
  const { niveau = level ?? defaults.area?.niveau ?? "gemeente", ...told } = gebied ?? {};
  return { ...defaults.area, ...told, niveau };
}

function findColumn(columns: readonly Column[], heads: readonly string[]): number {
  for (const head of heads) {
    // Heads that differ in capitals only are two columns: n and N.
    const exact = columns.findIndex(({ name }) => name.trim() === head.trim());
    if (exact !== -1) return exact;
    const wanted = normalizeLabel(head);
    const index = columns.findIndex(({ name }) => normalizeLabel(name) === wanted);
    if (index !== -1) return index;
  }
  return -1;
}

/** One column, or one per period where periods stand beside each other. */
function figureColumns(
  columns: readonly Column[],
  heads: readonly string[],
  period: PeriodSpec | undefined,
): readonly { readonly index: number; readonly period: string | undefined }[] {
  if (period && "kolomnamen" in period) return yearColumns(columns, heads, period.kolomnamen);
  const first = findColumn(columns, heads);
  if (first === -1) return [];
  if (columns[first]?.period === undefined) return [{ index: first, period: undefined }];
  const wanted = normalizeLabel(columns[first]?.name);
  return columns.flatMap(({ name, period: told }, index) =>
    normalizeLabel(name) === wanted ? [{ index, period: told }] : [],
  );
}

/** "inwoners 2019" is year 2019 of "inwoners"; a bare "2019" is that of any figure, written "*". */
function yearColumns(
  columns: readonly Column[],
  heads: readonly string[],
  pattern: string,
): readonly { readonly index: number; readonly period: string }[] {
  const year = new RegExp(pattern);
  const wanted = new Set(heads.map(normalizeLabel));
  return columns.flatMap(({ name }, index) => {
    const match = year.exec(name);
    const found = match?.[1];
    if (!match || found === undefined) return [];
    const rest = normalizeLabel(name.replace(match[0], ""));
    return wanted.has(rest === "" ? "*" : rest) ? [{ index, period: found }] : [];
  });
}
