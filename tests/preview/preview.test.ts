import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { loadPageModules } from "../../scripts/preview/page-modules.ts";
import { openPreviewSite } from "../../scripts/preview/preview-site.ts";
import { openReadingMemory } from "../../scripts/preview/reading-memory.ts";
import { servePreview } from "../../scripts/preview/serve.ts";
import { watchFolders } from "../../scripts/preview/watch-folders.ts";
import { decode, filesOf, textOf } from "../sites/built-site.ts";
import { makeSite } from "../sites/invented-site.ts";

const test = suite("preview");

const project = makeSite();
const recall = openReadingMemory(project.root);
const site = openPreviewSite(
  project.root,
  () => readProject(project.root, { cities: [], themes: [] }, recall),
  [],
);
site.refresh();
const server = await servePreview(project.root, site, await loadPageModules(project.root), 0);

test.after(async () => {
  await server.close();
  rmSync(project.root, { recursive: true });
});

const report = "zeestad/kust/rapport/";

async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`http://localhost:${server.port}/${path}`);
  return { status: response.status, text: await response.text() };
}

/** What the overlay of a page says. */
async function mistakesAt(path: string): Promise<readonly Record<string, string>[]> {
  const { text } = await get(path);
  return JSON.parse(decode(/data-fouten="([^"]*)"/.exec(text)?.[1] ?? "null"));
}

/** Writes, and waits until the preview has taken it in. */
async function change(path: string, edit: (text: string) => string): Promise<void> {
  project.write(path, edit(project.read(path)));
  await server.change();
}

test("a page of the preview is the page of a build, with a script at its end", async () => {
  await project.build({ cities: ["zeestad"] });
  for (const path of [report, "zeestad/kust/steekkaart/", "zeestad/", "zeestad/wijken/haven/"]) {
    const { status, text } = await get(path);
    assert.is(status, 200, path);
    const own = text.replace(/<link rel="stylesheet" href="[./]*voorbeeld\/.*\n/, "");
    assert.is(own, project.read(`_site/${path}index.html`), path);
  }
  for (const path of ["zeestad/huisstijl.css", "zeestad/kust/figuren/inwoners-lijn.csv"]) {
    // A response is read as text without the mark that a CSV begins with.
    const built = project.read(`_site/${path}`).replace("\ufeff", "");
    assert.is((await get(path)).text, built, path);
  }
});

test("nothing of the preview is in a build", () => {
  for (const path of filesOf(join(project.root, "_site"))) {
    assert.not.match(path, "voorbeeld");
    assert.not.match(path, "redactie");
    if (path.endsWith(".html")) assert.not.match(project.read(`_site/${path}`), "voorbeeld/");
  }
});

test("a change in a text, a figure or the house style is on the page", async () => {
  await change("content/steden/zeestad/kust.md", (text) => `${text}\nEen nieuwe zin.\n`);
  assert.match(textOf((await get(report)).text), "Een nieuwe zin.");

  await change("data/themas/kust/loodsen/2022.csv", (text) =>
    text.replace(/^gemeente;90001;.*$/m, "gemeente;90001;4321"),
  );
  assert.match(textOf((await get(report)).text), "4.321");

  await change("data/steden/zeestad/stad.json", (text) => text.replace("#00598b", "#7a1f3d"));
  assert.match((await get("zeestad/huisstijl.css")).text, "#7a1f3d");
  assert.match((await get(report)).text, "#7a1f3d");
});

test("a mistake lies over the page as it was, with all that it takes to mend it, and goes with it", async () => {
  const before = textOf((await get(report)).text);
  const path = "content/rapport/kust.md";
  const good = project.read(path);
  await change(path, (text) => text.replace("[[figuur piramide]]", "[[figuur pyramide]]"));
  const [mistake, ...others] = await mistakesAt(report);
  assert.equal(others, []);
  assert.is(mistake?.where, "content/rapport/kust.md:21");
  assert.is(mistake?.found, "[[figuur pyramide]]");
  assert.match(mistake?.expected ?? "", "een figuur: een van inwoners-lijn");
  assert.match(mistake?.address ?? "", /^vscode:\/\/file\/.*\/content\/rapport\/kust\.md:21$/);
  assert.is(textOf((await get(report)).text), before);

  await change(path, () => good);
  assert.equal(await mistakesAt(report), []);
});

test("a mistake in a page that was not made yet says so on an empty page", async () => {
  const fresh = openPreviewSite(
    project.root,
    () => readProject(project.root, { cities: ["nergens"], themes: [] }),
    [],
  );
  assert.not.ok(fresh.refresh());
  const other = await servePreview(project.root, fresh, [], 0);
  const response = await fetch(`http://localhost:${other.port}/${report}`);
  const html = decode(await response.text());
  await other.close();
  assert.match(html, "Nog geen bladzijde");
  assert.match(html, '"found":"\\"nergens\\""');
});

test("a page that is open hears of a mistake, and of the page without it, from the files alone", async () => {
  const watching = watchFolders(project.root, ["content"], () => server.change());
  const response = await fetch(
    `http://localhost:${server.port}/voorbeeld/berichten?pad=${encodeURIComponent(report)}`,
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  const next = async (): Promise<{ version: string; problems: readonly { where: string }[] }> => {
    while (!unread.includes("\n\n")) unread += (await reader?.read())?.value ?? "";
    const [message = "", ...rest] = unread.split("\n\n");
    unread = rest.join("\n\n");
    return JSON.parse(message.slice("data: ".length));
  };
  const first = await next();
  assert.equal(first.problems, []);
  assert.match((await get(report)).text, `data-versie="${first.version}"`);
  const path = "content/steden/zeestad/kust.md";
  const good = project.read(path);
  // Many editors save by putting a new file in the place of the old one.
  const save = (text: string): void => {
    project.write(`${path}.nieuw`, text);
    renameSync(join(project.root, `${path}.nieuw`), join(project.root, path));
  };
  save(`${good}\n[[waarde loodse]]\n`);
  // A file may be seen half written first.
  let bad = await next();
  while (bad.problems.length === 0) bad = await next();
  assert.is.not(bad.version, first.version);
  assert.match(bad.problems[0]?.where ?? "", path);
  save(good);
  let mended = await next();
  while (mended.problems.length > 0) mended = await next();
  assert.is.not(mended.version, bad.version);
  await reader?.cancel();
  watching.close();
});

test("watchFolders(folders) sees a file in a folder that was not there", async () => {
  mkdirSync(join(project.root, "data/nieuw"));
  const seen = Promise.withResolvers<readonly string[]>();
  const watching = watchFolders(project.root, ["data", "nergens"], async (paths) => {
    if (paths.some((path) => path.endsWith("later.csv"))) seen.resolve(paths);
    else project.write("data/nieuw/map/later.csv", "");
  });
  mkdirSync(join(project.root, "data/nieuw/map"));
  assert.ok((await seen.promise).includes("data/nieuw/map/later.csv"));
  watching.close();
  rmSync(join(project.root, "data/nieuw"), { recursive: true });
});

test("the first page leads to every document; what the preview does not make is told in Dutch", async () => {
  assert.match((await get("")).text, 'href="zeestad/kust/rapport/"');
  assert.match((await get("zeestad/kust/rapport")).text, "Zeestad");
  const pdf = await get("zeestad/kust/rapport-kust-zeestad.pdf");
  assert.is(pdf.status, 404);
  assert.match(pdf.text, "maakt geen PDF's");
  assert.is((await get("zeestad/../../package.json")).status, 404);
});

test("a port that is taken is told in Dutch", async () => {
  try {
    await servePreview(project.root, site, [], server.port);
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), "die al in gebruik is");
  }
});

test.run();
