import type { City } from "../model/city.ts";
import { describeReference, describeReferenceDay, type ReferenceDay } from "../model/dataset.ts";
import { capitalize, enumerate } from "../model/dutch.ts";
import { formatValue } from "../model/format.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import type { Source } from "../model/source.ts";
import { isKnown, isSaid, type MissingValue, missing, type Value } from "../model/value.ts";
import { tableChange } from "../phrases/evolution.ts";
import { absentCitiesNote, shortRank } from "../phrases/rank.ts";
import { areaLabel } from "./area-label.ts";
import { summedAreasNotes } from "./derivation-notes.ts";
import { signNotes } from "./sign-notes.ts";

/** All key figures of a city beside each other; units differ from row to row. */
export interface KeyFigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly KeyFigureRow[];
  readonly sources: readonly Source[];
  /** False when no row has one: the columns for it are left out. */
  readonly hasChanges: boolean;
  /** E.g. "toestand op 1 januari van het vermelde jaar". */
  readonly reference: string;
  /** What the signs in the table mean. */
  readonly notes: readonly string[];
  /** Of the notes, those that go wherever the figures go. */
  readonly roundingNotes: readonly string[];
}
interface KeyFigureRow {
  readonly name: string;
  readonly unit: string;
  readonly sources: readonly Source[];
  /** Of this figure: "toestand op 1 januari 2022". */
  readonly reference: string;
  readonly cells: readonly KeyFigureCell[];
}
/** Printed text, or why there is none. */
export type KeyFigureCell = { readonly text: string } | MissingValue;

/** Years back; a column in which no row has a change is left out. */
const changeYears = { one: 1, ten: 10 } as const;

/** Own value, changes, comparison areas and rank; columns that do not apply to the city are left out. */
export function keyFigureTable(
  keys: readonly KeyFigure[],
  city: Pick<City, "name" | "area" | "merger">,
  {
    sourcesOf,
    referenceDayOf,
    roundingNotesOf,
  }: {
    readonly sourcesOf: (indicator: string) => readonly Source[];
    readonly referenceDayOf: (indicator: string) => ReferenceDay;
    readonly roundingNotesOf: (indicators: readonly string[]) => readonly string[];
  },
): KeyFigureTable {
  // A figure that is hidden exists: on the page of a part its row stands there with its sign.
  const shown = keys.filter(
    ({ latest, peerWords }) => isKnown(latest.value) || (peerWords && isSaid(latest.value)),
  );
  // An area of which no source has any of these figures gets no column.
  const isCompared: IsCompared = (index) =>
    shown.some(({ comparisons }) => {
      const value = comparisons[index]?.latest.value;
      return value !== undefined && (isKnown(value) || isSaid(value));
    });
  const areas = (shown[0]?.comparisons ?? [])
    .filter((_, index) => isCompared(index))
    .map(({ area }) => areaLabel(area));
  const hasRank = shown.some(({ rank }) => rank !== undefined);
  const changes = (["one", "ten"] as const).filter((span) =>
    shown.some(
      ({ changes, latest, definition }) =>
        "text" in changeCell(tableChange(changes[span], latest, definition)),
    ),
  );
  const days = shown.map(({ definition }) => describeReferenceDay(referenceDayOf(definition.id)));
  const roundingNotes = roundingNotesOf(shown.map(({ definition }) => definition.id));
  const rows = shown.map((key) => ({
    ...keyFigureRow(key, changes, isCompared, hasRank),
    sources: sourcesOf(key.definition.id),
    reference: describeReference(key.latest.period, referenceDayOf(key.definition.id)),
  }));
  return {
    columns: [
      "Jaar",
      city.name,
      ...changes.map((span) => `Verschil met ${changeYears[span]} jaar eerder`),
      ...areas,
      ...(hasRank ? [rankColumn(shown)] : []),
    ],
    rows,
    hasChanges: changes.length > 0,
    reference: `${enumerate([...new Set(days)])} van het vermelde jaar`,
    notes: [
      ...roundingNotes,
      ...shown.flatMap(({ definition: { shortName, seriesBreak } }) =>
        seriesBreak ? [`${capitalize(shortName)}: ${seriesBreak.note}`] : [],
      ),
      ...[absentCitiesNote(shown) ?? []].flat(),
      ...summedAreasNotes(shown, city),
      ...signNotes(
        rows.flatMap(({ cells }) => cells.flatMap((cell) => ("text" in cell ? [] : [cell]))),
      ),
    ],
    roundingNotes,
    sources: [...new Set(shown.flatMap(({ definition }) => sourcesOf(definition.id)))],
  };
}

/** Whether the area at this place among the comparisons has a column. */
type IsCompared = (index: number) => boolean;

function rankColumn(keys: readonly KeyFigure[]): string {
  const words = keys.find(({ peerWords }) => peerWords)?.peerWords;
  return words ? `Plaats tussen de ${words.many}` : "Plaats van 13";
}

function keyFigureRow(
  key: KeyFigure,
  changes: readonly (keyof typeof changeYears)[],
  isCompared: IsCompared,
  hasRank: boolean,
): Pick<KeyFigureRow, "name" | "unit" | "cells"> {
  return {
    name: capitalize(key.definition.shortName),
    unit: key.definition.unit.name,
    cells: [
      { text: key.latest.period },
      printed(key.latest.value, key),
      ...changes.map((span) =>
        changeCell(tableChange(key.changes[span], key.latest, key.definition)),
      ),
      ...key.comparisons
        .filter((_, index) => isCompared(index))
        .map(({ latest }) => printed(latest.value, key)),
      ...(hasRank ? [rankCell(key)] : []),
    ],
  };
}

function printed(value: Value, { definition }: KeyFigure): KeyFigureCell {
  return isKnown(value)
    ? { text: formatValue(value, definition.unit, definition.decimals) }
    : value;
}

function changeCell(change: Value | string): KeyFigureCell {
  if (typeof change === "string") return { text: change };
  return isKnown(change) ? missing("not-applicable") : change;
}

function rankCell({ rank }: KeyFigure): KeyFigureCell {
  const text = shortRank(rank);
  return text === undefined ? missing("not-applicable") : { text };
}
