import { capitalize } from "../model/dutch.ts";
import { formatValue } from "../model/format.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import type { Source } from "../model/source.ts";
import { isKnown, type MissingValue, missing, type Value } from "../model/value.ts";
import { tableChange } from "../phrases/evolution.ts";
import { shortRank } from "../phrases/rank.ts";
import { areaLabel } from "./area-label.ts";
import { signNotes } from "./sign-notes.ts";

/** All key figures of a city beside each other; units differ from row to row. */
export interface KeyFigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly KeyFigureRow[];
  readonly sources: readonly Source[];
  /** What the signs in the table mean. */
  readonly notes: readonly string[];
}
export interface KeyFigureRow {
  readonly name: string;
  readonly unit: string;
  readonly cells: readonly KeyFigureCell[];
}
/** Printed text, or why there is none. */
export type KeyFigureCell = { readonly text: string } | MissingValue;

/** Own value, changes, comparison areas and rank; columns that do not apply to the city are left out. */
export function keyFigureTable(
  keys: readonly KeyFigure[],
  cityName: string,
  sourcesOf: (indicator: string) => readonly Source[],
): KeyFigureTable {
  const shown = keys.filter(({ latest }) => isKnown(latest.value));
  const areas = shown[0]?.comparisons.map(({ area }) => areaLabel(area)) ?? [];
  const hasRank = shown.some(({ rank }) => rank !== undefined);
  const rows = shown.map((key) => keyFigureRow(key, hasRank));
  return {
    columns: [
      "Jaar",
      cityName,
      "Verschil met 1 jaar eerder",
      "Verschil met 10 jaar eerder",
      ...areas,
      ...(hasRank ? ["Plaats van 13"] : []),
    ],
    rows,
    notes: signNotes(
      rows.flatMap(({ cells }) => cells.flatMap((cell) => ("text" in cell ? [] : [cell]))),
    ),
    sources: [...new Set(shown.flatMap(({ definition }) => sourcesOf(definition.id)))],
  };
}

function keyFigureRow(key: KeyFigure, hasRank: boolean): KeyFigureRow {
  return {
    name: capitalize(key.definition.shortName),
    unit: key.definition.unit.name,
    cells: [
      { text: key.latest.period },
      printed(key.latest.value, key),
      changeCell(tableChange(key.changes.one, key.latest, key.definition)),
      changeCell(tableChange(key.changes.ten, key.latest, key.definition)),
      ...key.comparisons.map(({ latest }) => printed(latest.value, key)),
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
