import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ReportError } from "../../scripts/model/report-error.ts";
import { citySkeleton } from "../../scripts/scaffold/city-skeleton.ts";
import { divisionSkeleton } from "../../scripts/scaffold/division-skeleton.ts";
import { indicatorSkeleton } from "../../scripts/scaffold/indicator-skeleton.ts";
import { type Skeleton, writeSkeleton } from "../../scripts/scaffold/skeleton.ts";
import { themeSkeleton } from "../../scripts/scaffold/theme-skeleton.ts";
import { pagesOf, textOf } from "../sites/built-site.ts";
import { makeDividedSite } from "../sites/divided-site.ts";

const test = suite("scaffold");

const site = makeDividedSite();
// A city that the project has figures and a map of, and no folder yet.
rmSync(join(site.root, "data/steden/duinstad"), { recursive: true });

test.after(() => rmSync(site.root, { recursive: true }));

function run(...args: readonly string[]): string {
  const { status, output } = site.run(...args);
  assert.is(status, 0, output);
  return output;
}

test("nieuw asks for nothing, says what to do next, and makes what passes check and is built", async () => {
  assert.match(run("nieuw", "stad", "Duinstad"), "Vul in: data/steden/duinstad/stad.json");
  assert.match(run("nieuw", "thema", "Vrije tijd"), "vrije-tijd-aantal/2022.csv");
  assert.match(run("nieuw", "indicator", "Strandcabines", "--thema", "kust"), "strandcabines");
  assert.match(run("nieuw", "wijkindeling", "--stad", "zeestad"), "import wijkindeling --stad");

  const { status, output } = site.run("check");
  assert.is(status, 1);
  assert.match(output, "een wijkindeling die nog niet is ingevoerd");
  assert.match(output, "npm run steekkaart -- import wijkindeling --stad zeestad");
  run("import", "wijkindeling", "--stad", "zeestad");
  assert.match(run("check"), "In orde: 4 steden, 2 thema('s)");

  await site.build({ cities: ["zeestad", "duinstad"] });
  const pages = new Map(pagesOf(join(site.root, "_site")).map(({ path, html }) => [path, html]));
  assert.ok(pages.has("duinstad/kust/rapport/index.html"));
  assert.match(
    textOf(pages.get("zeestad/kust/rapport/index.html") ?? ""),
    "Op 1 januari 2022 telde Zeestad",
  );
  assert.ok(existsSync(join(site.root, "_site/zeestad/kust/figuren/strandcabines-lijn.csv")));
  for (const [path, html] of pages) {
    assert.not.match(html, "leest alleen de redactie", path);
  }
});

test("nieuw thema publishes no figure that was not counted", () => {
  const figures = site.read("data/themas/vrije-tijd/vrije-tijd-aantal/2022.csv").split("\n");
  assert.equal(figures.slice(0, 2), ["niveau;code;waarde", "gemeente;90001;?"]);
  const html = site.read("_site/zeestad/vrije-tijd/rapport/index.html");
  assert.not.match(html, "<svg");
});

function messageOf(make: () => Skeleton): string {
  try {
    writeSkeleton(site.root, make());
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return "geen fout";
}

const today = "2026-01-02";

test("writeSkeleton overwrites nothing and writes nothing beside what is there", () => {
  const before = site.read("data/steden/duinstad/stad.json");
  rmSync(join(site.root, "data/steden/duinstad/LEESMIJ.md"));
  for (const make of [
    () => citySkeleton(site.root, "Duinstad", undefined),
    () => themeSkeleton(site.root, "Vrije tijd", { today }),
    () => indicatorSkeleton(site.root, "Strandcabines", { theme: "kust" }),
    () => divisionSkeleton(site.root, "wijken", "zeestad"),
  ]) {
    assert.match(messageOf(make), /dat er al is/);
  }
  assert.is(site.read("data/steden/duinstad/stad.json"), before);
  assert.not.ok(existsSync(join(site.root, "data/steden/duinstad/LEESMIJ.md")));
});

test("nieuw says in Dutch which names there are", () => {
  const indicator = (options: Parameters<typeof indicatorSkeleton>[2]) => () =>
    indicatorSkeleton(site.root, "Meeuwen", options);
  for (const [make, expected] of [
    [() => citySkeleton(site.root, "Duinstat", undefined), "zoals Duinstad"],
    [() => citySkeleton(site.root, "???", undefined), "minstens één letter"],
    [indicator({}), "een van kust, vrije-tijd"],
    [indicator({ theme: "kust", dataset: "vogels" }), "een van inwoners"],
    [() => divisionSkeleton(site.root, "wijken", undefined), "een stad met een map in data/steden"],
    [() => divisionSkeleton(site.root, "wijken", "eilanden"), "geen statistische sectoren"],
  ] as const) {
    assert.match(messageOf(make), expected);
  }
});

test("nieuw indicator leaves the rest of the file as it was written", () => {
  const zeestad = join(import.meta.dirname, "../sites/zeestad/data/themas/kust/indicatoren.json");
  const before = readFileSync(zeestad, "utf8").trimEnd().slice(0, -"\n]".length);
  assert.ok(site.read("data/themas/kust/indicatoren.json").startsWith(`${before},\n`));
});

test.run();
