import { slugOf } from "../model/part-slugs.ts";
import { ReportError } from "../model/report-error.ts";

/** A name as it stands in folders and addresses. Throws a ReportError where nothing is left of it. */
export function slugOfName(name: string): string {
  const slug = slugOf(name);
  if (slug !== "") return slug;
  throw new ReportError([
    {
      where: "de naam",
      found: `"${name}"`,
      expected: "een naam met minstens één letter of cijfer",
    },
  ]);
}

/** `chosen` when it is one of `known`; else a ReportError that names those. */
export function oneOf<Name extends string>(
  option: string,
  chosen: string | undefined,
  known: readonly Name[],
): Name {
  const found = known.find((name) => name === chosen);
  if (found !== undefined) return found;
  throw new ReportError([
    {
      where: option,
      found: chosen === undefined ? "niets" : `"${chosen}"`,
      expected: `een van ${known.join(", ") || "(er is er nog geen)"}`,
    },
  ]);
}
