import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { nl } from "zod/locales";
import { readText } from "./read-text.ts";
import type { Problem } from "./report-error.ts";
import { schemaFindings } from "./schema-issue.ts";
import { findStrictError } from "./strict-json.ts";

z.config(nl());

export interface JsonFile<Data> {
  readonly data: Data;
  /** "file:line:column" of a field, or of the nearest one above it that stands there. */
  readonly where: (...path: readonly PropertyKey[]) => string;
}

const absentHint = "Kopieer het bestand van een andere stad of een ander thema en pas het aan.";

/**
 * Reads a JSON file that people edit and checks its shape.
 * JSON is a subset of YAML, whose parser knows on which line every field stands.
 * Returns undefined, and adds to `problems`, when the file is unreadable or wrong.
 */
export function readJson<Schema extends z.ZodType>(
  root: string,
  path: string,
  schema: Schema,
  problems: Problem[],
): JsonFile<z.output<Schema>> | undefined {
  const text = readText(root, path, "een JSON-bestand", problems, absentHint);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const syntaxError = document.errors[0];
  if (syntaxError) {
    problems.push({
      where: lineAt(syntaxError.pos[0]),
      found: "tekst die geen geldige JSON is",
      expected: "geldige JSON",
      hint: "Kijk op en boven deze regel naar een ontbrekende komma, haak of aanhalingsteken.",
    });
    return undefined;
  }
  const strictError = findStrictError(text, document);
  if (strictError) {
    problems.push({ where: lineAt(strictError.at), ...strictError.words });
    return undefined;
  }
  const where = (...fields: readonly PropertyKey[]): string => {
    for (let depth = fields.length; depth >= 0; depth--) {
      const node = document.getIn(fields.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return path;
  };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { data: result.data, where };
  const valueAt = (fields: readonly PropertyKey[]): unknown => {
    const value = document.getIn(fields);
    return isNode(value) ? value.toJSON() : value;
  };
  for (const finding of schemaFindings(result.error, valueAt)) {
    problems.push({
      where: where(...finding.path),
      found: finding.found,
      expected: finding.expected,
      ...(finding.hint ? { hint: finding.hint } : {}),
    });
  }
  return undefined;
}
