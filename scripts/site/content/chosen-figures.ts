import type { Content } from "./read-content.ts";

/** Ids of the key figures of a theme, the most telling first: those of the fact sheet; of a theme without one, those of the report. */
export function chosenFigures(theme: string, { factSheets, reports }: Content): readonly string[] {
  const sheet = factSheets.get(theme)?.frontMatter.tegels;
  return sheet ?? reports.get(theme)?.frontMatter.kerncijfers ?? [];
}
