import { rmSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { deadLinks, filesOf, tableRows, textOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("part pages");

const site = makeSite();
await site.build();
const words = (path: string) => textOf(site.read(`_site/${path}`)).replaceAll("\u00a0", " ");

test("build(all) makes a page per located part, and none for people without a place", () => {
  const pages = filesOf(join(site.root, "_site")).filter((path) =>
    /^[a-z]+\/(wijken|eilanden)\/.*index\.html$/.test(path),
  );
  assert.equal(pages, [
    "duinstad/wijken/index.html",
    "duinstad/wijken/noord/index.html",
    "duinstad/wijken/zuid/index.html",
    "eilanden/eilanden/index.html",
    "eilanden/eilanden/noordeiland/index.html",
    "eilanden/eilanden/zuideiland/index.html",
    "heidestad/wijken/index.html",
    "heidestad/wijken/noord/index.html",
    "heidestad/wijken/zuid/index.html",
    "zeestad/wijken/haven/index.html",
    "zeestad/wijken/index.html",
    "zeestad/wijken/t-zand/index.html",
    "zeestad/wijken/vuurtoren/index.html",
  ]);
  const pdf = (address: string) => address.includes(".pdf");
  assert.equal(
    deadLinks(join(site.root, "_site")).filter((link) => !pdf(link)),
    [],
  );
});

test("a part is compared with its city and ranked among those that have a figure", () => {
  const text = words("zeestad/wijken/haven/index.html");
  // 3 100 people on 2,5 km².
  assert.match(text, "In 2022 woonden er in Haven 1.240,0 inwoners per km².");
  assert.match(text, "De bevolkingsdichtheid ligt hoger dan in Zeestad (");
  // Alone with a figure it has no place.
  assert.not.match(text, "van 1 wijken");
  const south = words("duinstad/wijken/zuid/index.html");
  assert.match(south, "636,0");
  assert.match(south, "2de van 2 wijken");
});

test("a hidden part has its sign on its own page, no sentence and no place", () => {
  const text = words("zeestad/wijken/vuurtoren/index.html");
  assert.match(text, /Inwoners per wijk x verborgen om personen te beschermen/);
  assert.not.match(text, /staat Vuurtoren daarmee|woonden er in Vuurtoren/);
  assert.match(text, "x = verborgen");
  // It is nowhere among the others, and one that alone has a figure stands among none.
  const strips = (path: string) => site.read(`_site/${path}`).split(". Plaats tussen").length - 1;
  assert.is(strips("zeestad/wijken/vuurtoren/index.html"), 0);
  assert.is(strips("zeestad/wijken/haven/index.html"), 0);
  assert.not.match(text, "Elk streepje is een wijk");
  assert.is(strips("duinstad/wijken/zuid/index.html"), 2);
});

test("a part has the key figures of its level only", () => {
  assert.not.match(words("zeestad/wijken/haven/index.html"), "65-plussers");
  assert.match(words("eilanden/eilanden/noordeiland/index.html"), "65-plussers");
  assert.match(words("eilanden/eilanden/noordeiland/index.html"), "Eilandsteekkaart");
});

test("the overview has all parts, who has no place, and the city; as a CSV too", () => {
  const rows = tableRows(site.read("_site/zeestad/wijken/index.html").replace(" data-sorteer", ""));
  assert.equal(
    rows.map(([name]) => name),
    ["Wijk", "’t Zand", "Haven", "Vuurtoren", "Niet te lokaliseren", "Zeestad"],
  );
  assert.equal(rows[2]?.slice(0, 2), ["Haven", "3.100"]);
  assert.equal(rows[4]?.slice(-1), ["nvt"]);
  const csv = site.read("_site/zeestad/wijken/wijken.csv");
  assert.match(csv, "Haven;3100;1240,0;");
  assert.match(csv, "Vuurtoren;x;x;");
});

test("build(--zonder-wijken) has none of it, and no link to it", async () => {
  const quick = makeSite();
  await quick.build({ withParts: false });
  const paths = filesOf(join(quick.root, "_site"));
  assert.not.ok(paths.some((path) => path.includes("/wijken/")));
  assert.not.match(quick.read("_site/zeestad/index.html"), "wijken/");
  rmSync(quick.root, { recursive: true });
});

/** A table as the script sees it; enough of a page to sort one. */
function fakeTable(rows: readonly (readonly string[])[]) {
  const makeCell = (text: string) => {
    const attributes = new Map<string, string>();
    return {
      textContent: text,
      childNodes: [text],
      button: undefined as undefined | { click?: () => void },
      append(button: { click?: () => void }) {
        this.button = button;
      },
      getAttribute: (name: string) => attributes.get(name) ?? null,
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      removeAttribute: (name: string) => attributes.delete(name),
    };
  };
  const [head = [], ...body] = rows;
  const makeRow = (cells: readonly string[]) => ({
    cells: cells.map(makeCell),
    classList: { contains: (name: string) => name === "totaal" && cells[0] === "Zeestad" },
  });
  const tBody = {
    rows: body.map(makeRow),
    append(...moved: ReturnType<typeof makeRow>[]) {
      this.rows = [...this.rows.filter((row) => !moved.includes(row)), ...moved];
    },
  };
  return { tBodies: [tBody], tHead: { rows: [makeRow(head)] } };
}

test("sorteren.js sorts figures from high to low, then back, with signs and totals at the end", () => {
  const table = fakeTable([
    ["Wijk", "Inwoners"],
    ["Haven", "1.240,5"],
    ["Vuurtoren", "x verborgen"],
    ["Kaai", "−3,0 (v)"],
    ["’t Zand", "ca. 99"],
    ["Zeestad", "3.100"],
  ]);
  const document = {
    createElement: () => ({
      append() {},
      addEventListener(_: string, listener: () => void) {
        Object.assign(this, { click: listener });
      },
    }),
    querySelectorAll: (selector: string) => (selector.startsWith("table") ? [table] : []),
  };
  runInNewContext(site.read("_site/stijl/sorteren.js"), { document, Intl });
  const order = () => table.tBodies[0]?.rows.map(({ cells }) => cells[0]?.textContent);
  const [name, count] = table.tHead.rows[0]?.cells ?? [];
  count?.button?.click?.();
  assert.equal(order(), ["Haven", "’t Zand", "Kaai", "Vuurtoren", "Zeestad"]);
  assert.is(count?.getAttribute("aria-sort"), "descending");
  count?.button?.click?.();
  assert.equal(order(), ["Kaai", "’t Zand", "Haven", "Vuurtoren", "Zeestad"]);
  name?.button?.click?.();
  assert.equal(order(), ["’t Zand", "Haven", "Kaai", "Vuurtoren", "Zeestad"]);
  assert.is(count?.getAttribute("aria-sort"), null);
});

test.after(() => rmSync(site.root, { recursive: true }));
test.run();
