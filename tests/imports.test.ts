import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { listCode, root, sources } from "./product-sources.ts";

const test = suite("imports and exports");

test("no file reaches itself by its imports, so that each can be read after those below it", () => {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || finished.has(path)) return;
    for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of importsOf.keys()) visit(path, []);
  assert.equal(circles, []);
});

test("what a file exports, another file uses", () => {
  const folders = ["scripts", "templates", "content", "bench", "tests"];
  const files = [".eleventy.js", ...folders.flatMap(listCode)].map((path) => ({
    path,
    text: readFileSync(join(root, path), "utf8"),
  }));
  const usesOf = ({ path, text }: { readonly path: string; readonly text: string }) =>
    [...text.matchAll(/\{([^{}]*)\}\s+(?:from|= await import\()\s*"(\.[^"]+)"/g)].flatMap(
      ([, names = "", target = ""]) =>
        [...names.matchAll(/(?:^|,)\s*(?:type )?(\w+)/g)].map(
          ([, name]) => `${join(path, "..", target)} ${name}`,
        ),
    );
  const [byTests, byProduct] = [true, false].map(
    (isTest) =>
      new Set(files.filter(({ path }) => path.startsWith("tests/") === isTest).flatMap(usesOf)),
  );
  const exported = files
    .filter(({ path }) => /^(?:scripts|templates)\/.*\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [
        ...text.matchAll(/^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm),
      ].map(([, name = ""]) => {
        const isUsedInside = text.split(new RegExp(`\\b${name}\\b`)).length > 2;
        return { use: `${path} ${name}`, isUsedInside };
      }),
    );
  assert.ok(exported.length > 1000);
  const unused = exported.filter(
    ({ use, isUsedInside }) => !byProduct?.has(use) && !(isUsedInside && byTests?.has(use)),
  );
  assert.equal(
    unused.map(({ use }) => use),
    [],
  );
});

test("every file is short enough to read in one go", () => {
  const long = sources.filter(({ text }) => text.split("\n").length > 300);
  assert.equal(
    long.map(({ path }) => path),
    [],
  );
});

test.run();
