import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readSpellings } from "../../scripts/import/areas/area-tables.ts";
import type { ImportEffects } from "../../scripts/import/effects.ts";
import { importers } from "../../scripts/import/index.ts";
import { swingUploadLayout } from "../../scripts/import/layouts/swing-upload.ts";
import { ProblemList } from "../../scripts/import/problem-list.ts";
import { readPopulationFile } from "../../scripts/import/publishers/population-file.ts";
import { openFile } from "../../scripts/import/read/open-file.ts";

const test = suite("real files");

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = fileURLToPath(new URL("../../../shared/data", import.meta.url));

/**
 * The publishers' own files are not part of the project; without them there is
 * nothing to read, and the test counts as skipped, not as passed.
 */
function testWith(folders: readonly string[], name: string, check: () => Promise<void>): void {
  const absent = folders.filter((folder) => !existsSync(join(shared, folder)));
  if (absent.length === 0) {
    test(name, check);
    return;
  }
  console.log(`overgeslagen: ${name}: ../shared/data/${absent.join(", ")} is er niet`);
  test.skip(name);
}

async function readYear(year: number) {
  const path = join(shared, `statbel/bevolking/TF_SOC_POP_STRUCT_${year}.zip`);
  const problems = new ProblemList(path);
  const table = await readPopulationFile(readSpellings(root, "gewest"), problems);
  assert.equal(problems.problems, []);
  assert.ok(table);
  const total = [...table.municipalities.values()].reduce((sum, { cube }) => sum + cube.total, 0);
  const totalOf = (code: string): number | undefined => table.municipalities.get(code)?.cube.total;
  return { table, total, totalOf };
}

/** What an import would write, without writing it: path in the project → text. */
async function importToMemory(id: string, files: readonly string[]) {
  const texts = new Map<string, string>();
  const effects: ImportEffects = { writeText: (path, text) => void texts.set(path, text) };
  const importer = importers[id];
  assert.ok(importer);
  await importer.run(
    files.map((file) => join(shared, file)),
    { root, today: "2026-01-02", effects },
  );
  return texts;
}

function assertCommitted(texts: ReadonlyMap<string, string>): void {
  assert.ok(texts.size > 1);
  for (const [path, text] of texts) assert.is(readFileSync(path, "utf8"), text, path);
}

testWith(
  ["statbel/bevolking"],
  "readPopulationFile(2009, 2019, 2022) counts Belgium and the cities",
  async () => {
    const [first, middle, last] = [
      await readYear(2009),
      await readYear(2019),
      await readYear(2022),
    ];
    assert.is(first.total, 10_753_080);
    assert.is(first.table.year, "2009");
    assert.is(middle.total, 11_431_406);
    assert.is(middle.table.year, "2019");
    assert.is(last.total, 11_584_008);
    assert.is(last.totalOf("44021"), 265_086);
    assert.is(last.totalOf("71022"), 79_524);
  },
);

testWith(
  ["statbel/bevolking"],
  "run(population of 2022 again) gives the committed bytes",
  async () => {
    const file = "statbel/bevolking/TF_SOC_POP_STRUCT_2022.zip";
    assertCommitted(await importToMemory("statbel-bevolking", [file]));
  },
);

testWith(
  ["statbel/sectoren", "statbel/andere"],
  "run(sectors and households again) gives the committed bytes",
  async () => {
    assertCommitted(
      await importToMemory("statbel-sectoren", [
        "statbel/sectoren/bevolking_per_sector_2011_2022.csv",
      ]),
    );
    assertCommitted(
      await importToMemory("huishoudens", ["statbel/andere/huishoudensprojecties_2010-2040.csv"]),
    );
  },
);

testWith(
  ["statbel/andere"],
  "run(enterprises again) gives the committed bytes and the known totals",
  async () => {
    const texts = await importToMemory("btw-ondernemingen", [
      "statbel/andere/TF_VAT_NACE_SQ_2019.zip",
    ]);
    assertCommitted(texts);
    const totalOf = (dataset: string, area: string): number => {
      const text = texts.get(join(root, `data/themas/economie/${dataset}/2019.csv`)) ?? "";
      const fields = text.split("\n").map((line) => line.split(";"));
      const own = fields.filter(([level, code]) => `${level}:${code}` === area);
      return own.reduce((sum, [, , , , count]) => sum + Number(count), 0);
    };
    assert.equal(
      ["btw-ondernemingen", "btw-starters", "btw-stopzettingen"].map((dataset) =>
        totalOf(dataset, "gemeente:44021"),
      ),
      [26_273, 3_318, 1_914],
    );
    assert.is(totalOf("btw-ondernemingen", "gewest:2000"), 617_685);
  },
);

testWith(["gebieden/shapefiles"], "run(shapefiles again) gives the committed bytes", async () => {
  const inFolder = (names: readonly string[]) => names.map((name) => `gebieden/shapefiles/${name}`);
  const before = inFolder(["ggw72024.shp", "gemeente2024.shp"]);
  assertCommitted(await importToMemory("grenzen", before));
  const after = inFolder(["ggw7.shp", "gemeente.shp", "ggw72024.shp"]);
  assertCommitted(await importToMemory("grenzen-2025", after));
});

testWith(["gebieden"], "run(sectors and areas again) gives the committed bytes", async () => {
  assertCommitted(
    await importToMemory("sectorgrenzen", ["gebieden/statistische_sectoren_2020.geojson"]),
  );
  const workbooks = ["gebiedsdefinities", "aggregatietabellen"].flatMap((folder) =>
    readdirSync(join(shared, "gebieden", folder)).map((name) => `gebieden/${folder}/${name}`),
  );
  assertCommitted(await importToMemory("gebieden", workbooks));
});

testWith(["statbel/bevolking"], "run(files cut off halfway) never passes", async () => {
  const bytes = readFileSync(join(shared, "statbel/bevolking/TF_SOC_POP_STRUCT_2022.zip"));
  const path = join(mkdtempSync(join(tmpdir(), "steekkaart-half-")), "half.zip");
  writeFileSync(path, bytes.subarray(0, 1_000_000));
  const problems = new ProblemList(path);
  assert.is(await readPopulationFile(new Map(), problems), undefined);
  assert.is(problems.problems[0]?.expected, "een gave zip");
});

testWith(["swing"], "read(fiscal income per deelgemeente) has 133 846 hidden cells", async () => {
  const file = await openFile(join(shared, "swing/import/Aangiften_deelgemeente.xlsx"));
  const [sheet] = file.sheets;
  const table = sheet && (await swingUploadLayout.read(sheet, ""));
  let rows = 0;
  let hidden = 0;
  for await (const { cells } of table?.rows() ?? []) {
    rows++;
    hidden += cells.filter((cell) => cell === -99_997).length;
  }
  assert.equal([rows, hidden], [20_553, 133_846]);
});

test.run();
