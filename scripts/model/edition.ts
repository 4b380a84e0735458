import type { AreaKey } from "./area.ts";
import { type CellRequest, measureKey, type Selection, type Selector } from "./cell.ts";
import type { CellKey } from "./cell-key.ts";
import type { ObservationStatus } from "./observation.ts";

/** What an edition showed of a count: the number, or that it was hidden. */
export type EditionCell = number | "hidden";

/** What a reader of an earlier edition has on paper. */
export interface Edition {
  /** ISO date of publication. */
  readonly date: string;
  readonly cells: ReadonlyMap<CellKey, EditionCell>;
  /** Of numbers that were not simply observed; absent in records that do not say. */
  readonly statuses?: ReadonlyMap<CellKey, ObservationStatus>;
}

/** A count as a line of an edition names it, for one dataset. */
interface EditionLine {
  readonly area: AreaKey;
  /** The categories that were counted: "leeftijd=0..17|geslacht=V"; "alle" for all. */
  readonly selection: string;
}

/** What stands in a record instead of a number. */
export const editionMarks = { hidden: "x", absent: "." } as const;

/** Stands behind a number that was not simply observed: "1205p". */
export const statusLetters: Readonly<Record<ObservationStatus, string>> = {
  waargenomen: "",
  voorlopig: "v",
  schatting: "s",
  benaderend: "b",
  prognose: "p",
};

const everything = "alle";

/** How the record of an edition names a count. */
export function editionLine({ measure, area }: CellRequest): EditionLine {
  const selection = measureKey(measure)
    .slice(measure.dataset.length + 1)
    .replace(/^\|/, "");
  return { area, selection: selection || everything };
}

/** The key of the count that a line of the record stands for. */
export function editionKey(
  dataset: string,
  { area, selection }: EditionLine,
  period: string,
): CellKey {
  const where = selection === everything ? "" : `|${selection}`;
  return `${dataset}|${where}@${area}@${period}` as CellKey;
}

/** What is counted where and when, as a key says it. */
interface CountedPlace {
  readonly dataset: string;
  readonly where: Selection;
  readonly area: AreaKey;
  readonly period: string;
}

/** The other way round; a category has no comma, bar or at sign in it. */
export function parseEditionKey(key: CellKey): CountedPlace {
  const [measure = "", area = "", period = ""] = key.split("@");
  const [dataset = "", , ...parts] = measure.split("|");
  const where = Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), parseSelector(part.slice(at + 1))] as const;
    }),
  );
  return { dataset, where, area: area as AreaKey, period };
}

function parseSelector(text: string): Selector {
  const range = /^(\d*)\.\.(\d*)$/.exec(text);
  if (!range) return text.split(",");
  const [, from, to] = range;
  return { ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) };
}
