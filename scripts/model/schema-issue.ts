import type { z } from "zod";

/** What a schema finds wrong, in words for an editor. */
interface SchemaFinding {
  /** The field, e.g. ["huisstijl", "kleur"]; for an unknown field, that field. */
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
}

/** One finding per wrong, missing or unknown field. */
export function schemaFindings(
  error: z.ZodError,
  valueAt: (path: readonly PropertyKey[]) => unknown,
): readonly SchemaFinding[] {
  return error.issues.flatMap((issue): SchemaFinding[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        found: `veld "${key}"`,
        expected: "een veld dat bestaat; kijk de spelling na",
      }));
    }
    const name = issue.path.map(String).join(".");
    const value = valueAt(issue.path);
    if (value === undefined) {
      // A choice between forms says in its message which there are.
      const isChoice = issue.code === "invalid_union" && issue.errors.length > 0;
      return [
        {
          path: issue.path,
          found: `geen veld "${name}"`,
          expected: isChoice ? issue.message : `een waarde voor ${name}`,
        },
      ];
    }
    const text = JSON.stringify(value) ?? String(value);
    const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
    return [
      { path: issue.path, found: name ? `${name} = ${short}` : short, expected: issue.message },
    ];
  });
}

/** What stands at a path in parsed JSON; undefined where it ends early. */
export function valueIn(content: unknown): (path: readonly PropertyKey[]) => unknown {
  return (path) =>
    path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      content,
    );
}
