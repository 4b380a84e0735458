import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { fieldDescriptions } from "../../scripts/schemas/field-descriptions.ts";
import { editorFiles, schemaFiles } from "../../scripts/schemas/schema-files.ts";
import { tokenSnippets } from "../../scripts/schemas/token-snippets.ts";
import { parseToken, tokenNames, tokenProblem } from "../../scripts/site/content/content-token.ts";

const test = suite("schemas for editors");

const root = join(import.meta.dirname, "../..");
const made = schemaFiles();
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });

function schemaOf(id: string): Record<string, unknown> {
  return JSON.parse(made[`docs/schemas/${id}.schema.json`] ?? "");
}

test("the schemas in the project are those of the code; npm run steekkaart -- schemas writes them", () => {
  for (const [path, text] of Object.entries(made)) {
    assert.ok(existsSync(join(root, path)), path);
    assert.is(readFileSync(join(root, path), "utf8"), text, path);
  }
  const kept = globSync("docs/schemas/*", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  assert.equal(
    kept.sort(),
    Object.keys(made)
      .filter((path) => path.startsWith("docs/"))
      .sort(),
  );
});

/** Of an edited file the part that the schema is of: the front matter of a text. */
function contentOf(path: string): unknown {
  const text = readFileSync(join(root, path), "utf8");
  if (path.endsWith(".json")) return JSON.parse(text);
  return parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") ?? {};
}

for (const [id, { files }] of Object.entries(editorFiles)) {
  test(`every file of the project fits ${id}.schema.json, and not with a field that nobody knows`, () => {
    const fits = ajv.compile(schemaOf(id));
    const paths = files.flatMap((pattern) => globSync(pattern, { cwd: root }));
    for (const path of paths) {
      const content = contentOf(path);
      assert.ok(fits(content), `${path}: ${ajv.errorsText(fits.errors)}`);
      const [first] = Array.isArray(content) ? content : [content];
      if (first === undefined) continue;
      const misspelt = { ...(first as object), onbekendVeld: 1 };
      assert.not.ok(fits(Array.isArray(content) ? [misspelt] : misspelt), path);
    }
  });
}

/** Names of all fields below a schema. */
function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === "properties" ? Object.keys(inner) : []),
    ...fieldsOf(inner),
  ]);
}

test("every field has Dutch words, and no words are of a field that is nowhere", () => {
  const all = new Set<string>();
  for (const id of Object.keys(editorFiles)) {
    const fields = fieldsOf(schemaOf(id));
    for (const field of fields) {
      all.add(field);
      assert.ok(fieldDescriptions[id]?.[field], `${id}: no words for "${field}"`);
    }
  }
  const described = Object.values(fieldDescriptions).flatMap((words) => Object.keys(words));
  assert.equal(
    described.filter((field) => !all.has(field)),
    [],
  );
});

test("a pattern that does not fit is told in Dutch", () => {
  const text = made["docs/schemas/stad.schema.json"] ?? "";
  assert.match(text, /"patternErrorMessage": "een kleur als /);
});

test("VS Code offers every token that a text may have", () => {
  const names = Object.values(tokenSnippets()).map(
    ({ body }) => parseToken(body.replaceAll(/\[\[|\]\]/g, "")).name,
  );
  assert.equal([...new Set(names)].sort(), tokenNames.toSorted());
  for (const name of tokenNames) {
    assert.not.match(tokenProblem({ name, args: [] }, undefined) ?? "", "een van figuur, duiding");
  }
});

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}
const snippets = JSON.parse(made[".vscode/steekkaart.code-snippets"] ?? "") as Record<
  string,
  Snippet
>;

test("VS Code offers every field of front matter, with its Dutch words, and all that is needed at once", () => {
  for (const id of Object.keys(editorFiles).filter((one) => one.startsWith("kopregels-"))) {
    const kind = id.replace("kopregels-", "");
    const { properties = {}, required = [] } = schemaOf(id) as {
      readonly properties?: Readonly<Record<string, object>>;
      readonly required?: readonly string[];
    };
    for (const field of Object.keys(properties)) {
      const snippet = snippets[`Kopregel van ${kind}: ${field}`];
      assert.is(snippet?.prefix, `${field}:`);
      assert.match(snippet?.description ?? "", fieldDescriptions[id]?.[field] ?? "?");
      assert.match(snippet?.scope ?? "", "yaml");
    }
    const whole = snippets[`Kopregels van ${kind}`];
    assert.is(whole === undefined, required.length === 0, kind);
    if (!whole) continue;
    // What is left when nothing is filled in has the right shape already.
    const filled = whole.body.replaceAll(/\$\{\d+:([^}]*)\}/g, "$1");
    const content = parse(/^---\n([\s\S]*?)\n---/.exec(filled)?.[1] ?? "");
    const fits = ajv.compile(schemaOf(id));
    assert.ok(fits(content), `${kind}: ${ajv.errorsText(fits.errors)}`);
  }
});

test.run();
