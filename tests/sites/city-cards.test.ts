import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readPublished } from "../../scripts/audit/read/read-published.ts";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import { publishedSite } from "../audit/published-site.ts";
import { deadLinks, pagesOf, textOf } from "./built-site.ts";
import { makeFishingSite } from "./fishing-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("card of a city over all themes");

const site = makeFishingSite();
await site.build({ withParts: false });
const folder = join(site.root, "_site");

function read(path: string): string {
  return readFileSync(join(folder, path, "index.html"), "utf8");
}

/** The blocks of a card, by theme: its figures as they read, and all of its words. */
function blocksOf(city: string): ReadonlyMap<string, { rows: readonly string[]; text: string }> {
  const blocks = read(`${city}/stadskaart`).split('<section class="kaartthema">').slice(1);
  return new Map(
    blocks.map((html) => {
      const [theme = ""] = /<h2>.*?<\/h2>/.exec(html) ?? [];
      const rows = html.split('<li class="rij ').slice(1);
      return [
        textOf(theme),
        {
          rows: rows.map((row) =>
            textOf(row.replace(/<svg[\s\S]*?<\/svg>/g, "").replace(/^[^>]*>/, "")),
          ),
          text: textOf(html),
        },
      ];
    }),
  );
}

test("card has a block per theme: what thema.json chose, or else the tiles of its fact sheet", () => {
  const blocks = blocksOf("zeestad");
  assert.equal([...blocks.keys()], ["Kust", "Visserij"]);
  const [first = "", second = ""] = blocks.get("Kust")?.rows ?? [];
  assert.match(first, /^Inwoners 2022 11\.000/);
  assert.match(second, /^Groei /);
  assert.equal(
    blocks.get("Visserij")?.rows.map((row) => row.split(" ")[0]),
    ["Vissers", "Kabeljauw", "Vangst", "Tevreden"],
  );
});

test("figure on a card has its year, its source and what it compares with", () => {
  const { rows = [], text = "" } = blocksOf("zeestad").get("Kust") ?? {};
  const old = rows.find((row) => row.startsWith("65-plussers")) ?? "";
  assert.match(
    old.replaceAll("\u00a0", " "),
    /t\.o\.v\. inwoners · 2022 [\d,]+ % 3 kuststeden [\d,]+ % Vlaams Gewest [\d,]+ %/,
  );
  assert.match(text, "Bron: Zeebel, Bevolking van de kust.");
});

test("hidden figure stands on a card with its sign, and the sign at its foot", () => {
  const cod = blocksOf("zeestad")
    .get("Visserij")
    ?.rows.find((row) => row.startsWith("Kabeljauw"));
  assert.match(cod ?? "", / x /);
  assert.match(
    textOf(read("zeestad/stadskaart")),
    "x = verborgen: een bedrag dat te veel zou zeggen over wie eraan bijdraagt",
  );
  // The largest figure of a theme is one that may be shown.
  const [largest = ""] = blocksOf("duinstad").get("Visserij")?.rows ?? [];
  assert.match(largest, /^Vissers 2022 \d/);
});

test("card of a city that is compared with none has no strip", () => {
  const html = read("eilanden/stadskaart");
  assert.not.match(html, "Een streepje is een centrumstad");
  assert.match(read("zeestad/stadskaart"), "Een streepje is een centrumstad");
});

test("card is linked from the home page, the page of its city and that of the sources", () => {
  assert.match(read(""), 'href="zeestad/stadskaart/"');
  assert.match(read(""), 'href="zeestad/stadskaart-zeestad.pdf"');
  assert.match(read("zeestad"), 'href="../zeestad/stadskaart/"');
  assert.match(read("zeestad"), 'href="../zeestad/stadskaart-zeestad.pdf"');
  const [, fishers = ""] = read("bronnen").split('id="bron-zeevolk"');
  assert.match(fishers, 'href="../zeestad/stadskaart/"');
  assert.equal(
    deadLinks(folder).filter((link) => !link.endsWith(".pdf")),
    [],
  );
});

test("card is printed on exactly two sides", async () => {
  const {
    site: { prints },
  } = await buildSiteData(site.root, { ...allOptions, cities: ["zeestad"], withParts: false });
  assert.equal(
    prints.filter(({ kind }) => kind === "stadskaart").map(({ pdf, pages }) => [pdf, pages]),
    [["zeestad/stadskaart-zeestad.pdf", [2, 2]]],
  );
});

test("audit explains every digit of the cards", async () => {
  const published = publishedSite(site);
  const { problems } = await readPublished(published.folder, published.manifest);
  assert.equal(problems, []);
});

test("build(one theme) makes no card", async () => {
  const other = makeSite();
  await other.build({ cities: ["zeestad"], withParts: false });
  const paths = pagesOf(join(other.root, "_site")).map(({ path }) => path);
  assert.not.ok(paths.some((path) => path.includes("stadskaart")));
  assert.not.match(other.read("_site/zeestad/index.html"), "stadskaart");
});

test.run();
