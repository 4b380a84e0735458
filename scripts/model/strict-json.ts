import { type Document, visit } from "yaml";
import type { Problem } from "./report-error.ts";

interface StrictError {
  /** Place in the text, from 0. */
  readonly at: number;
  readonly words: Pick<Problem, "found" | "expected" | "hint">;
}

const expected = "geldige JSON";

/**
 * What YAML, by which files of editors are read, allows and JSON does not: other programs read these
 * files as JSON. Undefined when nothing is wrong.
 */
export function findStrictError(text: string, document: Document): StrictError | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const comma = firstCommaAtEnd(text);
    if (comma !== undefined) {
      const found = "een komma achter het laatste veld";
      return { at: comma, words: { found, expected, hint: "Schrap die komma." } };
    }
    const hint =
      'Zet namen en teksten tussen rechte aanhalingstekens: "…". Opmerkingen kunnen niet.';
    return {
      at: firstUnquoted(document) ?? 0,
      words: { found: "tekst die geen geldige JSON is", expected, hint },
    };
  }
}

function firstCommaAtEnd(text: string): number | undefined {
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g)) {
    if (match[0] === ",") return match.index;
  }
  return undefined;
}

function firstUnquoted(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Scalar(_, { type, source, range }) {
      const isLiteral = type === "PLAIN" && /^(true|false|null|-?\d.*)$/.test(source ?? "");
      if (type !== "QUOTE_DOUBLE" && !isLiteral) at ??= range?.[0];
    },
  });
  return at;
}
