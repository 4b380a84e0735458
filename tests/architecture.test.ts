import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { directories } from "../scripts/site/plugin.ts";
import { layerOf, root, sources } from "./product-sources.ts";

const test = suite("architecture");

/** Ground floor first: a layer imports only from layers before it. */
const layers = [
  "model",
  "language",
  "audit",
  "linked-tables",
  "areas",
  "packages",
  "catalogue",
  "disclosure",
  "indicators",
  "phrases",
  "charts",
  "figures",
  "pipeline.ts",
  "site",
  "setup",
  "pdf",
  "accessibility",
  "import",
  "schemas",
  "preview",
  "scaffold",
  "cli",
];

function importersOf(layer: string): readonly string[] {
  const found = sources.filter(
    (source) => source.layer !== layer && source.imports.some((path) => layerOf(path) === layer),
  );
  return [...new Set(found.map((source) => source.layer))].sort();
}

test("scripts/ has sources in every layer and in no other folder", () => {
  assert.equal([...new Set(sources.map(({ layer }) => layer))].sort(), layers.toSorted());
});

test("layers import downwards only", () => {
  const upward = sources.flatMap(({ path, layer, imports }) =>
    imports
      .filter((target) => layers.indexOf(layerOf(target)) > layers.indexOf(layer))
      .map((target) => `${path} → ${target}`),
  );
  assert.equal(upward, []);
});

test("catalogue/ is imported by disclosure/, pipeline.ts and what describes its files only", () => {
  assert.equal(importersOf("catalogue"), ["disclosure", "pipeline.ts", "schemas"]);
});

test("disclosure/ is imported by indicators/, pipeline.ts and the command that protects one table", () => {
  assert.equal(importersOf("disclosure"), ["cli", "indicators", "pipeline.ts"]);
  const commands = sources.filter(
    ({ layer, imports }) =>
      layer === "cli" && imports.some((path) => layerOf(path) === "disclosure"),
  );
  assert.equal(
    commands.map(({ path }) => path),
    ["cli/suppress-table.ts"],
  );
});

test("importers know the model, the geometry of areas and each other, not the rest of the product", () => {
  const others = sources
    .filter(({ layer }) => layer === "import")
    .flatMap(({ imports }) =>
      imports.filter((path) => !["model", "areas", "import"].includes(layerOf(path))),
    );
  assert.equal(others, []);
});

test("scaffold/ knows the model and how importers read areas, not the rest of the product", () => {
  const others = sources
    .filter(({ layer }) => layer === "scaffold")
    .flatMap(({ imports }) =>
      imports.filter((path) => !["model", "import", "scaffold"].includes(layerOf(path))),
    );
  assert.equal(others, []);
});

test("nothing that builds the site knows the preview", () => {
  assert.equal(importersOf("preview"), ["cli"]);
  const commands = sources.filter(({ imports }) =>
    imports.some((path) => layerOf(path) === "preview"),
  );
  assert.equal(
    commands
      .filter(({ layer }) => layer === "cli")
      .map(({ path }) => path)
      .sort(),
    ["cli/preview-process.ts", "cli/start.ts"],
  );
});

test("audit/ knows the model only: it judges what is published, not how it was made", () => {
  const others = sources
    .filter(({ layer }) => layer === "audit")
    .flatMap(({ imports }) =>
      imports.filter((path) => !["model", "audit"].includes(layerOf(path))),
    );
  assert.equal(others, []);
});

test("packages/ knows the model only: what is shared and received is read without the rest", () => {
  const others = sources
    .filter(({ layer }) => layer === "packages")
    .flatMap(({ imports }) =>
      imports.filter((path) => !["model", "packages"].includes(layerOf(path))),
    );
  assert.equal(others, []);
});

test("a certificate is checked without a solver", () => {
  const reached = new Set(["audit/check-certificate.ts"]);
  for (const path of reached) {
    const source = sources.find((candidate) => candidate.path === path);
    assert.ok(source, path);
    assert.not.match(source.text, /from "(highs|glpk)/);
    assert.ok(source.text.split("\n").length < 200, path);
    for (const target of source.imports) reached.add(target);
  }
});

test("templates reach no raw figure and no gate", () => {
  const reaching = readdirSync(join(root, "templates"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .filter((path) =>
      /scripts\/(catalogue|disclosure|import)\//.test(
        readFileSync(join(root, "templates", path), "utf8"),
      ),
    );
  assert.equal(reaching, []);
});

test("a ProtectedTable is made in one file", () => {
  // It is a plain interface: what promises to return one is what makes one.
  const makers = sources.filter(({ text }) => /\): (Promise<)?ProtectedTable>? \{/.test(text));
  assert.equal(
    makers.map(({ path }) => path),
    ["disclosure/protect.ts"],
  );
});

test("Eleventy gets the finished report under one name, and reads no folder of data", () => {
  const added = sources.flatMap(({ text }) =>
    [...text.matchAll(/addGlobalData\("([^"]+)"/g)].map(([, name]) => name),
  );
  assert.equal(added, ["site"]);
  // It would load every JSON and CSV below its data folder as data of its own.
  const data = join(root, directories.input, directories.data);
  assert.not.ok(existsSync(data), data);
});

test("numbers are put into words in one file", () => {
  const formatting = sources.filter(({ text }) => /from "d3-format"/.test(text));
  assert.equal(
    formatting.map(({ path }) => path),
    ["model/format.ts"],
  );
});

test("a figure gets its origin from the gate, in one file", () => {
  const publishing = sources.filter(
    ({ text, layer }) => layer !== "model" && /\bpublish\(/.test(text),
  );
  assert.equal(
    publishing.map(({ path }) => path),
    ["disclosure/protect.ts"],
  );
});

test("numbers without an origin are put into words where they are no figures", () => {
  // An importer prints control totals for the steward who runs it, and builds nothing.
  const printing = sources.filter(
    ({ text, layer }) =>
      layer !== "import" && /import \{[^}]*\bformatNumber\b[^}]*\} from/.test(text),
  );
  assert.equal(printing.map(({ path }) => path).sort(), [
    // How large an overlap in a city's drawing is.
    "areas/check-shapes.ts",
    // The sum of an attack for who repairs it, the width of a tick, seconds, a contrast.
    "audit/explain.ts",
    "audit/known-to-reader.ts",
    "catalogue/check-style.ts",
    "charts/check-palette.ts",
    "charts/lines/line-chart.ts",
    "cli/build.ts",
    // The gap between a pattern and its bound.
    "cli/suppress-table.ts",
    // "Per 10.000": a factor, that a steward chose.
    "model/describe-formula.ts",
  ]);
});

test("the reader of built files knows the model and nothing that makes figures", () => {
  const reaching = sources
    .filter(({ path }) => path.startsWith("audit/read/"))
    .flatMap(({ path, imports }) =>
      imports
        .filter((target) => !target.startsWith("audit/read/") && layerOf(target) !== "model")
        .map((target) => `${path} → ${target}`),
    );
  assert.equal(reaching, []);
});

test.run();
