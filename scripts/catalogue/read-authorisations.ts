import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Authorisation } from "../model/authorisation.ts";
import type { City } from "../model/city.ts";
import type { Problem } from "../model/report-error.ts";
import type { Source } from "../model/source.ts";
import { readCsv } from "./tables/read-csv.ts";

const path = "data/machtigingen.csv";
const isoDate = /^\d{4}-\d\d-\d\d$/;

/** Which city may use which source, by data/machtigingen.csv; nobody where there is no such file. */
export function readAuthorisations(
  root: string,
  sources: ReadonlyMap<string, Source>,
  cities: readonly City[],
  problems: Problem[],
): readonly Authorisation[] {
  if (!existsSync(join(root, path))) return [];
  const columns = ["bron", "stad", "van", "tot", "verwijzing"];
  return readCsv(root, path, columns, [], problems).map(({ line, fields }) => {
    const [source = "", city = "", from = "", until = "", reference = ""] = fields;
    const report = (found: string, expected: string): void => {
      problems.push({ where: `${path}:${line}`, found, expected });
    };
    if (sources.get(source)?.needsAuthorisation !== true) {
      const known = [...sources.values()].flatMap(({ id, needsAuthorisation }) =>
        needsAuthorisation ? [id] : [],
      );
      report(
        `bron "${source}"`,
        `een bron met "machtiging": true op haar kaart: ${known.join(", ") || "(geen)"}`,
      );
    }
    const slugs = cities.map(({ slug }) => slug);
    if (!slugs.includes(city)) report(`stad "${city}"`, `een van ${slugs.join(", ")}`);
    if (!isoDate.test(from)) report(`van "${from}"`, "een datum als 2026-01-01");
    if (until !== "" && (!isoDate.test(until) || until < from)) {
      report(`tot "${until}"`, "een datum vanaf die van de eerste dag, of niets zolang ze loopt");
    }
    if (reference.trim() === "") report("geen verwijzing", "de beslissing of de overeenkomst");
    return { source, city, from, ...(until === "" ? {} : { until }), reference };
  });
}
