import type { Edition } from "../model/edition.ts";
import type { ReleasedFigures } from "./compare-figures.ts";

/** What the record of an edition showed. */
export function editionFigures({ cells, statuses }: Edition): ReleasedFigures {
  // A record without letters is of before they were written: it says nothing of a status.
  const saysStatus = statuses !== undefined && statuses.size > 0;
  return new Map(
    [...cells].map(([key, value]) => [
      key,
      saysStatus ? { value, status: statuses.get(key) ?? "waargenomen" } : { value },
    ]),
  );
}
