import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openTab } from "../../scripts/pdf/print-page.ts";
import { pageAddress } from "../../scripts/pdf/site-requests.ts";
import { textOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";
import { openSite } from "./site-in-browser.ts";

const test = suite("script that reads off charts");

const site = makeSite();
const cities = ["zeestad", "duinstad", "eilanden"];
await site.build({ cities });
const siteRoot = join(site.root, "_site");
const { browser, tab, complaints, open, styleOf } = await openSite(siteRoot);

test("script reads off a chart with keys and pointer, in the words of the table", async () => {
  // A page that still scrolls smoothly moves what the pointer points at.
  await open("zeestad/kust/rapport/", [{ name: "prefers-reduced-motion", value: "reduce" }]);
  const figure = "#figuur-ouderen-lijn";
  const words = () => tab.$eval(`${figure} .aflezen span`, (element) => element.textContent);
  assert.is(
    await words(),
    "2022: Zeestad 24,0; 3 kuststeden 23,1; Prov. Kust 23,4; Vlaams Gewest 23,4 (in procent)",
  );
  await tab.focus(`${figure} .aflezen input`);
  await tab.keyboard.press("ArrowLeft");
  assert.match((await words()) ?? "", /^2021: /);
  const spoken = await tab.$eval(`${figure} input`, (input) =>
    input.getAttribute("aria-valuetext"),
  );
  assert.is(spoken, await words());
  const box = await (await tab.$(`${figure} svg`))?.boundingBox();
  assert.ok(box);
  await tab.mouse.move(box.x + 55, box.y + 100);
  assert.match((await words()) ?? "", /^2012: Zeestad 22,4; /);
  assert.is((await tab.$$(`${figure} .afleesstreep`)).length, 1);
});

test("script tells nothing that the tables do not print, and a hidden figure in words", async () => {
  for (const city of cities) {
    await open(`${city}/kust/rapport/`);
    const told = await tab.$$eval(".aflezen", (lines) =>
      lines.flatMap((line) => {
        const figure = line.closest(".figuur");
        const input = line.querySelector("input") as HTMLInputElement;
        const printed = [...(figure?.querySelectorAll("table :is(th, td)") ?? [])].map((cell) =>
          (cell.textContent ?? "").replace(/\s+/g, " ").trim(),
        );
        return Array.from({ length: Number(input.max) + 1 }, (_, stop) => {
          input.value = String(stop);
          input.dispatchEvent(new Event("input"));
          const words = line.querySelector("span")?.textContent ?? "";
          return { words, printed };
        });
      }),
    );
    assert.ok(told.length > 10, city);
    for (const { words, printed } of told) {
      for (const number of words.match(/\d[\d.]*(?:,\d+)?/g) ?? []) {
        assert.ok(
          printed.some((text) => text.includes(number)),
          `${city}: ${words}`,
        );
      }
    }
    if (city === "duinstad") {
      assert.ok(told.some(({ words }) => words.includes("verborgen om personen te beschermen")));
    }
  }
});

test("script picks out a city in all charts and tables of a comparison, in bold besides the colour", async () => {
  await open("vergelijking/kust/");
  await tab.select(".uitlichten select", "Zeestad");
  const charts = (await tab.$$(".rangen .beeld svg")).length;
  assert.ok(charts > 1);
  const texts = await tab.$$eval(".rangen .beeld text.uitgelicht", (found) =>
    found.map((text) => text.textContent),
  );
  assert.is(texts.filter((text) => text === "Zeestad").length, charts);
  assert.is((await tab.$$(".rangen .beeld path.uitgelicht")).length, charts);
  assert.is(await styleOf(".beeld text.uitgelicht", "font-weight"), "700");
  const rows = await tab.$$eval("tr.uitgelicht th", (heads) =>
    heads.map((head) => head.textContent),
  );
  assert.ok(rows.length > charts && rows.every((row) => row === "Zeestad"));
  await tab.select(".uitlichten select", "");
  assert.is((await tab.$$(".uitgelicht")).length, 0);
});

test("script runs under a policy that allows nothing but files of the site itself", async () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";
  const strict = site
    .read("_site/zeestad/kust/rapport/index.html")
    .replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
  site.write("_site/zeestad/kust/streng/index.html", strict);
  complaints.length = 0;
  await open("zeestad/kust/streng/");
  assert.ok((await tab.$$(".aflezen")).length > 2);
  assert.equal(complaints, []);
});

test("page without the script has the same words, and the printing program gets it untouched", async () => {
  const bodyOf = () => tab.$eval("body", (body) => body.innerHTML);
  for (const path of ["zeestad/kust/rapport/", "vergelijking/kust/"]) {
    await tab.setJavaScriptEnabled(false);
    await open(path);
    const plain = await bodyOf();
    assert.not.match(plain, "aflezen");
    await tab.setJavaScriptEnabled(true);
    await open(path);
    const words = textOf(plain);
    assert.not.equal(await bodyOf(), plain);
    // Sorting buttons wrap words that were there; the rest is added.
    await tab.$$eval(".aflezen, .uitlichten", (added) => {
      for (const one of added) one.remove();
    });
    assert.is(textOf(await bodyOf()), words);
  }
  const { page } = await openTab(browser, { siteRoot });
  const report = join(siteRoot, "zeestad/kust/rapport/index.html");
  await page.goto(pageAddress(report, { siteRoot }), { waitUntil: "load" });
  assert.is((await page.$$(".figuur")).length > 5, true);
  assert.is((await page.$$(".aflezen, .beeld[tabindex]")).length, 0);
});

test.after(async () => {
  await browser.close();
  rmSync(site.root, { recursive: true });
});
test.run();
