import type { AreaKey } from "../../model/area.ts";
import type { Selector } from "../../model/cell.ts";
import type { CellKey } from "../../model/cell-key.ts";

/** What a cell adds up, read back from its key: the audit takes nobody's word for it. */
export interface CellSelection {
  readonly dataset: string;
  /** Dimension → what counts; a dimension that is not named is summed over. */
  readonly where: ReadonlyMap<string, Selector>;
  /** The dimension that counts are multiplied by, of a sum behind a mean. */
  readonly weightedBy?: string;
  readonly area: AreaKey;
  readonly period: string;
}

/** "inwoners|geslacht=V|leeftijd=65..@gemeente:90001@2022"; throws when a key reads otherwise. */
export function parseCellKey(key: CellKey): CellSelection {
  const [measure = "", area, period, ...rest] = key.split("@");
  const [dataset = "", ...parts] = measure.split("|");
  if (dataset === "" || area === undefined || period === undefined || rest.length > 0) {
    throw new Error(`no key of a cell: ${key}`);
  }
  const weight = parts.find((part) => part.startsWith("×"));
  const where = new Map(
    parts
      .filter((part) => part !== "" && part !== weight)
      .map((part) => {
        const at = part.indexOf("=");
        if (at < 1) throw new Error(`no selection in the key of a cell: ${key}`);
        return [part.slice(0, at), parseSelector(part.slice(at + 1))] as const;
      }),
  );
  return {
    dataset,
    where,
    ...(weight ? { weightedBy: weight.slice(1) } : {}),
    area: area as AreaKey,
    period,
  };
}

function parseSelector(text: string): Selector {
  const range = /^(-?[\d.]*?)\.\.(-?[\d.]*)$/.exec(text);
  if (!range) return text.split(",");
  const [, from = "", to = ""] = range;
  return { ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) };
}
