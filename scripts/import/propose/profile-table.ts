import { isKnown } from "../../model/value.ts";
import type { Layout, Table } from "../layouts/layout.ts";
import { type NumberFormat, parseCell } from "../mapping/parse-cell.ts";
import { cellText } from "../read/sheet.ts";

/** What stands in a column, seen over all rows. */
export interface ColumnProfile {
  readonly index: number;
  readonly name: string;
  readonly unit?: string;
  readonly period?: string;
  /** Figures, or signs for missing ones, in all rows that are not empty. */
  readonly isFigures: boolean;
  readonly isWhole: boolean;
  readonly maximum: number;
  readonly emptyCount: number;
  /** Different texts, in order of appearance; no more than are needed to know that there are many. */
  readonly texts: readonly string[];
}

const mostTexts = 200;

/** Reads the whole table once. */
export async function profileTable(
  table: Table,
  layout: Layout,
): Promise<readonly ColumnProfile[]> {
  const { decimal, signs, empty } = layout.defaults;
  const format: NumberFormat = { decimal, signs: new Map(Object.entries(signs)), empty };
  const profiles = table.columns.map((column, index) => ({
    index,
    ...column,
    figures: 0,
    others: 0,
    isWhole: true,
    maximum: Number.NEGATIVE_INFINITY,
    emptyCount: 0,
    texts: new Set<string>(),
  }));
  for await (const { cells, percentColumns } of table.rows()) {
    for (const profile of profiles) {
      const text = cellText(cells[profile.index]);
      if (text === "") {
        profile.emptyCount++;
        continue;
      }
      if (profile.texts.size < mostTexts) profile.texts.add(text);
      const parsed = parseCell(cells[profile.index], format);
      if (parsed.kind === "problem") {
        profile.others++;
        continue;
      }
      profile.figures++;
      if (!isKnown(parsed.value)) continue;
      const { number } = parsed.value;
      if (!Number.isInteger(number) || percentColumns?.has(profile.index)) profile.isWhole = false;
      profile.maximum = Math.max(profile.maximum, number);
    }
  }
  return profiles.map(({ figures, others, texts, ...profile }) => ({
    ...profile,
    isFigures: figures > 0 && others === 0,
    texts: [...texts],
  }));
}
