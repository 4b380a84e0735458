import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { pagesOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";
import { openSite } from "./site-in-browser.ts";

const test = suite("accessible pages");

// One build and one browser for all of it: every kind of page that there is.
const site = makeSite();
const said: string[] = [];
const cities = ["zeestad", "duinstad", "eilanden"];
await site.build({ cities, checkedOn: "2026-11-26" }, "_site", (line) => said.push(line));
const siteRoot = join(site.root, "_site");
const pages = pagesOf(siteRoot);
const { browser, tab, open, styleOf } = await openSite(siteRoot);

/** A figure alone, for a frame in another site. */
function isEmbedded(path: string): boolean {
  return path.includes("/figuren/");
}

const kinds = [
  ...["", "methode/", "bronnen/", "begrippen/", "releasekalender/", "vergelijking/kust/"],
  ...["zeestad/", "zeestad/kust/steekkaart/", "zeestad/kust/rapport/", "zeestad/wijken/"],
  ...["zeestad/wijken/haven/", "zeestad/versluierde-cijfers/", "zeestad/wat-is-er-nieuw/"],
  ...["zeestad/toegankelijkheid/", "zeestad/kust/herkomst/", "zoeken/"],
];

interface StatementFile {
  readonly bladzijden: {
    readonly totaal: number;
    readonly aantal: number;
    readonly dag: string;
    readonly criteria: readonly { readonly criterium: string; readonly bladzijden: number }[];
    readonly afwijkingen: readonly unknown[];
  };
  readonly kaders: { readonly totaal: number; readonly aantal: number };
}

test("build(checked) finds no fault in any page or frame: HTML, axe on light and dark, 320 pixels", () => {
  assert.equal(
    said.filter((line) => line.startsWith("Let op")),
    [],
  );
  for (const city of cities) {
    const { bladzijden, kaders } = JSON.parse(
      site.read(`_site/${city}/toegankelijkheid.json`),
    ) as StatementFile;
    assert.equal(bladzijden.afwijkingen, [], city);
    assert.is(bladzijden.dag, "2026-11-26");
    // Its own pages and the eight of all cities; the statement is not about itself.
    const own = pages.filter(({ path }) => path.startsWith(`${city}/`) && !isEmbedded(path));
    assert.is(bladzijden.totaal, own.length - 1 + 8, city);
    assert.is(bladzijden.aantal, bladzijden.totaal, city);
    const frames = pages.filter(
      ({ path }) => isEmbedded(path) && [city, "vergelijking"].includes(path.split("/")[0] ?? ""),
    );
    assert.ok(frames.length > 2, city);
    assert.is(kaders.totaal, frames.length, city);
    assert.is(kaders.aantal, kaders.totaal, city);
    const judged = bladzijden.criteria.map(({ criterium }) => criterium.split(" ")[0]);
    for (const one of ["1.1.1", "1.4.3", "1.4.10", "2.5.8", "4.1.2"]) {
      assert.ok(judged.includes(one), `${city} ${one}`);
    }
  }
});

test("every kind of page was built, and each page leads to what it is about", () => {
  for (const kind of kinds) {
    assert.ok(
      pages.some(({ path }) => path === `${kind}index.html`),
      kind,
    );
  }
  // A figure for another site's page has a link to its own place only.
  const own = pages.filter(({ path }) => path.startsWith("zeestad/") && !isEmbedded(path));
  for (const { path, html } of own) {
    assert.match(html, 'toegankelijkheid/">Toegankelijkheid</a>', path);
  }
});

test("Tab reaches everything that can be used, each with a visible outline, and first the skip link", async () => {
  for (const path of ["vergelijking/kust/", "zeestad/kust/rapport/", "zeestad/wijken/haven/"]) {
    await open(path);
    const expected = await tab.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            "a[href], button, summary, input, select, [tabindex]",
          ),
        ].filter((element) => element.checkVisibility({ contentVisibilityAuto: true })).length,
    );
    const seen: string[] = [];
    for (let step = 0; step < expected; step++) {
      await tab.keyboard.press("Tab");
      const focus = await tab.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { left, right } = element.getBoundingClientRect();
        const isFirst = element.dataset.seen === undefined;
        element.dataset.seen = "ja";
        return {
          name: `${element.tagName} ${element.textContent}`,
          isFirst: isFirst && element !== document.body,
          isSeen:
            outlineStyle !== "none" &&
            Number.parseFloat(outlineWidth) >= 2 &&
            right > 0 &&
            left < innerWidth,
        };
      });
      seen.push(focus.name);
      assert.ok(focus.isFirst, `${path} stop ${step}: ${focus.name} comes back too early`);
      assert.ok(focus.isSeen, `${path}: no outline on ${focus.name}`);
    }
    assert.is(seen[0], "A Naar de inhoud");
    assert.ok(seen.length > 8, path);
  }
  await open("zeestad/kust/rapport/");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  assert.match(tab.url(), /#inhoud$/);
});

/** As wide as WCAG 1.4.12 lets a reader set letters, words and lines. */
const wideSpacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

test("enlarged to 200 %, also with a reader's own spacing, no page scrolls sideways or cuts a tile", async () => {
  for (const kind of kinds) {
    await open(kind, [], 640);
    await tab.addStyleTag({ content: wideSpacing });
    const excess = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(excess <= 0, `${kind}: ${excess} pixels`);
    const cut = await tab.$$eval(
      ".tegel, .knop, .band, .voorblad",
      (boxes) =>
        boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length,
    );
    assert.is(cut, 0, kind);
  }
});

test("on 320 pixels the name of a row stays beside its figures, and does not run over them", async () => {
  await open("zeestad/wijken/", [], 320);
  const names = await tab.$$eval("table.cijfers tbody th:first-child", (heads) => {
    heads[0]?.replaceChildren("Vuurtorenwijk - Havenkwartier - Zandduinen");
    const box = heads[0]?.closest(".tabel-vak");
    if (box) box.scrollLeft = 60;
    const edge = box?.getBoundingClientRect().left;
    return heads.map((head) => ({
      fits: head.scrollWidth <= head.clientWidth + 1,
      stays: head.getBoundingClientRect().left === edge,
    }));
  });
  assert.ok(names.length > 3);
  assert.ok(names.every(({ fits, stays }) => fits && stays));
});

test("dark screen keeps pictures on the light paper that their colours were measured on", async () => {
  await open("zeestad/kust/rapport/", [{ name: "prefers-color-scheme", value: "dark" }]);
  assert.is(await styleOf("body", "background-color"), "rgb(21, 24, 28)");
  assert.is(await styleOf(".beeld", "background-color"), "rgb(255, 255, 255)");
  await tab.emulateMediaType("print");
  assert.is(await styleOf("body", "background-color"), "rgb(255, 255, 255)");
  await tab.emulateMediaType("screen");
});

test("forced colours leave a picture its paper and its letters", async () => {
  const forced = [
    { name: "forced-colors", value: "active" },
    { name: "prefers-color-scheme", value: "dark" },
  ];
  await open("zeestad/kust/rapport/", forced);
  assert.is(await styleOf(".beeld", "background-color"), "rgb(255, 255, 255)");
  assert.is(await styleOf(".beeld text", "fill"), "rgb(89, 89, 89)");
  assert.is(await styleOf(".voorblad", "border-top-style"), "solid");
});

test("nothing moves by itself for who asked for less motion", async () => {
  await open("zeestad/kust/rapport/", [{ name: "prefers-reduced-motion", value: "reduce" }]);
  assert.is(await styleOf("html", "scroll-behavior"), "auto");
  const moving = await tab.evaluate(() => document.getAnimations().length);
  assert.is(moving, 0);
});

test.after(async () => {
  await browser.close();
  rmSync(site.root, { recursive: true });
});
test.run();
