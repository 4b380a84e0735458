import { capitalize } from "../model/dutch.ts";
import type { FigureDefinition, FigureKind } from "../model/figure.ts";
import type { Unit } from "../model/unit.ts";
import { isKnown, type Value } from "../model/value.ts";
import { barsFigure } from "./bars-figure.ts";
import { crossTableFigure } from "./cross-table-figure.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import type { FigureTable, FigureView } from "./figure-view.ts";
import { lineFigure } from "./line-figure.ts";
import { mapFigure } from "./map-figure.ts";
import { ownDivisionNotes } from "./own-division-notes.ts";
import { partsTableFigure } from "./parts-table-figure.ts";
import { pyramidFigure } from "./pyramid-figure.ts";
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
  const core = builders[definition.kind](definition, context);
  if (!core || !hasOwnFigures(core.table)) return undefined;
  const indicator = context.indicator(definition.indicator);
  const roundingNotes = context.roundingNotesOf([definition.indicator, ...definition.columns]);
  const notes = [
    ...(definition.note ? [definition.note] : []),
    ...roundingNotes,
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

function hasOwnFigures({ rows }: FigureTable): boolean {
  return rows.some((row) => row.cells.some((cell) => isKnown(cell.value)));
}

function valuesOf({ rows }: FigureTable): readonly Value[] {
  return rows.flatMap(({ cells }) => cells.map(({ value }) => value));
}
