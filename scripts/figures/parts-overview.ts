import type { City } from "../model/city.ts";
import { describeReferenceDay } from "../model/dataset.ts";
import { capitalize, enumerate } from "../model/dutch.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { missing } from "../model/value.ts";
import { derivationNotes } from "./derivation-notes.ts";
import type { FigureTable, FigureView, TableRow } from "./figure-view.ts";
import { markDerivations } from "./mark-derivations.ts";
import { ownDivisionNotes } from "./own-division-notes.ts";
import type { PartReport } from "./part-report.ts";
import { signNotes } from "./sign-notes.ts";
import type { ThemeReport } from "./theme-report.ts";

/** A table with where its figures come from. */
export type TableView = Pick<
  FigureView,
  "table" | "wholeTable" | "sources" | "reference" | "notes" | "roundingNotes"
>;

/** Which key figures of a theme the table has, in order; those that parts do not have are left out. */
type ChosenFigures = ReadonlyMap<string, readonly string[]>;

/** All parts of a city in rows, their key figures in columns; at the end who cannot be located, and the whole. */
export function partsOverview(
  city: City,
  parts: readonly PartReport[],
  chosen: ChosenFigures,
  pageOf: (part: PartReport["part"]) => string,
): TableView | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const columns = first.themes.flatMap((report) =>
    (chosen.get(report.theme.id) ?? []).flatMap((id) => {
      const key = report.keyFigures.get(id);
      return key ? [{ report, key }] : [];
    }),
  );
  if (columns.length === 0) return undefined;
  const keysOf = ({ themes }: PartReport) =>
    columns.map(({ report, key }) => findKey(themes, report.theme.id, key.definition.id));
  const rows: TableRow[] = parts.map((one) => ({
    name: one.part.isLocated ? one.part.name : "Niet te lokaliseren",
    isOwn: false,
    isTotal: !one.part.isLocated,
    ...(one.part.isLocated ? { page: pageOf(one.part) } : {}),
    cells: keysOf(one).map(({ definition, latest }) =>
      // People without a place are counted; nothing else can be said of them.
      one.part.isLocated || definition.formula.kind === "count"
        ? latest
        : { ...latest, value: missing("not-applicable") },
    ),
  }));
  const total: TableRow = {
    name: capitalize(city.area.name),
    isOwn: true,
    isTotal: true,
    cells: columns.map(({ key }) => wholeOf(key)),
  };
  const table: FigureTable = {
    caption: `Kerncijfers per ${city.partWords.one}`,
    rowHeader: capitalize(city.partWords.one),
    columns: columns.map(({ key: { definition, latest } }) => ({
      name: `${definition.shortName}, ${latest.period}`,
      unit: definition.unit,
      decimals: definition.decimals,
    })),
    rows: [...rows, total],
  };
  return { table: markDerivations(table), ...originsOf(columns, table, city) };
}

/** Where the figures of such a table come from, and what there is to note of them. */
export function originsOf(
  columns: readonly { readonly report: ThemeReport; readonly key: KeyFigure }[],
  table: FigureTable,
  city: City,
): Omit<TableView, "table"> {
  const days = columns.map(({ report, key }) =>
    describeReferenceDay(report.referenceDayOf(key.definition.id)),
  );
  const roundingNotes = [
    ...new Set(columns.flatMap(({ report, key }) => report.roundingNotesOf([key.definition.id]))),
  ];
  const cells = table.rows.flatMap((row) => row.cells);
  return {
    sources: [
      ...new Set(columns.flatMap(({ report, key }) => report.sourcesOf(key.definition.id))),
    ],
    reference: `${enumerate([...new Set(days)])} van het vermelde jaar`,
    notes: [
      ...roundingNotes,
      ...ownDivisionNotes(table, city),
      ...derivationNotes(cells, city),
      ...signNotes(cells.map(({ value }) => value)),
    ],
    roundingNotes,
  };
}

function findKey(themes: readonly ThemeReport[], theme: string, indicator: string): KeyFigure {
  const key = themes.find((report) => report.theme.id === theme)?.keyFigures.get(indicator);
  if (!key) throw new Error(`part without ${indicator}`);
  return key;
}

function wholeOf({ comparisons, definition }: KeyFigure): KeyFigure["latest"] {
  const whole = comparisons[0]?.latest;
  if (!whole) throw new Error(`part without its city: ${definition.id}`);
  return whole;
}
