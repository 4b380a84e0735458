import { z } from "zod";
import { citySchema } from "../catalogue/read-cities.ts";
import { editionSchema } from "../catalogue/read-edition.ts";
import { sourceCardSchema } from "../catalogue/read-sources.ts";
import { sourceRuleSchema } from "../catalogue/rules/rule-schema.ts";
import { unavailableSchema } from "../catalogue/theme/read-unavailable.ts";
import {
  figuresSchema,
  indicatorsSchema,
  retiredSchema,
  themeSchema,
} from "../catalogue/theme/theme-schema.ts";
import { divisionCardSchema } from "../import/divisions/division-card.ts";
import { mappingSchema } from "../import/mapping/mapping-schema.ts";
import {
  commentarySchema,
  factSheetSchema,
  partSchema,
  plainSchema,
  reportSchema,
} from "../site/content/document.ts";
import { fieldDescriptions } from "./field-descriptions.ts";
import { frontMatterSnippets } from "./front-matter-snippets.ts";
import { tokenSnippets } from "./token-snippets.ts";

interface EditorFile {
  readonly schema: z.ZodType;
  /** Which files of the project have this shape; front matter stands at the head of one. */
  readonly files: readonly string[];
}

/** By the id of the schema: what checks a file is what describes it. */
export const editorFiles: Readonly<Record<string, EditorFile>> = {
  stad: { schema: citySchema, files: ["data/steden/*/stad.json"] },
  thema: { schema: themeSchema, files: ["data/themas/*/thema.json"] },
  indicatoren: { schema: indicatorsSchema, files: ["data/themas/*/indicatoren.json"] },
  figuren: { schema: figuresSchema, files: ["data/themas/*/figuren.json"] },
  uitgave: { schema: editionSchema, files: ["data/uitgave.json"] },
  bron: { schema: sourceCardSchema, files: ["data/bronnen/*.json"] },
  "nog-niet-beschikbaar": {
    schema: unavailableSchema,
    files: ["data/themas/*/nog-niet-beschikbaar.json"],
  },
  uitgedoofd: { schema: retiredSchema, files: ["data/themas/*/uitgedoofd.json"] },
  wijkindeling: { schema: divisionCardSchema, files: ["data/steden/*/*/indeling.json"] },
  invoer: {
    // The mapping hands the rule on; the card is where it is checked.
    schema: mappingSchema.extend({
      bron: mappingSchema.shape.bron.extend({ verbergregel: sourceRuleSchema }),
    }),
    files: ["data/invoer/*.json"],
  },
  "kopregels-steekkaart": { schema: factSheetSchema, files: ["content/steekkaart/*.md"] },
  "kopregels-rapport": { schema: reportSchema, files: ["content/rapport/*.md"] },
  "kopregels-wijk": { schema: partSchema, files: ["content/wijk/*.md"] },
  "kopregels-duiding": { schema: commentarySchema, files: ["content/steden/*/*.md"] },
  "kopregels-over": { schema: plainSchema, files: ["content/over/*.md"] },
};

/** The files that make an editor complete and check what people write; path → text. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const schemas = Object.entries(editorFiles).map(([id, { schema }]) => [
    schemaPath(id),
    format(describe(id, jsonSchema(schema))),
  ]);
  return {
    ...Object.fromEntries(schemas),
    ".vscode/settings.json": format(settings()),
    ".vscode/steekkaart.code-snippets": format({
      ...tokenSnippets(),
      ...frontMatterSnippets(frontMatterSchemas()),
    }),
  };
}

/** By kind of text: "rapport". */
function frontMatterSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(editorFiles).flatMap(([id, { schema, files }]) =>
      files.every((file) => file.endsWith(".md"))
        ? [[id.replace("kopregels-", ""), describe(id, jsonSchema(schema))]]
        : [],
    ),
  );
}

function schemaPath(id: string): string {
  return `docs/schemas/${id}.schema.json`;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Of draft 7, the one that VS Code knows whole; the shape before defaults are filled in. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override({ zodSchema, jsonSchema: made }) {
      const { checks = [] } = zodSchema._zod.def as z.core.$ZodTypeDef & {
        readonly checks?: readonly z.core.$ZodCheck<string>[];
      };
      const message = made.pattern === undefined ? undefined : messageOf(checks);
      // zod's own names of formats are none of JSON Schema; the pattern says the same.
      if (made.format === "ends_with") delete made.format;
      if (message !== undefined) made.patternErrorMessage = message;
    },
  }) as JsonSchema;
}

/** The Dutch words with which a pattern is asked for, of the first check that has any. */
function messageOf(checks: readonly z.core.$ZodCheck<string>[]): string | undefined {
  for (const { _zod } of checks) {
    const told = _zod.def.error?.({ code: "invalid_format", input: "" } as never);
    const message = typeof told === "string" ? told : told?.message;
    if (message !== undefined) return message;
  }
  return undefined;
}

/** Puts the Dutch words at each field. */
function describe(id: string, schema: JsonSchema): JsonSchema {
  const words = fieldDescriptions[id] ?? {};
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "properties" ? withWords(inner as Record<string, object>) : walk(inner),
      ]),
    );
  };
  const withWords = (properties: Readonly<Record<string, object>>) =>
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => {
        const description = words[name];
        const inner = walk(property) as object;
        return [name, description === undefined ? inner : { description, ...inner }];
      }),
    );
  return walk(schema) as JsonSchema;
}

function settings(): object {
  const json = Object.entries(editorFiles)
    .filter(([, { files }]) => files.every((file) => file.endsWith(".json")))
    .map(([id, { files }]) => ({ fileMatch: files, url: `./${schemaPath(id)}` }));
  return {
    "json.schemas": json,
    "files.encoding": "utf8",
    "[markdown]": {
      // A snippet closes its own brackets.
      "editor.autoClosingBrackets": "never",
      "editor.snippetSuggestions": "top",
      "editor.quickSuggestions": { other: true },
    },
  };
}

function format(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
