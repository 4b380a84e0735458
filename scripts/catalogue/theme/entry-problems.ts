import type { JsonFile } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";

/** Where a field of a JSON file stands. */
export type Locate = JsonFile<unknown>["where"];

/** What was expected, of names to choose from. */
export function oneOf(names: Iterable<string>): string {
  return `een van ${[...names].join(", ") || "(geen)"}`;
}

export function reportDuplicates(
  entries: readonly { readonly id: string }[],
  where: Locate,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) {
      problems.push({
        where: where(index, "id"),
        found: `tweemaal id "${id}"`,
        expected: "elk id één keer",
      });
    }
    seen.add(id);
  });
}
