import type { Cell, CellRequest } from "./cell.ts";
import { editionLine, editionMarks, statusLetters } from "./edition.ts";
import { isHidden, isKnown } from "./value.ts";

/** The record of one dataset in an edition: a line per series, a column per period. */
export interface EditionFile {
  /** "bevolking-sector.csv" */
  readonly name: string;
  readonly text: string;
  /** How many series there are. */
  readonly lines: number;
}

/** The counts of an edition, by dataset, in an order that does not depend on who asked first. */
export function editionFiles(
  counts: Iterable<readonly [CellRequest, Cell]>,
): readonly EditionFile[] {
  const datasets = new Map<string, Map<string, Map<string, string>>>();
  for (const [request, cell] of counts) {
    const mark = markOf(cell);
    if (mark === undefined) continue;
    const { dataset } = request.measure;
    const series = datasets.get(dataset) ?? new Map<string, Map<string, string>>();
    datasets.set(dataset, series);
    const { area, selection } = editionLine(request);
    const id = `${area};${selection}`;
    const own = series.get(id) ?? new Map<string, string>();
    series.set(id, own.set(request.period, mark));
  }
  return [...datasets]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([dataset, series]) => {
      const periods = [...new Set([...series.values()].flatMap((own) => [...own.keys()]))].sort();
      const lines = [...series]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([id, own]) =>
          [id, ...periods.map((period) => own.get(period) ?? editionMarks.absent)].join(";"),
        );
      const text = `${[["gebied", "cel", ...periods].join(";"), ...lines].join("\n")}\n`;
      return { name: `${dataset}.csv`, text, lines: lines.length };
    });
}

/** Undefined where there never was a number. */
function markOf({ value, status }: Cell): string | undefined {
  if (isKnown(value)) return `${value.number}${statusLetters[status]}`;
  return isHidden(value) ? editionMarks.hidden : undefined;
}
