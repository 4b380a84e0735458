import type { z } from "zod";
import { choice, type Snippet, stop } from "./snippet.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** VS Code takes front matter inside Markdown for YAML. */
const scope = "markdown,yaml";

/**
 * For VS Code: type the name of a field at the head of a text and it is there with its Dutch words, or
 * type `kop` for all that a kind of text needs. `schemas`: by kind of text, described.
 */
export function frontMatterSnippets(
  schemas: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([kind, { properties = {}, required = [] }]) => {
      const fields = Object.entries(properties).flatMap(([name, property]) =>
        typeof property === "boolean" ? [] : [{ name, property }],
      );
      const needed = fields.filter(({ name }) => required.includes(name));
      const own = fields.map(({ name, property }): [string, Snippet] => [
        `Kopregel van ${kind}: ${name}`,
        {
          scope,
          prefix: `${name}:`,
          body: fieldLines(name, property, 1).join("\n"),
          description: `${property.description ?? name} (${kind})`,
        },
      ]);
      if (needed.length === 0) return own;
      const all: Snippet = {
        scope,
        prefix: `kop-${kind}`,
        body: [
          "---",
          ...needed.flatMap(({ name, property }, at) => fieldLines(name, property, 1 + 100 * at)),
          "---",
          "$0",
        ].join("\n"),
        description: `Alle kopregels die nodig zijn (${kind})`,
      };
      return [[`Kopregels van ${kind}`, all] as const, ...own];
    }),
  );
}

/** A list has as many items as it needs at least; `first` is the order of its first stop. */
function fieldLines(name: string, property: JsonSchema, first: number): readonly string[] {
  if (property.type !== "array") return [`${name}: ${valueAt(first, name, property)}`];
  const { items, minItems = 1 } = property;
  const item = typeof items === "object" && !Array.isArray(items) ? items : {};
  const places = Array.from({ length: Math.max(1, minItems) }, (_, at) => first + at);
  return [`${name}:`, ...places.map((at) => `  - ${valueAt(at, "id", item)}`)];
}

function valueAt(order: number, word: string, { enum: allowed, type }: JsonSchema): string {
  if (allowed) return choice(order, allowed.map(String));
  return type === "boolean" ? choice(order, ["true", "false"]) : stop(order, word);
}
