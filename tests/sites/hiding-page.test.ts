import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { tableRows, textOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("page about hidden figures");

const site = makeSite();
await site.build();

function read(path: string): string {
  return readFileSync(join(site.root, "_site", path), "utf8");
}

const file = JSON.parse(read("duinstad/versluiering.json"));
const page = read("duinstad/versluierde-cijfers/index.html");

test("versluiering.json counts what is shown and hidden, per dataset and period", () => {
  assert.is(file.stad, "Duinstad");
  assert.ok(file.aantallen.verborgen > 0);
  let hidden = 0;
  for (const dataset of file.datasets) {
    const sum = dataset.perPeriode.reduce(
      (total: number, { verborgen }: { verborgen: number }) => total + verborgen,
      0,
    );
    assert.is(sum, dataset.verborgen, dataset.id);
    hidden += sum;
  }
  assert.is(hidden, file.aantallen.verborgen);
});

test("versluiering.json divides what is hidden into small and hidden with it", () => {
  const rows = [
    file.aantallen,
    ...file.datasets.flatMap((dataset: { perPeriode: object[] }) => [
      dataset,
      ...dataset.perPeriode,
    ]),
  ];
  for (const { verborgen, teKlein, meeVerborgen } of rows) {
    assert.ok(teKlein.minstens <= teKlein.hoogstens);
    assert.is(teKlein.minstens + meeVerborgen.hoogstens, verborgen);
    assert.is(teKlein.hoogstens + meeVerborgen.minstens, verborgen);
  }
  assert.ok(file.aantallen.teKlein.hoogstens > 0);
});

test("versluiering.json gives rule, promise and audit", () => {
  assert.equal(file.datasets[0].regel, { drempelwaarde: 5, toonNul: true });
  assert.is(file.belofte[0].minstens, 1);
  assert.is(file.belofte[0].hoogstens, 4);
  assert.is(file.nakijken.bevindingen, 0);
  assert.ok(file.nakijken.aangevallen >= file.aantallen.verborgen);
  assert.equal(file.nakijken.rekenprogrammas, ["HiGHS", "GLPK"]);
  assert.match(file.nakijken.uitgaveVan, /^\d+ [a-z]+ \d{4}$/);
  assert.ok(file.nakijken.hoogstensTeVeelVerborgenInProcent >= 0);
});

test("page has the promise, with the bounds of the rule", () => {
  assert.match(
    textOf(page),
    "Met alles wat in deze publicatie staat, kan niemand van een verborgen klein aantal",
  );
  assert.match(textOf(page), "meer afleiden dan dat het tussen 1 en 4 ligt.");
});

test("page says when and with what it was checked, and how far it may hide too much", () => {
  const words = textOf(page);
  assert.match(words, `Nagekeken bij de opbouw van de uitgave van ${file.nakijken.uitgaveVan}.`);
  for (const program of file.nakijken.rekenprogrammas) assert.match(words, program);
  assert.match(
    words.replaceAll("\u00a0", " "),
    `hoogstens ${file.nakijken.hoogstensTeVeelVerborgenInProcent} % van wat mee verborgen is`,
  );
});

test("page has the counts of the file", () => {
  const [, ...rows] = tableRows(page);
  assert.equal(
    rows.map(([name = "", shown, hidden]) => [name.split(" verborgen alleen")[0], shown, hidden]),
    file.datasets.map(
      ({ naam, getoond, verborgen }: Record<"naam" | "getoond" | "verborgen", string>) => [
        naam,
        String(getoond),
        String(verborgen),
      ],
    ),
  );
});

test("a build of one city gives the same counts", async () => {
  await site.build({ cities: ["duinstad"] }, "_alleen");
  const alone = JSON.parse(
    readFileSync(join(site.root, "_alleen/duinstad/versluiering.json"), "utf8"),
  );
  assert.equal(alone, file);
});

test("city page and method link to it", () => {
  assert.match(read("duinstad/index.html"), 'href="../duinstad/versluierde-cijfers/"');
  assert.match(read("methode/index.html"), 'href="../duinstad/versluierde-cijfers/"');
});

test.run();
