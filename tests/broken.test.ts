import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../scripts/cli/read-project.ts";
import { ReportError } from "../scripts/model/report-error.ts";
import { filesOf } from "./sites/built-site.ts";
import { type InventedSite, makeSite } from "./sites/invented-site.ts";

const test = suite("broken");

/** A folder is a mistake of an editor: what changes in the invented project, and the message it gives. */
const folder = join(import.meta.dirname, "broken");
const isUpdating = process.env.BIJWERKEN === "1" && process.env.CI === undefined;

type Mistake =
  | { readonly file: string; readonly remove: true }
  | { readonly file: string; readonly write: string }
  /** Lays another invented theme over the project first. */
  | { readonly overlay: "visserij" }
  | {
      readonly file: string;
      readonly replace: string;
      readonly by: string;
      readonly encoding?: "latin1";
    };

function makeMistakes(site: InventedSite, name: string): void {
  const mistakes = JSON.parse(
    readFileSync(join(folder, name, "mistake.json"), "utf8"),
  ) as readonly Mistake[];
  for (const mistake of mistakes) {
    if ("overlay" in mistake) {
      site.overlay(join(import.meta.dirname, "sites", mistake.overlay));
      continue;
    }
    const path = join(site.root, mistake.file);
    if ("remove" in mistake) {
      rmSync(path);
      continue;
    }
    if ("write" in mistake) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, mistake.write);
      continue;
    }
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(mistake.replace), `${name}: ${mistake.file} lacks what is replaced`);
    writeFileSync(path, text.replace(mistake.replace, mistake.by), mistake.encoding ?? "utf8");
  }
}

function messageOf(site: InventedSite): string {
  try {
    readProject(site.root, { cities: [], themes: [] });
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return "geen fout";
}

for (const name of readdirSync(folder).sort()) {
  test(`readProject(${name}) says in Dutch what to mend`, () => {
    const site = makeSite();
    makeMistakes(site, name);
    const message = `${messageOf(site)}\n`;
    rmSync(site.root, { recursive: true });
    const expectedPath = join(folder, name, "expected.txt");
    if (isUpdating) writeFileSync(expectedPath, message);
    assert.ok(existsSync(expectedPath), "no expected.txt");
    assert.is(message, readFileSync(expectedPath, "utf8"));
  });
}

test("readProject(what a spreadsheet or a computer leaves behind) reads the same figures", () => {
  const site = makeSite();
  const loodsen = "data/themas/kust/loodsen/2022.csv";
  const figuresOf = () =>
    readProject(site.root, { cities: [], themes: [] }).catalogue.tables.get("loodsen")?.rows;
  const before = figuresOf();
  const rows = site.read(loodsen).trim().split("\n");
  const asSaved = [rows[0], ";;", ...rows.slice(1), ";;", ""].map((row) => ` ${row} ;;`);
  site.write(loodsen, `\uFEFF${asSaved.join("\r\n")}\r\n\r\n`);
  site.write("content/rapport/kust.md", `\uFEFF${site.read("content/rapport/kust.md")}`);
  for (const folder of [
    "content",
    "content/rapport",
    "content/steden",
    "content/steden/zeestad",
    "data/bronnen",
    "data/steden",
    "data/steden/zeestad",
    "data/themas",
    "data/themas/kust",
    "data/themas/kust/loodsen",
  ]) {
    for (const name of [
      ".DS_Store",
      "Thumbs.db",
      "desktop.ini",
      "._2022.csv",
      "~$2022.xlsx",
      "~$a.json",
    ]) {
      site.write(`${folder}/${name}`, "x");
    }
  }
  assert.equal(figuresOf(), before);
  rmSync(site.root, { recursive: true });
});

test("build(several mistakes) lists all of them, fails, and leaves the previous output as it was", async () => {
  const site = makeSite();
  await site.build();
  const snapshot = () =>
    filesOf(join(site.root, "_site")).map(
      (path) => `${path} ${readFileSync(join(site.root, "_site", path), "latin1")}`,
    );
  const before = snapshot();
  const names = ["duplicate-key", "contrast-too-low", "unknown-tile", "unknown-token"];
  for (const name of names) makeMistakes(site, name);
  const { status, output } = site.run("build", "--zonder-pdf");
  assert.is(status, 1);
  assert.match(output, "6 problemen gevonden");
  for (const part of [
    "loodsen/2022.csv:4",
    "duinstad/stad.json",
    'inwoner"',
    "[[cijfer loodsen]]",
  ]) {
    assert.match(output, part);
  }
  assert.equal(snapshot(), before);
  rmSync(site.root, { recursive: true });
});

test("import(truncated zip) names the file, fails, and writes nothing", () => {
  const site = makeSite();
  writeFileSync(join(site.root, "TF_SOC_POP_STRUCT_2022.zip"), Buffer.from("PK\u0003\u0004 half"));
  const before = filesOf(join(site.root, "data"));
  const { status, output } = site.run("import", "statbel-bevolking", "TF_SOC_POP_STRUCT_2022.zip");
  assert.is(status, 1);
  assert.match(output, "TF_SOC_POP_STRUCT_2022.zip");
  assert.match(output, "verwacht");
  assert.equal(filesOf(join(site.root, "data")), before);
  rmSync(site.root, { recursive: true });
});

test.run();
