import type { z } from "zod";
import { didYouMean } from "./closest-word.ts";

/** What a schema finds wrong, in words for an editor. */
interface SchemaFinding {
  /** The field, e.g. ["huisstijl", "kleur"]; for an unknown field, that field. */
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/** One finding per wrong, missing or unknown field. */
export function schemaFindings(
  error: z.ZodError,
  valueAt: (path: readonly PropertyKey[]) => unknown,
): readonly SchemaFinding[] {
  const absent = error.issues.map(({ path }) => path).filter((path) => valueAt(path) === undefined);
  const findings = error.issues.flatMap((issue): SchemaFinding[] => {
    if (issue.code === "unrecognized_keys") {
      const beside = absent.filter((path) => path.slice(0, -1).join() === issue.path.join());
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        found: `veld "${key}"`,
        expected: "een veld dat bestaat; kijk de spelling na",
        // What is lacking there was probably meant.
        ...didYouMean(
          key,
          beside.map((path) => String(path.at(-1))),
        ),
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
      { path: issue.path, found: name ? `${name} = ${short}` : short, expected: inWords(issue) },
    ];
  });
  // One field may break two rules that are told in the same words.
  const inText = (one: SchemaFinding): string =>
    JSON.stringify([one.path.map(String), one.found, one.expected]);
  return [...new Map(findings.map((one) => [inText(one), one])).values()];
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'een tekst tussen aanhalingstekens: "…"',
  number: "een getal, zonder aanhalingstekens",
  boolean: "true of false, zonder aanhalingstekens",
  array: "een lijst",
  object: "velden met hun waarden",
  record: "velden met hun waarden",
};

/** The message of the schema itself, or else that of zod in words for an editor. */
function inWords(issue: z.core.$ZodIssue): string {
  // A schema that says in its own words what it wants does not begin like this.
  if (!/^Ongeldige (invoer|optie)/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_value") return `een van ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return typeWords[issue.expected] ?? issue.message;
  return issue.message;
}

/** What stands at a path in parsed JSON; undefined where it ends early. */
export function valueIn(content: unknown): (path: readonly PropertyKey[]) => unknown {
  return (path) =>
    path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      content,
    );
}
