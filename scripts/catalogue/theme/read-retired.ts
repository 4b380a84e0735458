import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Leaving } from "../../model/indicator.ts";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";
import type { RetiredIndicator } from "../../model/theme.ts";
import { type IndicatorSpec, retiredSchema } from "./theme-schema.ts";

type LeavingSpec = NonNullable<IndicatorSpec["uitdovend"]>;

export function leavingOf({ sinds, vervangenDoor, waarom }: LeavingSpec): Leaving {
  return {
    since: sinds,
    ...(vervangenDoor ? { replacedBy: vervangenDoor } : {}),
    reason: waarom,
  };
}

/** The indicators that left a theme, by uitgedoofd.json; none where there is no such file. */
export function readRetired(
  root: string,
  folder: string,
  indicators: readonly IndicatorSpec[],
  problems: Problem[],
): readonly RetiredIndicator[] {
  const path = `${folder}/uitgedoofd.json`;
  if (!existsSync(join(root, path))) return [];
  const file = readJson(root, path, retiredSchema, problems);
  const there = new Set(indicators.map(({ id }) => id));
  return (file?.data ?? []).map((spec, index) => {
    if (there.has(spec.id)) {
      problems.push({
        where: file?.where(index, "id") ?? path,
        found: `"${spec.id}", dat nog in indicatoren.json staat`,
        expected: "een indicator die weg is",
        hint: "Schrap hem in indicatoren.json, of hier. Een id komt niet terug met een andere betekenis.",
      });
    }
    if (spec.vervangenDoor !== undefined && !there.has(spec.vervangenDoor)) {
      problems.push({
        where: file?.where(index, "vervangenDoor") ?? path,
        found: `vervangen door "${spec.vervangenDoor}"`,
        expected: `een van ${[...there].join(", ")}`,
      });
    }
    return { id: spec.id, name: spec.naam, ...leavingOf(spec) };
  });
}
