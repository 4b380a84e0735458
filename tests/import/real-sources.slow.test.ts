import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCatalogue } from "../../scripts/catalogue/read-catalogue.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import { type Imported, makeRealProject, sharedData } from "./real-project.ts";
import { registerRows } from "./register-rows.ts";

const test = suite("real sources");

const root = fileURLToPath(new URL("../..", import.meta.url));
const isThere = existsSync(sharedData);

const { root: project, proposals, importReal } = makeRealProject();

function testReal(name: string, check: () => Promise<void>): void {
  if (isThere) {
    test(name, check);
    return;
  }
  console.log(`overgeslagen: ${name}: ../shared/data is er niet`);
  test.skip(name);
}

const [gent, region] = [
  ["gemeente", "44021"],
  ["gewest", "2000"],
] as const;

testReal(
  "import(22 registerRows of the Stadsmonitor) takes cities, what they merged with and the region, part and rest",
  async () => {
    const imported = await importReal("stadsmonitor/register/*.csv");
    for (const [dataset, rows] of Object.entries(registerRows)) {
      assert.is(imported.rows(dataset), rows, dataset);
    }
    const { value } = imported;
    assert.is(value("economie/betalingsachterstand", "2010", ...region, "wel"), "119631");
    assert.is(
      value("economie/betalingsachterstand", "2010", ...region, "niet"),
      String(5_074_519 - 119_631),
    );
    // Small origins that are parts of EU and of Niet-EU do not count again.
    assert.is(value("werk/werkloosheid-herkomst", "2009", ...gent, "eu", "m", "wel"), "228");
    assert.is(value("economie/inkomen-register", "2010", ...region), "104681000000;6251983");
    assert.is(value("demografie/nationaliteit-moe", "2022", ...gent, "niet")?.length, 6);
    // In 2021 the source gives each numerator with each denominator: that year is left out.
    assert.is(value("energie/budgetmeters", "2021", "gemeente", "11002", "aardgas"), undefined);
    assert.is(value("energie/budgetmeters", "2011", ...region, "aardgas"), "24220");
  },
);

testReal(
  "import(67 surveys of the Stadsmonitor) takes shares, with 13 centrumsteden together",
  async () => {
    const imported = await importReal("stadsmonitor/enquete/*/*.csv");
    const recognised = imported.lines.filter((line) =>
      line.includes("herkend als een bestand van"),
    );
    assert.is(
      recognised.length,
      globSync("stadsmonitor/enquete/*/??_S_*.csv", { cwd: sharedData }).length,
    );
    assert.is(
      imported.value("economie/betalingsmoeilijkheden", "2011", "gemeente", "41002", "ja"),
      "0.14",
    );
    assert.is(
      imported.value("economie/betalingsmoeilijkheden", "2012", "gemeente", "41002", "ja"),
      "?",
    );
    assert.is(
      imported.value("economie/betalingsmoeilijkheden", "2020", "groep", "centrumsteden", "ja"),
      "0.13",
    );
    assert.is(imported.value("economie/betalingsmoeilijkheden", "2020", ...region, "ja"), "0.1");
    assert.is(
      imported.value(
        "energie/bezoek-park-bos-groenzone-eigen-of-andere-gemeente",
        "2020",
        "gemeente",
        "41002",
        "bezoek-park-bos-groenzone-in-andere-gemeente",
        "niet-aanwezig-in-de-eigen-gemeente",
      ),
      "nvt",
    );
  },
);

testReal(
  "import(exports of Swing) takes names, blocks and percentages of workbook and CSV",
  async () => {
    const imported = await importReal("swing/export/*.xlsx", "swing/export/*.csv");
    const { value } = imported;
    assert.is(imported.rows("werk/werkzoekenden"), 289);
    assert.is(value("werk/werkzoekendengraad", "2014", "gemeente", "41002", "iedereen"), "0.096");
    assert.is(value("werk/werkzoekenden", "2024", "gemeente", "41002"), "3246");
    // The file calls 31 December 2013, for which it has nothing, the year 2014.
    assert.is(
      value("werk/werkzoekenden-nationaliteit", "2013", "gemeente", "41002", "belg"),
      undefined,
    );
    assert.is(
      value("werk/werkzoekenden-nationaliteit", "2014", "gemeente", "41002", "belg"),
      "2928",
    );
    assert.is(
      value("onderwijs/thuistaal-niet-nederlands", "2014", "gemeente", "41002", "basis"),
      "0.229",
    );
    assert.is(value("demografie/nieuwkomers", "2024", "gemeente", "41002"), "662");
    // The names are those since 2025, and so is the ground of Hasselt.
    assert.ok(value("demografie/nieuwkomers", "2024", "gemeente", "71072"));
    assert.is(imported.rows("demografie/antwerpen-leeftijd"), 67);
    assert.match(imported.lines.join("\n"), "datum export: donderdag 21 mei 2026");
    const again = await importReal("swing/export/*.xlsx", "swing/export/*.csv");
    assert.equal(again.changes, []);
  },
);

testReal(
  "import(uploads of Swing) takes data sheets, reasons and codes of several years",
  async () => {
    const imported = await importReal("swing/import/*.xlsx");
    const { value } = imported;
    const counts: Readonly<Record<string, number>> = {
      "economie/aangiften-deelgemeente": 1785,
      "energie/energieklanten": 6164,
      "landbouw/hoeveproducenten": 4546,
      "landbouw/zorgboerderijen": 2273,
      "landbouw/open-ruimte": 1528,
      "onderwijs/leerlingen-vestiging": 1635,
    };
    for (const [dataset, rows] of Object.entries(counts)) {
      assert.is(imported.rows(dataset), rows, dataset);
    }
    assert.is(
      value("onderwijs/leerlingen-vestiging", "2010", "gemeente", "11002", "gewoon-kleuter"),
      "21990",
    );
    assert.match(value("landbouw/hoeveproducenten", "2009", ...region) ?? "", /^\d+$/);
    // Zwijndrecht is in another province since 2025.
    const antwerp = ["10000", "10000/2025-01-01"].map((code) =>
      Number(value("landbouw/hoeveproducenten", "2009", "provincie", code)),
    );
    const moved = Number(value("landbouw/hoeveproducenten", "2009", "gemeente", "11056"));
    assert.is((antwerp[0] ?? 0) - (antwerp[1] ?? 0), moved);
  },
);

testReal("import(tables of Statbel) gives the totals that Statbel publishes", async () => {
  const imported = await importReal(
    "statbel/andere/{TF_PSNL,TF_CAR,volks,kad,vest}*",
    "statbel/andere/BV*",
    "vastgoed/*.csv",
  );
  const { value } = imported;
  assert.is(imported.rows("economie/fiscaal-inkomen"), 327 * 9);
  assert.is(value("economie/fiscaal-inkomen", "2013", ...gent), "4389043604.3;146401");
  assert.is(value("economie/fiscale-aangiften", "2005", ...gent, "meer-dan-nul"), "141699");
  assert.is(sumOf(value, "wonen/huishoudens-sector", "2019", "44021"), 120_637);
  assert.is(sumOf(value, "wonen/wagens-sector", "2019", "44021"), 98_378);
  assert.is(value("demografie/census-inwoners", "2011", ...gent), "248358");
  assert.is(value("landbouw/bodembezetting", "2006", ...gent, "bossen"), "?");
  assert.is(value("handel/handelspercelen", "2005", "gemeente", "21008"), "177");
  assert.is(value("economie/vestigingseenheden", "2022", ...gent), "36586");
  assert.match(
    imported.lines.join("\n"),
    "economie/vestigingseenheden: 304 cijfers die er meer dan één keer staan",
  );
  const dwellings = ["appartement", "eengezinswoning"].map((type) =>
    Number(value("wonen/vergunde-woningen", "2024", ...gent, type)),
  );
  assert.is(
    dwellings.reduce((sum, number) => sum + number, 0),
    1_359,
  );
  assert.ok(value("wonen/vergunde-woningen", "2010", "gemeente", "71072", "appartement"));
  assert.is(value("wonen/vastgoedverkopen", "2024", ...gent, "appartement"), "1560");
  assert.is(value("wonen/mediaanprijs", "2024", ...gent, "open"), "575000");
  assert.is(value("wonen/mediaanprijs", "2010", "groep", "vgc", "open"), "775000");
});

type Value = Imported["value"];

/** Over the sectors of a municipality, which a table names. */
function sumOf(value: Value, dataset: string, year: string, municipality: string): number {
  const read = (name: string) =>
    readFileSync(join(root, `data/gebieden/${name}.csv`), "utf8")
      .split("\n")
      .map((line) => line.split(";"));
  const wijken = new Set(
    read("wijk_gemeente").flatMap(([wijk, code]) => (code === municipality ? [wijk] : [])),
  );
  const sectors = read("statsec_wijk").flatMap(([sector = "", wijk]) =>
    wijken.has(wijk) ? [sector] : [],
  );
  return sectors.reduce(
    (sum, sector) => sum + (Number(value(dataset, year, "statsec", sector)) || 0),
    0,
  );
}

testReal(
  "import(VAT) feeds the importer of its own and the mappings for trade and farming",
  async () => {
    const imported = await importReal("statbel/andere/TF_VAT*");
    assert.match(imported.lines.join("\n"), "herkend als Statbel: btw-plichtige ondernemingen");
    assert.match(imported.lines.join("\n"), "2019: 1.010.635 ondernemingen");
    const trade = ["auto", "groothandel", "detailhandel"];
    const total = (dataset: string) =>
      trade.reduce(
        (sum, category) =>
          sum + (Number(imported.value(dataset, "2019", ...gent, "G", category)) || 0),
        0,
      );
    assert.equal(
      ["handelsondernemingen", "handelsstarters", "handelsstopzettingen"].map((dataset) =>
        total(`handel/${dataset}`),
      ),
      [3_515, 305, 262],
    );
  },
);

testReal(
  "import(Fluvius) keeps the whole of a city, with groups that have no row hidden",
  async () => {
    const imported = await importReal("fluvius/*.xlsx");
    assert.is(imported.rows("energie/fluvius-verbruik"), 64_817);
    assert.match(
      imported.value("energie/fluvius-verbruik", "2020", ...gent, "elektriciteit", "gezin") ?? "",
      /^317280413.97;/,
    );
    assert.match(
      imported.value("energie/fluvius-verbruik", "2020", ...gent, "gas", "gezin") ?? "",
      /^1098344662.32;/,
    );
    assert.is(
      imported.value("energie/fluvius-klanten", "2020", "statsec", "44021A00-", "gas", "gezin"),
      "275",
    );
    assert.match(imported.lines.join("\n"), "verborgen door de bron");
  },
);

testReal("import(files with an importer of their own) are recognised too", async () => {
  const imported = await importReal("statbel/sectoren/*.csv", "statbel/andere/huis*.csv");
  assert.match(imported.lines.join("\n"), "herkend als Statbel: bevolking per statistische sector");
  assert.match(
    imported.lines.join("\n"),
    "herkend als Statistiek Vlaanderen: huishoudens naar grootte",
  );
});

testReal("readCatalogue(all of it) accepts the tidy files of every source", async () => {
  const themes = new Map<string, { readonly id: string }[]>();
  for (const { theme, dataset } of proposals) {
    const others = (themes.get(theme) ?? []).filter(({ id }) => id !== dataset.id);
    themes.set(theme, [...others, dataset]);
  }
  for (const [theme, datasets] of themes) {
    const folder = join(project, "data/themas", theme);
    const path = join(folder, "thema.json");
    const own = existsSync(path)
      ? JSON.parse(readFileSync(path, "utf8"))
      : { id: theme, naam: theme, omschrijving: theme, documenten: ["rapport"], datasets: [] };
    writeFileSync(path, JSON.stringify({ ...own, datasets: [...own.datasets, ...datasets] }));
    for (const name of ["indicatoren", "figuren"]) {
      if (!existsSync(join(folder, `${name}.json`)))
        writeFileSync(join(folder, `${name}.json`), "[]");
    }
  }
  const problems: Problem[] = [];
  const { tables } = readCatalogue(project, problems);
  assert.equal(
    problems.map(({ where, found }) => `${where}: ${found}`),
    [],
  );
  assert.ok(tables.size > 120);
});

test.after(() => rmSync(project, { recursive: true }));

test.run();
