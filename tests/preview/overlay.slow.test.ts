import { rmSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { launchBrowser } from "../../scripts/pdf/browser.ts";
import { loadPageModules } from "../../scripts/preview/page-modules.ts";
import { openPreviewSite } from "../../scripts/preview/preview-site.ts";
import { servePreview } from "../../scripts/preview/serve.ts";
import { watchFolders } from "../../scripts/preview/watch-folders.ts";
import { makeSite } from "../sites/invented-site.ts";

const test = suite("mistakes over a page, in a browser");

const project = makeSite();
const site = openPreviewSite(
  project.root,
  () => readProject(project.root, { cities: [], themes: [] }),
  ["zeestad"],
);
site.refresh();
const server = await servePreview(project.root, site, await loadPageModules(project.root), 0);
const watching = watchFolders(project.root, ["content"], () => server.change());
const browser = await launchBrowser();

test.after(async () => {
  await browser.close();
  watching.close();
  await server.close();
  rmSync(project.root, { recursive: true });
});

test("an open page shows the mistake over what was there, and without it the new page", async () => {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/zeestad/kust/rapport/`);
  const path = "content/rapport/kust.md";
  const good = project.read(path);
  // The page listens before it is changed.
  await page.waitForFunction(() => document.querySelector(".voorbeeld-merk") !== null);
  project.write(path, good.replace("[[figuur piramide]]", "[[figuur <b>pyramide</b>]]"));
  await page.waitForSelector("#voorbeeld-fout");
  const told = await page.$eval("#voorbeeld-fout", (element) => element.textContent ?? "");
  assert.match(told, "1 fout gevonden");
  for (const part of [
    `${path}:21`,
    "[[figuur <b>pyramide</b>]]",
    "een van inwoners-lijn",
    "wat nu",
  ])
    assert.match(told, part);
  assert.ok(await page.$("#figuur-piramide"));

  project.write(path, good.replace("## Huizen", "## Woonhuizen"));
  await page.waitForFunction(
    () =>
      document.querySelector("#voorbeeld-fout") === null &&
      (document.body.textContent ?? "").includes("Woonhuizen"),
  );
  const badge = await page.waitForSelector(".voorbeeld-merk");
  assert.match((await badge?.evaluate((element) => element.textContent)) ?? "", "Redactie");
});

test.run();
