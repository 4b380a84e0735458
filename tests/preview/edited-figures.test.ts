import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { seededRandom } from "../../scripts/disclosure/suppression/seeded-random.ts";
import type { Recall } from "../../scripts/model/recall.ts";
import { loadPageModules, renderPage } from "../../scripts/preview/page-modules.ts";
import { openPreviewSite, type PreviewSite } from "../../scripts/preview/preview-site.ts";
import { openReadingMemory } from "../../scripts/preview/reading-memory.ts";
import { makeSite } from "../sites/invented-site.ts";

const test = suite("preview after edits of figures");

const project = makeSite();
test.after(() => rmSync(project.root, { recursive: true }));
const modules = await loadPageModules(project.root);
const random = seededRandom(7);
const files = readdirSync(join(project.root, "data/themas"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".csv"))
  .map((path) => `data/themas/${path}`)
  .sort();

function preview(recall?: Recall): PreviewSite {
  const options = { cities: [], themes: [] };
  return openPreviewSite(project.root, () => readProject(project.root, options, recall), []);
}

/** The page, or what is wrong: as whoever looks at it sees it. */
async function look(site: PreviewSite, path: string): Promise<string> {
  site.refresh();
  const part = await site.at(path);
  if (!part || part.problems.length > 0) return JSON.stringify(part?.problems);
  return (part.site && (await renderPage(modules, part.site, path))) ?? "none";
}

/** Makes small numbers too, so that what is hidden changes. */
function editFigure(text: string): string {
  const lines = text.trimEnd().split("\n");
  const at = 1 + Math.floor(random() * (lines.length - 1));
  const number = Math.floor(random() * 3) * Math.floor(random() * 300);
  lines[at] = (lines[at] ?? "").replace(
    /;\d+(;[a-z]*)?$/,
    (_, status = "") => `;${number}${status}`,
  );
  // A row that is gone changes which areas have figures.
  if (random() < 0.15) lines.splice(at, 1);
  return `${lines.join("\n")}\n`;
}

const otherEdits: readonly { readonly path: string; readonly edit: (text: string) => string }[] = [
  {
    path: "data/bronnen/zeebel.json",
    edit: (text) => text.replace(/"drempelwaarde": \d+/, '"drempelwaarde": 8'),
  },
  {
    path: "data/themas/kust/indicatoren.json",
    edit: (text) => text.replace(/"decimalen": 1/, '"decimalen": 2'),
  },
  { path: "data/steden/zeestad/stad.json", edit: (text) => text.replace("#00598b", "#7a1f3d") },
];

test("a page that was looked at through many edits is byte for byte that of a fresh start", async () => {
  const paths = [
    "zeestad/kust/rapport/",
    "zeestad/kust/steekkaart/",
    "zeestad/",
    "vergelijking/kust/",
  ];
  const kept = preview(openReadingMemory(project.root));
  const seen = new Set<string>();
  for (let time = 0; time < 12; time++) {
    const other = time % 4 === 3 ? otherEdits[Math.floor(time / 4)] : undefined;
    const path = other?.path ?? files[Math.floor(random() * files.length)] ?? "";
    const before = project.read(path);
    project.write(path, (other?.edit ?? editFigure)(before));
    const page = paths[time % paths.length] ?? "";
    // What one finds, the other may not have from it.
    const html = await look(kept, page);
    rmSync(join(project.root, ".cache/voorbeeld"), { recursive: true, force: true });
    assert.is(html, await look(preview(), page), `${time}: ${path}, ${page}`);
    seen.add(html);
    if (html.startsWith("[")) project.write(path, before);
  }
  assert.ok([...seen].filter((html) => html.startsWith("<")).length > 6, "few pages");
});

test.run();
