import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkPages } from "../../scripts/accessibility/check-pages.ts";
import type { PageResult } from "../../scripts/model/page-check.ts";
import { launchBrowser } from "../../scripts/pdf/browser.ts";

const test = suite("checkPages");

const folder = mkdtempSync(join(tmpdir(), "steekkaart-paginas-"));
const siteRoot = join(folder, "site");

function writePage(path: string, main: string, style = ""): void {
  mkdirSync(join(siteRoot, path), { recursive: true });
  writeFileSync(join(siteRoot, path, "stijl.css"), style);
  writeFileSync(
    join(siteRoot, path, "index.html"),
    `<!doctype html>
<html lang="nl-BE"><head><meta charset="utf-8"><title>Zeestad</title>
<link rel="stylesheet" href="stijl.css"></head>
<body><main><h1>Zeestad</h1>${main}</main></body></html>
`,
  );
}

/** What is wrong in each page, and how it should be found. */
const pages: Readonly<Record<string, readonly [main: string, style?: string]>> = {
  "goed/": ["<p>Alles in orde.</p>"],
  "bleek/": ["<p>Bleke letters.</p>", "p { color: #aaa; }"],
  "donker/": [
    "<p>Bleek op een donker scherm.</p>",
    "@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } p { color: #555; } }",
  ],
  "breed/": ['<p class="breed">Te breed.</p>', ".breed { width: 500px; }"],
  "vak/": [
    '<div tabindex="0"><p>Breed in een vak.</p></div>',
    "div { overflow-x: auto } p { width: 500px; }",
  ],
  "stil/": ['<svg role="img" viewBox="0 0 9 9"><path d="M0,0H9V9Z"/></svg>'],
  "sprong/": ["<h4>Te diep.</h4>"],
  "html/": ["<p>Een lijst in een alinea: <ul><li>nee</li></ul></p>"],
};
for (const [path, [main, style]] of Object.entries(pages)) writePage(path, main, style);

let launches = 0;
function check(paths: readonly string[]): Promise<ReadonlyMap<string, PageResult>> {
  return checkPages(paths, {
    siteRoot,
    memoryFolder: join(folder, "geheugen"),
    launch: () => {
      launches += 1;
      return launchBrowser();
    },
  });
}

const results = await check(Object.keys(pages));
const found = (path: string) =>
  (results.get(path)?.findings ?? []).map(({ rule, criteria }) => [rule, ...criteria].join(" "));

test("checkPages(page without faults) finds none, and says what was judged", () => {
  assert.equal(found("goed/"), []);
  assert.ok(results.get("goed/")?.judged.includes("1.4.3"));
  assert.not.ok(results.get("goed/")?.judged.includes("1.1.1"));
});

test("checkPages(faulty pages) names rule and criterion of each fault, and nothing else", () => {
  assert.equal(found("bleek/"), ["color-contrast 1.4.3", "color-contrast 1.4.3"]);
  assert.equal(found("donker/"), ["color-contrast 1.4.3"]);
  assert.match(results.get("donker/")?.findings[0]?.message ?? "", "donker scherm");
  assert.equal(found("breed/"), ["smal-scherm 1.4.10"]);
  assert.is(results.get("breed/")?.findings[0]?.element, "p.breed");
  assert.equal(found("stil/"), ["svg-img-alt 1.1.1"]);
  assert.equal(
    found("sprong/").filter((one) => !one.startsWith("html:")),
    ["heading-order"],
  );
  assert.ok(found("html/").some((one) => one.startsWith("html:")));
});

test("checkPages(wide piece in a box that scrolls) lets it pass", () => {
  assert.equal(found("vak/"), []);
});

test("checkPages(nothing changed) starts no browser; another style sheet is judged anew", async () => {
  assert.is(launches, 1);
  assert.equal(await check(Object.keys(pages)), results);
  assert.is(launches, 1);
  writePage("goed/", "<p>Alles in orde.</p>", "p { color: #bbb; }");
  const again = await check(["goed/", "breed/"]);
  assert.is(launches, 2);
  assert.is(again.get("goed/")?.findings[0]?.rule, "color-contrast");
});

test.after(() => rmSync(folder, { recursive: true }));
test.run();
