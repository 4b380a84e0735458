import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { nl } from "zod/locales";
import type { Problem } from "../model/report-error.ts";

z.config(nl());

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
): z.output<Schema> | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, path), "utf8");
  } catch {
    problems.push({
      where: path,
      found: "geen leesbaar bestand",
      expected: "een JSON-bestand",
      hint: "Kopieer het bestand van een andere stad of een ander thema en pas het aan.",
    });
    return undefined;
  }
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
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const fieldPath = issue.path.map(String).join(".");
    let offset = 0;
    for (let depth = issue.path.length; depth >= 0; depth--) {
      const node = document.getIn(issue.path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        offset = node.range[0];
        break;
      }
    }
    const value = document.getIn(issue.path);
    problems.push({
      where: lineAt(offset),
      found: fieldPath ? `${fieldPath} = ${preview(value)}` : preview(value),
      expected: issue.message,
    });
  }
  return undefined;
}

function preview(value: unknown): string {
  if (value === undefined) return "niets";
  const text = JSON.stringify(isNode(value) ? value.toJSON() : value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
