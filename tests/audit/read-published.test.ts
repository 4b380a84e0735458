import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readPublished } from "../../scripts/audit/read/read-published.ts";
import { filesOf } from "../sites/built-site.ts";
import { makeSite } from "../sites/invented-site.ts";
import { publishedSite } from "./published-site.ts";

const test = suite("readPublished");

const site = makeSite();
await site.build();
const published = publishedSite(site);
const { facts, problems } = await readPublished(published.folder, published.manifest);

const duinstad = "loodsen|@gemeente:90002@2022";

test("readPublished(site as built) explains every digit of every file", () => {
  assert.equal(problems, []);
  assert.equal(Object.keys(published.manifest.files).sort(), filesOf(published.folder));
});

test("readPublished(site) knows each printed count exactly, and no hidden one", () => {
  const cells: ReadonlyMap<string, { low: number; high: number }> = facts.cells;
  assert.equal(cells.get("loodsen|@gemeente:90001@2022"), { low: 26, high: 26 });
  assert.not.ok(cells.has(duinstad));
  assert.ok((facts.hidden as ReadonlySet<string>).has(duinstad));
});

test("readPublished(site) prints no formula over a hidden cell", () => {
  assert.ok(facts.formulas.length > 0);
  assert.equal(
    facts.formulas.filter(({ isOverHidden }) => isOverHidden),
    [],
  );
});

test("readPublished(no mark) leaves none of the build's marks in a file", () => {
  for (const path of filesOf(published.folder).filter((name) =>
    /\.(html|svg|csv|json)$/.test(name),
  )) {
    assert.not.match(published.text(path), /[\ufdd0-\ufdef]/, path);
  }
});

test("readPublished(file that no build announced) says so", async () => {
  const found = await published.tamper("zeestad/kaart.js.map", '{"x":4}');
  assert.match(found[0]?.found ?? "", "een bestand dat het manifest van de publicatie niet kent");
});

test("readPublished(file that is gone) says so", async () => {
  const manifest = {
    ...published.manifest,
    files: { "weg.csv": { kind: "text", pieces: [] } },
  } as const;
  const { problems: found } = await readPublished(
    join(site.root, "_site/zeestad/kust/figuren"),
    manifest,
  );
  assert.ok(found.some(({ where }) => where === "weg.csv"));
});

test.run();
