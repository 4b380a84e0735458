import { suite } from "uvu";
import * as assert from "uvu/assert";
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
const theme = "data/themas/kust/thema.json";
open.write(theme, open.read(theme).replaceAll('"drempelwaarde": 5', '"drempelwaarde": 2'));
await open.build();

async function unseen(leaks: readonly Leak[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, path, content } of leaks) {
    const { problems } = await site.tamper(path, content);
    if (problems.length === 0) found.push(name);
  }
  return found;
}

const revealed = revealedSigns(site, publishedSite(open));

test("readPublished(file as it was built) finds nothing", async () => {
  for (const path of filesOf(site.folder).filter((name) =>
    /\.(html|svg|csv|css|json)$/.test(name),
  )) {
    const { problems } = await site.tamper(path, site.text(path));
    assert.equal(problems, [], path);
  }
});

test(`readPublished(any of ${revealed.length} x replaced by its number) reports it`, async () => {
  assert.ok(revealed.length >= 50, `${revealed.length} places`);
  assert.equal(await unseen(revealed), []);
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
  assert.equal(await unseen(added), []);
});

test("readPublished(hidden number in a file of its own) reports it", async () => {
  for (const path of ["duinstad/kaart.js.map", "duinstad/extra.csv", "duinstad/.verborgen"]) {
    assert.ok((await site.tamper(path, "4")).problems.length > 0, path);
  }
});

test.run();
