import { cellText, type Row } from "../read/sheet.ts";
import type { Column } from "./layout.ts";

interface ExportHeader {
  /** The last line above the areas. */
  readonly line: number;
  readonly title: string;
  /** Those to the right of the areas. */
  readonly columns: readonly Column[];
}

/** Undefined where the rows are those of another layout. */
export function findExportHeader(head: readonly Row[]): ExportHeader | undefined {
  return findJoinedHeader(head) ?? findStackedHeader(head);
}

const period = /^\d{4}(\D.*)?$/;

/** One row of "<indicator>|<period>", as in a CSV. */
function findJoinedHeader([first]: readonly Row[]): ExportHeader | undefined {
  const [corner, ...heads] = first?.cells.map(cellText) ?? [];
  if (!first || corner === undefined || corner === "" || heads.length === 0) return undefined;
  const columns: Column[] = [];
  for (const head of heads) {
    const place = head.lastIndexOf("|");
    const year = head.slice(place + 1).trim();
    if (place < 1 || !period.test(year)) return undefined;
    columns.push({ ...parseName(head.slice(0, place)), period: year });
  }
  return { line: first.line, title: corner, columns };
}

/** A row of periods below a row of names, as in a workbook. */
function findStackedHeader(head: readonly Row[]): ExportHeader | undefined {
  const index = head.findIndex(({ cells }) => {
    const [corner, ...periods] = cells.map(cellText);
    return corner === "" && periods.length > 0 && periods.every((text) => period.test(text));
  });
  const [years, names] = [head[index], head[index - 1]];
  if (!years || !names) return undefined;
  const periods = years.cells.slice(1).map(cellText);
  const named = spreadNames(names.cells.slice(1).map(cellText), periods);
  if (!named) return undefined;
  const title = head
    .slice(0, index - 1)
    .flatMap(({ cells }) => cells.map(cellText))
    .find((text) => text !== "");
  const columns = periods.map((year, place) => ({
    ...parseName(named[place] ?? ""),
    period: year,
  }));
  return { line: years.line, title: title ?? "", columns };
}

/**
 * The name of a block of periods stands above its last column, and in some exports above its first.
 * Which of the two: a block ends, and another begins, where a period returns.
 */
function spreadNames(
  names: readonly string[],
  periods: readonly string[],
): readonly string[] | undefined {
  const blocks: { start: number; end: number }[] = [];
  const seen = new Set<string>();
  let start = 0;
  periods.forEach((year, place) => {
    const previous = names[place - 1] ?? "";
    // A name at the end of a block closes it, also where the next block has other years.
    const isClosed = place > start && previous !== "" && (names[start] ?? "") === "";
    if (seen.has(year) || isClosed) {
      blocks.push({ start, end: place - 1 });
      seen.clear();
      start = place;
    }
    seen.add(year);
  });
  blocks.push({ start, end: periods.length - 1 });
  const spread: string[] = [];
  for (const block of blocks) {
    const last = names[block.end] ?? "";
    const name = last === "" ? (names[block.start] ?? "") : last;
    if (name === "") return undefined;
    for (let place = block.start; place <= block.end; place++) spread.push(name);
  }
  return spread;
}

/** "WZW [aantal] (1)" → name "WZW", unit "aantal"; the number is that of a footnote. */
function parseName(text: string): { readonly name: string; readonly unit?: string } {
  const match = /^(.*?)\s*(?:\[([^\]]*)\])?\s*(?:\(\d+\))?\s*$/s.exec(text.trim());
  const name = match?.[1] ?? text.trim();
  return match?.[2] === undefined ? { name } : { name, unit: match[2] };
}
