import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Token } from "markdown-it";
import { parse } from "yaml";
import type { z } from "zod";
import type { Problem } from "../../model/report-error.ts";
import { schemaFindings } from "../../model/schema-issue.ts";
import type { Theme } from "../../model/theme.ts";
import { parseToken, tokenProblem } from "./content-token.ts";
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
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(root, path)));
  } catch (error) {
    problems.push({
      where: path,
      found: error instanceof TypeError ? "tekens die geen UTF-8 zijn" : "geen leesbaar bestand",
      expected: "een Markdown-bestand in UTF-8",
    });
    return undefined;
  }
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  const body = withoutComments(match ? text.slice(match[0].length) : text);
  const firstLine = match ? match[0].split("\n").length : 1;
  const frontMatter = readFrontMatter(path, match?.[1] ?? "", schema, problems);
  const tokens = markdown.parse(body, {});
  checkTokens(path, firstLine, tokens, theme, problems);
  checkLeftovers(path, firstLine, body, problems);
  if (frontMatter === undefined) return undefined;
  return { path, frontMatter: frontMatter.data, tokens };
}

/** Remarks of editors among themselves, between <!-- and -->, reach no reader; every line keeps its number. */
function withoutComments(body: string): string {
  return body.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
}

function readFrontMatter<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
  problems: Problem[],
): { data: z.output<Schema> } | undefined {
  let spec: unknown;
  try {
    spec = parse(text) ?? {};
  } catch {
    problems.push({
      where: `${path}:1`,
      found: "kopregels die niet te lezen zijn",
      expected: "naam: waarde tussen twee regels met ---",
    });
    return undefined;
  }
  const result = schema.safeParse(spec);
  if (result.success) return { data: result.data };
  const valueAt = (fields: readonly PropertyKey[]): unknown =>
    fields.reduce(
      (value: unknown, field) => (value as Record<PropertyKey, unknown>)?.[field],
      spec,
    );
  for (const { found, expected } of schemaFindings(result.error, valueAt)) {
    problems.push({ where: `${path}:1`, found, expected });
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
      });
    }
  }
}

/** Brackets that did not become a token: "[[figuur x]" or a figure in the middle of a line. */
function checkLeftovers(path: string, firstLine: number, body: string, problems: Problem[]): void {
  body.split("\n").forEach((line, index) => {
    const where = `${path}:${firstLine + index}`;
    const opened = line.match(/\[\[/g)?.length ?? 0;
    const closed = line.match(/\]\]/g)?.length ?? 0;
    if (opened !== closed) {
      problems.push({ where, found: line.trim(), expected: "evenveel [[ als ]] op een regel" });
    }
    const inLine = [...line.matchAll(/\[\[([^[\]]*)\]\]/g)].map(
      ([, text = ""]) => parseToken(text).name,
    );
    if (inLine.includes("figuur") && line.trim() !== line.match(/\[\[[^[\]]*\]\]/)?.[0]) {
      problems.push({ where, found: line.trim(), expected: "[[figuur …]] alleen op een regel" });
    }
  });
}
