import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { keepEdition } from "../../scripts/cli/keep-edition.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import { pagesOf, textOf } from "./built-site.ts";
import { type InventedSite, makeSite } from "./invented-site.ts";
import { compare } from "./shared-site.ts";

const test = suite("wat is er nieuw");

const silent = { step: () => () => undefined, say: () => undefined };

function newsOf(site: InventedSite, city: string, folder = "_site"): string {
  const path = `${city}/wat-is-er-nieuw/index.html`;
  return pagesOf(join(site.root, folder)).find((page) => page.path === path)?.html ?? "";
}

function edit(site: InventedSite, path: string, pattern: RegExp, by: string): void {
  const text = site.read(path);
  assert.match(text, pattern);
  site.write(path, text.replace(pattern, by));
}

test("build(first edition) says that there is nothing to compare with", async () => {
  const site = makeSite();
  await site.build();
  assert.match(textOf(newsOf(site, "zeestad")), "De uitgave van 2 januari 2026 is de eerste");
});

test("build(after a recorded edition) lists what changed, with old and new numbers", async () => {
  const site = makeSite();
  await keepEdition(site.root, "2026-01-02", allOptions, silent);
  const themes = "data/themas/kust";
  // A revision, a projection that became an observation, a count that is small now, a new year.
  edit(
    site,
    `${themes}/huizen/2021.csv`,
    /^gemeente;90001;rij;\d+.*$/m,
    "gemeente;90001;rij;1234;waargenomen",
  );
  edit(
    site,
    `${themes}/huizen/2023.csv`,
    /^(gemeente;90001;rij;)\d+;prognose$/m,
    "$11300;waargenomen",
  );
  edit(site, `${themes}/loodsen/2021.csv`, /^gemeente;90001;\d+$/m, "gemeente;90001;4");
  site.write(`${themes}/loodsen/2023.csv`, site.read(`${themes}/loodsen/2022.csv`));
  edit(
    site,
    `${themes}/indicatoren.json`,
    /"id": "groei",/,
    '"id": "groei", "uitdovend": {"sinds": "2026-03-01", "waarom": "Telt 2 keer."},',
  );
  const card = "data/bronnen/zeebel.json";
  edit(site, card, /"ingevoerdOp": "[^"]+"/, '"ingevoerdOp": "2026-06-01"');
  await site.build();
  const html = newsOf(site, "zeestad");
  const text = textOf(html);
  assert.match(text, "anders is dan in de uitgave van 2 januari 2026");
  assert.match(text, /Zeestad soort rij 2021 herzien [\d.]+ 1\.234/);
  assert.match(text, /Zeestad soort rij 2023 definitief na voorlopig [\d.]+ 1\.300/);
  // The old number of what is hidden now is not printed again.
  assert.match(text, /Zeestad 2021 nu verborgen getoond x/);
  assert.match(text, /Loodsen [^.]*nieuw[^.]*\. Nieuwe jaren: 2023\./);
  assert.match(text, "Uitdovend bevolkingsgroei");
  assert.match(text, "aangekondigd op 1 maart 2026: Telt 2 keer.");
  const other = textOf(newsOf(site, "eilanden"));
  assert.not.match(other, "herzien");
  const file = site.read("_site/zeestad/wat-is-er-nieuw.csv");
  assert.match(file, /Huizen;Zeestad;soort rij;2021;herzien;\d+;1234\r\n/);
  assert.match(file, /Loodsen;Zeestad;alle;2021;nu verborgen;getoond;x\r\n/);
  // And in a feed, with an entry for the theme.
  const feed = textOf(site.read("_site/zeestad/wat-is-er-nieuw.atom"));
  assert.match(feed, "Kust: wat er anders is sinds 2 januari 2026 2026-06-01T00:00:00Z");
  assert.match(feed, /Loodsen: [^.]*nieuw[^.]*\. Nieuwe jaren: 2023\./);
  assert.match(site.read("_site/zeestad/index.html"), 'href="../zeestad/wat-is-er-nieuw.atom"');
  // The same from the record, as the command tells it.
  await keepEdition(site.root, "2026-06-01", allOptions, silent);
  const said = await compare(site, ["2026-01-02", "2026-06-01"], ["zeestad"]);
  assert.match(said, "# Van de uitgave van 2026-01-02 naar de uitgave van 2026-06-01");
  assert.match(said, /herzien: Zeestad, 2021, soort rij: \d+ → 1234/);
  assert.match(said, /definitief na voorlopig: Zeestad, 2023, soort rij: \d+ \(prognose\) → 1300/);
});

test.run();
