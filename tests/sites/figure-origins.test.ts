import { rmSync } from "node:fs";
import { posix } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { publishedSite } from "../audit/published-site.ts";
import { decode, figuresOf, textOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";
import { readPublished } from "./published-pages.ts";

const test = suite("figures elsewhere and their origin");

const siteAddress = "https://cijfers.example/kust/";

const site = makeSite();
await site.build({ siteAddress });
const { files, pages, places, htmlOf, addressOf } = readPublished(site.root, siteAddress);

test("build(report) offers for every picture a frame and an image to paste, that lead to files of the site", () => {
  const reports = pages.filter(({ path }) => path.endsWith("kust/rapport/index.html"));
  let count = 0;
  for (const report of reports) {
    for (const { id } of figuresOf(report)) {
      const where = `${report.path} ${id}`;
      const [html = ""] =
        new RegExp(`<section class="figuur [^"]*" id="figuur-${id}"[\\s\\S]*?</section>`).exec(
          report.html,
        ) ?? [];
      const codes = [...html.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(
        ([, code = ""]) => decode(code),
      );
      assert.is(codes.length, html.includes("<svg") ? 2 : 0, where);
      for (const code of codes) {
        count++;
        const [, source = ""] = /src="([^"]*)"/.exec(code) ?? [];
        assert.ok(files.includes(source.slice(siteAddress.length)), source);
        assert.match(code, / (?:title|alt)="[^"]{10,}"/, where);
        assert.match(code, `<a href="${addressOf(report.path)}#figuur-${id}">`, where);
        assert.not.match(code, "<script", where);
      }
    }
  }
  assert.ok(count > 40, String(count));
});

test("build(frame) shows the figure with its source and the way to its figures, and is not searched for", () => {
  const html = htmlOf("duinstad/kust/figuren/loodsen-rang.html");
  assert.match(html, '<svg role="img" aria-label="');
  assert.match(textOf(html), "Bron: Zeebel, Bevolking van de kust; toestand op 1 januari 2022.");
  assert.match(textOf(html), "x = ");
  assert.match(html, 'href="../../../duinstad/kust/rapport/#figuur-loodsen-rang" target="_top"');
  assert.match(html, 'name="robots" content="noindex"');
});

test("build(figure or tile) leads to the place that says where it comes from", () => {
  let count = 0;
  // The tiles of what is hidden count counts.
  for (const { path, html } of places.filter((one) => !one.path.includes("versluierd"))) {
    const links = [...html.matchAll(/href="([^"]*herkomst\/#[^"]*)"/g)].map(
      ([, href = ""]) => href,
    );
    const figures = html.match(/<section class="figuur /g)?.length ?? 0;
    const tiles = html.match(/<li class="tegel">/g)?.length ?? 0;
    assert.ok(links.length >= figures + tiles, path);
    for (const href of links) {
      count++;
      const [page = "", anchor = ""] = href.split("#");
      const target = posix.join(posix.dirname(path), page, "index.html");
      assert.match(htmlOf(target), ` id="${anchor}"`, `${path} → ${href}`);
    }
  }
  assert.ok(count > 60, String(count));
});

test("build(provenance) names source, day, formula, input and edition, for people and for programs", () => {
  const page = htmlOf("zeestad/kust/herkomst/index.html");
  const section = (id: string): string =>
    textOf(new RegExp(`<section id="${id}">[\\s\\S]*?</section>`).exec(page)?.[0] ?? "");
  const figure = section("figuur-loodsen-rang");
  assert.match(figure, "Peildatum toestand op 1 januari 2022");
  assert.match(figure, "Bron Zeebel, Bevolking van de kust");
  assert.match(figure, "Uitgave 2 januari 2026");
  assert.match(
    section("indicator-ouderen"),
    /Formule .* gedeeld door .*, als percentage\. Invoer Inwoners/,
  );
  const graph: readonly Record<string, unknown>[] = JSON.parse(
    site.read("_site/zeestad/kust/figuren/herkomst.jsonld"),
  )["@graph"];
  const ids = new Set(graph.map((node) => node["@id"]));
  const referred = [...JSON.stringify(graph).matchAll(/"@id":"(#[^"]*)"/g)].map(([, id]) => id);
  assert.equal(
    referred.filter((id) => !ids.has(id)),
    [],
  );
  const own = files.filter((path) => /^zeestad\/kust\/figuren\/.*\.csv$/.test(path));
  for (const path of own.filter((one) => !one.endsWith("kerncijfers.csv"))) {
    assert.ok(ids.has(posix.basename(path)), path);
  }
});

test("the audit finds a number in code to paste, in a data block, in a feed and in a file of provenance", async () => {
  const built = publishedSite(site);
  const report = "duinstad/kust/rapport/index.html";
  const leaks: readonly (readonly [string, string, string])[] = [
    [report, "&lt;iframe ", "&lt;iframe data-loodsen=&quot;3&quot; "],
    [report, '"inLanguage": "nl-BE"', '"inLanguage": "nl-BE", "loodsen": 3'],
    ["duinstad/wat-is-er-nieuw.atom", "<summary>", "<summary>Er zijn 3 loodsen. "],
    ["duinstad/kust/figuren/herkomst.jsonld", '"prov:Plan"', '"prov:Plan", "loodsen": 3'],
    ["sitemap.xml", "<lastmod>", "<lastmod>3 "],
  ];
  for (const [path, from, to] of leaks) {
    const text = built.text(path);
    assert.ok(text.includes(from), `${path} ${from}`);
    const leaky = text.replace(from, to);
    assert.ok((await built.tamper(path, leaky)).length > 0, `${path} ${to}`);
    assert.ok((await built.misbuild(path, leaky)).length > 0, `${path} ${to}`);
  }
});

test.after(() => rmSync(site.root, { recursive: true }));

test.run();
