import { readFileSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import { gunzipSync } from "node:zlib";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { weighSite } from "../../scripts/cli/weigh-site.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { launchBrowser } from "../../scripts/pdf/browser.ts";
import { contentSecurityPolicy } from "../../scripts/site/files/web-server-files.ts";
import { filesOf, textOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";
import { readPublished } from "./published-pages.ts";
import { serveFolder } from "./web-server.ts";

const test = suite("the folder on the web");

const siteAddress = "https://cijfers.example/kust/";
const redirects = "content/doorverwijzingen.json";

const site = makeSite();
site.write(
  redirects,
  JSON.stringify({
    "zeestad/bevolking/rapport/": "zeestad/kust/rapport/#figuur-loodsen-rang",
    "zeestad/oud.html": "zeestad/",
  }),
);
await site.build({ siteAddress });
const { folder, files, places, htmlOf, addressOf } = readPublished(site.root, siteAddress);

test("build(address) gives each page its canonical address, and the sitemap all of them", () => {
  for (const { path, html } of places) {
    assert.match(html, `<link rel="canonical" href="${addressOf(path)}">`, path);
  }
  const listed = [...site.read("_site/sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)];
  assert.equal(
    listed.map(([, address]) => address).sort(),
    places.map(({ path }) => addressOf(path)).sort(),
  );
});

test("build(address) gives each page a picture of 1200 by 630 that is there", () => {
  for (const { path, html } of places) {
    const picture = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? "";
    assert.ok(picture.startsWith(siteAddress), path);
    const bytes = readFileSync(join(folder, picture.slice(siteAddress.length)));
    assert.equal([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], path);
  }
});

test("build(address) describes the figures of a report as a schema.org Dataset with files that are there", () => {
  const html = htmlOf("zeestad/kust/rapport/index.html");
  const [, block = ""] =
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const dataset = JSON.parse(block);
  assert.is(dataset["@type"], "Dataset");
  assert.ok(dataset.description.length >= 50);
  assert.ok(dataset.distribution.length > 5);
  for (const { contentUrl } of dataset.distribution) {
    assert.ok(files.includes(contentUrl.slice(siteAddress.length)), contentUrl);
  }
});

test("build(pages that moved) writes a page that leads to the new place, from any folder", () => {
  const html = htmlOf("zeestad/bevolking/rapport/index.html");
  const target = "../../../zeestad/kust/rapport/#figuur-loodsen-rang";
  assert.match(html, `<meta http-equiv="refresh" content="0; url=${target}">`);
  assert.match(html, `<a href="${target}">`);
  assert.match(htmlOf("zeestad/oud.html"), 'href="../zeestad/"');
});

test("build(one city) leaves out a redirect to a page that is not in it", async () => {
  await site.build({ cities: ["duinstad"], withParts: false }, "_een");
  const own = filesOf(join(site.root, "_een"));
  assert.not.ok(own.some((path) => path.startsWith("zeestad/")));
  assert.not.ok(own.includes("sitemap.xml"));
});

test("build(redirects that lead nowhere) lists each with its line, and leaves the output as it was", async () => {
  const before = site.read("_site/index.html");
  const wrong = makeSite();
  wrong.write(
    redirects,
    [
      "{",
      '"zeestad/oud/": "zeestad/weg/",',
      '"zeestad/kust/steekkaart/": "zeestad/",',
      '"zeestad/ook-oud/": "zeestad/kust/rapport/#figuur-weg"',
      "}",
    ].join("\n"),
  );
  try {
    await wrong.build();
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    const { message } = error as ReportError;
    assert.match(message, /doorverwijzingen\.json:2:\d+[\s\S]*"zeestad\/weg\/", dat niet bestaat/);
    assert.match(
      message,
      /doorverwijzingen\.json:3:\d+[\s\S]*"zeestad\/kust\/steekkaart\/", dat nog bestaat/,
    );
    assert.match(message, /doorverwijzingen\.json:4:\d+[\s\S]*"#figuur-weg"/);
  }
  rmSync(wrong.root, { recursive: true });
  assert.is(site.read("_site/index.html"), before);
});

test("build(search) holds no words that the pages do not print", () => {
  const fragments = files.filter((path) => path.endsWith(".pf_fragment"));
  assert.ok(fragments.length > 20);
  for (const path of fragments) {
    const text = gunzipSync(readFileSync(join(folder, path))).toString("utf8");
    const { url, content } = JSON.parse(text.slice(text.indexOf("{")));
    const printed = textOf(htmlOf(`${url.slice(1)}index.html`));
    for (const [number] of content.matchAll(/\d[\d.,]*\d|\d/g)) {
      assert.ok(printed.includes(number), `${url}: ${number}`);
    }
  }
});

test("build(search) lists every page, so that a reader without a script finds it too", () => {
  const links = [...htmlOf("zoeken/index.html").matchAll(/<li><a href="([^"]*)"/g)];
  const listed = links.map(([, link = ""]) => posix.join("zoeken", link, "index.html"));
  assert.equal([...new Set(listed)].sort(), places.map(({ path }) => path).sort());
});

test("build(new pages) are valid HTML", async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ["html-validate:standard"] }),
  );
  for (const path of [
    "zoeken/index.html",
    "zeestad/kust/herkomst/index.html",
    "zeestad/kust/rapport/index.html",
    "zeestad/kust/figuren/kaart.html",
    "zeestad/oud.html",
  ]) {
    const { results } = await validator.validateString(htmlOf(path));
    const found = results.flatMap(({ messages }) => messages);
    assert.equal(
      found.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      [],
    );
  }
});

test("weighSite(folder) tells for every kind of page what readers fetch", () => {
  const said: string[] = [];
  weighSite(site.root, "_site", { step: () => () => undefined, say: (line) => said.push(line) });
  for (const kind of ["rapport", "steekkaart", "wijkblad", "ingesloten", "herkomst-pagina"]) {
    assert.ok(
      said.some((line) => new RegExp(`^${kind}\\t\\d+\\tgrootste\\t[\\d,]+\\t`).test(line)),
      kind,
    );
  }
  assert.match(said.at(-1) ?? "", `Samen ${files.length} bestanden`);
});

test("a browser that obeys the strict policy shows and searches the folder, wherever it stands", async () => {
  assert.match(site.read("_site/_headers"), contentSecurityPolicy);
  const served = await serveFolder(folder, "/diep/in/de/site/", {
    "Content-Security-Policy": contentSecurityPolicy,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(served.address)) faults.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/favicon.ico"))
      faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  const open = (path: string) => page.goto(served.address + path, { waitUntil: "networkidle0" });
  for (const path of [
    "",
    "methode/",
    "zeestad/",
    "zeestad/kust/rapport/",
    "zeestad/kust/steekkaart/",
    "zeestad/kust/herkomst/",
    "zeestad/kust/figuren/kaart.html",
    "zeestad/wijken/",
    "zeestad/wijken/haven/",
    "vergelijking/kust/",
  ]) {
    await open(path);
  }
  await open("zeestad/oud.html");
  assert.is(page.url(), `${served.address}zeestad/`);
  await open("zoeken/?q=65-plussers&stad=Duinstad");
  await page.waitForSelector(".zoekresultaten li a");
  const found = await page.$$eval(".zoekresultaten li a", (links) =>
    links.map((link) => [link.textContent, (link as HTMLAnchorElement).href]),
  );
  assert.match(
    await page.$eval(".zoekstand", (one) => one.textContent ?? ""),
    /^\d+ bladzijden? over “65-plussers”\.$/,
  );
  for (const [title, address] of found) {
    assert.match(title ?? "", "Duinstad");
    assert.ok(address?.startsWith(`${served.address}duinstad/`), address ?? "");
  }
  await open(found[0]?.[1]?.slice(served.address.length) ?? "");
  assert.equal(faults, []);
  // The policy is at work: what it forbids is noticed.
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  assert.ok(
    faults.some((text) => text.includes("Content Security Policy")),
    faults.join("\n"),
  );
  await browser.close();
  await served.close();
});

test.after(() => rmSync(site.root, { recursive: true }));

test.run();
