import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../scripts/model/report-error.ts";
import { filesOf } from "../sites/built-site.ts";
import { makeSite } from "../sites/invented-site.ts";
import { addedNumbers, type Leak, revealedSigns } from "./leaks.ts";
import { publishedSite } from "./published-site.ts";

const test = suite("leaks");

const hiding = makeSite();
await hiding.build();
const site = publishedSite(hiding);

/** The same figures under a rule that hides ones only: the truth about each x. */
const open = makeSite();
const card = "data/bronnen/zeebel.json";
open.write(card, open.read(card).replace('"drempelwaarde": 5', '"drempelwaarde": 2'));
await open.build();

async function unseen(
  leaks: readonly Leak[],
  read: (path: string, content: string) => Promise<readonly Problem[]>,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, path, content } of leaks) {
    if ((await read(path, content)).length === 0) names.push(name);
  }
  return names;
}

const revealed = revealedSigns(site, publishedSite(open));

test("readPublished(file as it was built) finds nothing", async () => {
  for (const path of filesOf(site.folder).filter((name) =>
    /\.(html|svg|csv|css|json)$/.test(name),
  )) {
    assert.equal(await site.tamper(path, site.text(path)), [], path);
  }
});

test(`readPublished(any of ${revealed.length} x replaced by its number) reports it`, async () => {
  assert.ok(revealed.length >= 50, `${revealed.length} places`);
  assert.equal(await unseen(revealed, site.tamper), []);
});

const numbers = [...new Set(revealed.map(({ name }) => name.replace(/^.*→ /, "")))].slice(0, 12);
const files = [
  "duinstad/kust/rapport/index.html",
  "duinstad/kust/steekkaart/index.html",
  "duinstad/index.html",
  "index.html",
  "begrippen/index.html",
  "duinstad/kust/figuren/loodsen-rang.svg",
  "duinstad/kust/figuren/loodsen-rang.csv",
  "duinstad/kust/figuren/kerncijfers.csv",
  "opmaak.json",
  "duinstad/huisstijl.css",
];
const added = addedNumbers(site, files, numbers);

test(`readPublished(a hidden number added in any of ${added.length} places) reports it`, async () => {
  assert.ok(added.length >= 500, `${added.length} places`);
  assert.equal(await unseen(added, site.tamper), []);
});

test("readPublished(number that the build itself announced) has nothing that explains it", async () => {
  assert.equal(await unseen(revealed, site.misbuild), []);
  const written = added.filter(({ path }) => !path.endsWith(".css"));
  assert.equal(await unseen(written, site.misbuild), []);
});

test("readPublished(hidden number in a file of its own) reports it", async () => {
  for (const path of ["duinstad/kaart.js.map", "duinstad/extra.csv", "duinstad/.verborgen"]) {
    assert.ok((await site.tamper(path, "4")).length > 0, path);
  }
});

test.run();
