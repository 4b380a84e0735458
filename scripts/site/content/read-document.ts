import type { Token } from "markdown-it";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { readText } from "../../model/read-text.ts";
import type { Problem } from "../../model/report-error.ts";
import { schemaFindings, valueIn } from "../../model/schema-issue.ts";
import type { Theme } from "../../model/theme.ts";
import { checkBrackets, checkText, type TextPlace } from "./check-text.ts";
import { tokenHint, tokenProblem } from "./content-token.ts";
import type { ContentDocument } from "./document.ts";
import { blockTokenType, inlineTokenType, markdown, tokenOf } from "./markdown.ts";

/** Reads a Markdown file and checks its front matter and every token in it. */
export function readDocument<Schema extends z.ZodType>(
  root: string,
  path: string,
  schema: Schema,
  theme: Theme | undefined,
  problems: Problem[],
): ContentDocument<z.output<Schema>> | undefined {
  const text = readText(root, path, "een Markdown-bestand", problems);
  if (text === undefined) return undefined;
  const match = /^(\s*---[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const front = match && { text: match[2] ?? "", line: match[1]?.split("\n").length ?? 1 };
  const body = withoutComments(match ? text.slice(match[0].length) : text);
  const firstLine = match ? match[0].split("\n").length : 1;
  const isUnclosed = !match && /^\s*(?:--|[–—])/.test(text);
  const frontMatter = isUnclosed
    ? unclosed(path, problems)
    : readFrontMatter(path, front ?? undefined, schema, problems);
  const tokens = markdown.parse(body, {});
  checkTokens(path, firstLine, tokens, theme, problems);
  checkBrackets(path, firstLine, body, problems);
  checkText({ path, firstLine, tokens }, placeOf(path), problems);
  if (frontMatter === undefined) return undefined;
  return { path, frontMatter: frontMatter.data, tokens };
}

const places: Readonly<Record<string, TextPlace>> = { rapport: "report", steden: "commentary" };

/** The folder of a text says what it is for. */
function placeOf(path: string): TextPlace {
  return places[path.split("/")[1] ?? ""] ?? "other";
}

/** Remarks of editors among themselves, between <!-- and -->, reach no reader; every line keeps its number. */
function withoutComments(body: string): string {
  return body.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
}

const frontMatterForm = "op de eerste regel ---, dan naam: waarde, en op een regel apart weer ---";

function unclosed(path: string, problems: Problem[]): undefined {
  problems.push({
    where: `${path}:1`,
    found: "kopregels zonder begin of einde",
    expected: frontMatterForm,
    hint: "Typ drie gewone streepjes; een tekstverwerker maakt er soms één lange streep van.",
  });
}

/** The lines between ---, and the line of the file on which they start. */
interface FrontLines {
  readonly text: string;
  readonly line: number;
}

function readFrontMatter<Schema extends z.ZodType>(
  path: string,
  given: FrontLines | undefined,
  schema: Schema,
  problems: Problem[],
): { data: z.output<Schema> } | undefined {
  const { text, line: firstLine } = given ?? { text: "", line: 1 };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): string =>
    `${path}:${firstLine + lines.linePos(offset).line - 1}`;
  const [fault] = document.errors;
  if (fault) {
    problems.push({
      where: lineAt(fault.pos[0]),
      found: "kopregels die niet te lezen zijn",
      expected: "naam: waarde, met een spatie na de dubbele punt en zonder tabs",
      hint: 'Staat er een dubbele punt in de tekst? Zet ze tussen aanhalingstekens: titel: "Wonen: de cijfers".',
    });
    return undefined;
  }
  const spec: unknown = document.toJS() ?? {};
  const result = schema.safeParse(spec);
  if (result.success) return { data: result.data };
  if (given === undefined) {
    problems.push({ where: `${path}:1`, found: "geen kopregels", expected: frontMatterForm });
    return undefined;
  }
  const where = (fields: readonly PropertyKey[]): string => {
    for (let depth = fields.length; depth > 0; depth--) {
      const node = document.getIn(fields.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return `${path}:1`;
  };
  for (const { path: fields, found, expected, hint } of schemaFindings(
    result.error,
    valueIn(spec),
  )) {
    problems.push({ where: where(fields), found, expected, ...(hint ? { hint } : {}) });
  }
  return undefined;
}

function checkTokens(
  path: string,
  firstLine: number,
  tokens: readonly Token[],
  theme: Theme | undefined,
  problems: Problem[],
): void {
  for (const token of tokens) {
    const line = firstLine + (token.map?.[0] ?? 0);
    const own = [token, ...(token.children ?? [])].filter(
      ({ type }) => type === blockTokenType || type === inlineTokenType,
    );
    for (const { meta } of own) {
      const parsed = tokenOf(meta);
      const expected = tokenProblem(parsed, theme);
      if (expected === undefined) continue;
      problems.push({
        where: `${path}:${line}`,
        found: `[[${[parsed.name, ...parsed.args].join(" ")}]]`,
        expected,
        ...tokenHint(parsed, theme),
      });
    }
  }
}
