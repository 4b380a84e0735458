import type { City } from "../model/city.ts";
import { formatDate } from "../model/format.ts";
import type { Source } from "../model/source.ts";

/** Says of each source that a city may not use why its figures are not there; `date` is that of the edition. */
export function withheldSentences(
  { publisher }: Pick<City, "publisher">,
  sources: readonly Source[],
  date: string,
): readonly string[] {
  return sources.map(
    ({ title, publisher: owner }) =>
      `Niet opgenomen: cijfers uit “${title}” (${owner}). ${publisher} is daarvoor op ${formatDate(date)} niet gemachtigd.`,
  );
}
