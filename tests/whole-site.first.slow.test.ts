import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../scripts/cli/build.ts";
import { allOptions } from "../scripts/cli/options.ts";
import { judgeSite } from "./claims/judge-site.ts";
import { languageFaults, nounsOf } from "./language/judge-pages.ts";
import { deadLinks, pagesOf, textOf } from "./sites/built-site.ts";

const test = suite("all cities and themes");

// Before all other tests: what is found to hide here, they recall.
const root = join(import.meta.dirname, "..");
const folder = ".cache/proef-geheel";
const site = join(root, folder);
rmSync(site, { recursive: true, force: true });
const said: string[] = [];
// Pages of wijken have tests of their own.
await build(root, { ...allOptions, withPdf: false, withParts: false }, folder, {
  step: () => () => undefined,
  say: (line) => said.push(line),
});
// The build counts no page that holds one figure for a frame in another site.
const pages = pagesOf(site).filter(({ path }) => !path.includes("/figuren/"));
const cities = foldersIn("data/steden");
const themes = foldersIn("data/themas");

function foldersIn(path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

test("build(all) writes a page per city and theme, or says nothing of that theme there", () => {
  assert.is(cities.length, 14);
  for (const city of cities) {
    const own = themes.filter((theme) =>
      pages.some(({ path }) => path.startsWith(`${city}/${theme}/`)),
    );
    // A theme may have no figures of Brussels.
    assert.ok(city === "vgc" ? own.length > 0 : own.length === themes.length, `${city}: ${own}`);
  }
  assert.ok(
    said.some((line) => line.includes(`${pages.length} pagina's`)),
    said.join("\n"),
  );
});

test("build(all) leaves no word of a programming language and no empty heading", () => {
  const words = /\b(undefined|null|NaN|true|false|object Object)\b|\{\{|\}\}/;
  const faults = pages.flatMap(({ path, html }) => {
    const found = words.exec(textOf(html))?.[0] ?? /<h[1-6][^>]*>\s*<\/h/.exec(html)?.[0];
    return found ? [`${path}: ${found}`] : [];
  });
  assert.equal(faults, []);
});

test("build(all) links to nothing that is not there, but PDFs", () => {
  assert.equal(
    deadLinks(site).filter((link) => !link.endsWith(".pdf")),
    [],
  );
});

test("build(all) is written in Dutch, by the rules of the house", () => {
  assert.equal(languageFaults(pages, nounsOf(root)), []);
});

test("build(all) states nothing of figures that its files do not bear out", () => {
  const { claims, faultsOf } = judgeSite(root, site);
  const faults = claims.flatMap((one) => faultsOf(one).map((fault) => `${one.page}: ${fault}`));
  assert.equal(faults, []);
  assert.ok(claims.length > 5000, String(claims.length));
});

test.run();
