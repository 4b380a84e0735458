import { capitalize } from "../model/dutch.ts";
import type { FigureDefinition, FigureKind } from "../model/figure.ts";
import type { Unit } from "../model/unit.ts";
import { isKnown, type MissingReason, type Value } from "../model/value.ts";
import { barsFigure } from "./bars-figure.ts";
import { crossTableFigure } from "./cross-table-figure.ts";
import { derivationNotes } from "./derivation-notes.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import type { FigureTable, FigureView } from "./figure-view.ts";
import { lineFigure } from "./line-figure.ts";
import { mapFigure } from "./map-figure.ts";
import { markDerivations } from "./mark-derivations.ts";
import { ownDivisionNotes } from "./own-division-notes.ts";
import { partsTableFigure } from "./parts-table-figure.ts";
import { pyramidFigure } from "./pyramid-figure.ts";
import { sampleNote } from "./sample-note.ts";
import { signNotes } from "./sign-notes.ts";
import { stackedFigure } from "./stacked-figure.ts";

type Builder = (definition: FigureDefinition, context: FigureContext) => FigureCore | undefined;

const builders: Readonly<Record<FigureKind, Builder>> = {
  lijn: lineFigure,
  piramide: pyramidFigure,
  rangbalken: barsFigure,
  stapelbalken: stackedFigure,
  kaart: mapFigure,
  tabel: partsTableFigure,
  kruistabel: crossTableFigure,
};

/** Nothing when the city has no figures for it: the figure vanishes, with the sections around it. */
export function buildFigure(
  definition: FigureDefinition,
  context: FigureContext,
): FigureView | undefined {
  const built = builders[definition.kind](definition, context);
  if (!built || !hasOwnFigures(built.table, definition.kind)) return undefined;
  const core = { ...built, table: markDerivations(built.table) };
  const indicator = context.indicator(definition.indicator);
  const roundingNotes = context.roundingNotesOf([definition.indicator, ...definition.columns]);
  const notes = [
    ...(definition.note ? [definition.note] : []),
    ...(indicator.seriesBreak ? [indicator.seriesBreak.note] : []),
    ...(indicator.hasUnknownMargin ? [sampleNote] : []),
    ...roundingNotes,
    ...derivationNotes(
      built.table.rows.flatMap(({ cells }) => cells),
      context.city,
    ),
    ...ownDivisionNotes(core.table, context.city),
    ...(core.notes ?? []),
    ...signNotes([core.table, core.wholeTable].flatMap((table) => (table ? valuesOf(table) : []))),
  ];
  return {
    definition,
    title: core.title ?? capitalize(indicator.shortName),
    subtitle: [capitalize(indicator.name), ...unitPart(indicator.unit), core.scope].join(", "),
    ...(core.chart ? { chart: core.chart } : {}),
    table: core.table,
    ...(core.wholeTable ? { wholeTable: core.wholeTable } : {}),
    sources: [
      ...new Set([
        ...context
          .sourcesOf(indicator)
          .filter((source) => !core.boundarySources || !context.boundarySources.includes(source)),
        ...(definition.kind === "kaart" ? (core.boundarySources ?? context.boundarySources) : []),
      ]),
    ],
    reference: context.referenceOf(indicator, core.period),
    notes,
    roundingNotes,
  };
}

/** The name of a count says what is counted. */
function unitPart({ kind, name }: Unit): readonly string[] {
  return kind === "count" ? [] : [`in ${name}`];
}

const absentReasons: readonly MissingReason[] = ["not-covered", "not-applicable", "not-computable"];

function hasOwnFigures(table: FigureTable, kind: FigureKind): boolean {
  // The total of a table of parts is no part: alone it fills no table.
  const rows = kind === "tabel" ? table.rows.filter(({ isTotal }) => !isTotal) : table.rows;
  const own = rows.filter(({ isOwn }) => isOwn).flatMap(({ cells }) => cells);
  // Others without the city itself are no figure of it; what is only hidden stays, with its sign.
  const isAbsent = ({ value }: { readonly value: Value }): boolean =>
    !isKnown(value) && absentReasons.includes(value.reason);
  if (own.length > 0 && own.every(isAbsent)) return false;
  const known = rows.filter((row) => row.cells.some(({ value }) => isKnown(value))).length;
  const isBroken = rows
    .flatMap(({ cells }) => cells)
    .some(({ value }) => !isKnown(value) && value.reason === "not-computable");
  if (!isBroken) return known > 0;
  // A table says why figures of before are not there; one place on a map says nothing.
  return kind === "tabel" || known > (kind === "kaart" ? 1 : 0);
}

function valuesOf({ rows }: FigureTable): readonly Value[] {
  return rows.flatMap(({ cells }) => cells.map(({ value }) => value));
}
