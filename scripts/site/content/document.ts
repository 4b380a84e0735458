import type { Token } from "markdown-it";
import { z } from "zod";

/** A Markdown file of an editor: front matter and text with tokens. */
export interface ContentDocument<FrontMatter> {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly tokens: readonly Token[];
}

const ids = z.array(z.string());

export const factSheetSchema = z.strictObject({
  titel: z.string(),
  /** Indicators of the tiles; the first twelve that a city has figures for are shown. */
  tegels: ids.min(4),
  /** Half a side wide each. */
  piramide: z.string().optional(),
  kaart: z.string().optional(),
  /** The first of these figures that a city has. */
  vergelijking: ids.default([]),
  /** Other figures for the second side: all that a city has. */
  beelden: ids.default([]),
  /** Those that a city which is compared with none has after them: it lacks rankings and figures of Flemish sources. */
  beeldenZonderVergelijking: ids.default([]),
});
export type FactSheetFrontMatter = z.output<typeof factSheetSchema>;

export const reportSchema = z.strictObject({
  titel: z.string(),
  ondertitel: z.string(),
  /** Indicators of the overview table, in order. */
  kerncijfers: ids.min(1),
});
export type ReportFrontMatter = z.output<typeof reportSchema>;

/** What the page of a part of a city shows of a theme, as far as the part has figures. */
export const partSchema = z.strictObject({
  /** Indicators of the tiles, with their place among the other parts. */
  tegels: ids.max(3).default([]),
  /** Indicators of the table and of the overview of all parts. */
  kerncijfers: ids.min(1),
  /** A figure that is meant for parts. */
  evolutie: z.string().optional(),
});
export type PartFrontMatter = z.output<typeof partSchema>;

export const plainSchema = z.strictObject({ titel: z.string() });
export type PlainFrontMatter = z.output<typeof plainSchema>;

export const commentarySchema = z.strictObject({ titel: z.string().optional() });
export type CommentaryFrontMatter = z.output<typeof commentarySchema>;
