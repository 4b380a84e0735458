import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readWeights, type WeighedUnit } from "../../scripts/areas/read-weights.ts";
import type { Problem } from "../../scripts/model/report-error.ts";

const test = suite("read weights");
const sectors = new Set(["12025E001", "11002S20-"]);

function readText(text: string, unit?: WeighedUnit) {
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-wijken-"));
  try {
    const path = join(folder, "wijken.csv");
    writeFileSync(path, text);
    const problems: Problem[] = [];
    const division = readWeights(path, sectors, problems, unit);
    const list = problems.map(
      ({ where, found, expected }) => `${where.slice(folder.length + 1)} ${found} → ${expected}`,
    );
    return { division, list };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("readWeights(table with decimal commas) reads codes as text and weights to 1", () => {
  const { division, list } = readText(
    [
      "sector;wijk;naam;gewicht;basis",
      "12025E001;W1;Noord;0,333;adressen",
      "12025E001;W2;Zuid;0,333;adressen",
      "12025E001;W3;Oost;0,333;adressen",
      "11002S20-;W3;Oost;1;adressen",
    ].join("\r\n"),
  );
  assert.equal(list, []);
  assert.is(division?.basis, "adressen");
  assert.equal(
    division?.neighbourhoods.map(({ code, name }) => `${code} ${name}`),
    ["W1 Noord", "W2 Zuid", "W3 Oost"],
  );
  const shares = [...(division?.weights.get("12025E001")?.values() ?? [])];
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12);
  assert.is(division?.weights.get("11002S20-")?.get("W3"), 1);
});

test("readWeights(table without weights) takes whole sectors", () => {
  const { division } = readText("sector,wijk,naam\n12025E001,W1,Noord\n11002S20-,W1,Noord\n");
  assert.is(division?.weights.get("12025E001")?.get("W1"), 1);
});

test("readWeights(table of wijken) puts each wijk in its part, and speaks of wijken where one lacks", () => {
  const { division } = readText("wijk;deel;naam\n12025E001;N;Noord\n11002S20-;N;Noord\n", "wijk");
  assert.is(division?.weights.get("12025E001")?.get("N"), 1);
  const { list } = readText("wijk;deel;naam\n12025E001;N;Noord\n9;N;Noord\n", "wijk");
  assert.equal(list, [
    'wijken.csv:3 "9" in kolom wijk → een officiële wijk van deze stad die op de kaart ligt',
    "wijken.csv geen rij voor wijk 11002S20- → elke officiële wijk van de stad",
  ]);
});

test("readWeights(code that cannot stand in the name of a cell) refuses it", () => {
  const { list } = readText("sector;wijk;naam\n12025E001;W@1;Noord\n11002S20-;W2;Zuid\n");
  assert.equal(list, [
    'wijken.csv:2 "W@1" in kolom wijk → een code van letters, cijfers, punten en streepjes',
  ]);
});

test("readWeights(everything wrong) names every problem with its line", () => {
  const { division, list } = readText(
    [
      "sector;wijk;naam;gewicht;basis",
      "12025E001;W1;Noord;0,5;adressen",
      "12025E001;W2;noord;0,3;inwoners",
      "12025E002;W1;Noorden;1,2;straten",
      "",
    ].join("\n"),
  );
  assert.is(division, undefined);
  const all = list.join("\n");
  for (const part of [
    'wijken.csv:3 "noord" in kolom naam → een naam die geen andere wijk heeft',
    'wijken.csv:3 "inwoners" in kolom basis → overal dezelfde basis',
    'wijken.csv:4 "12025E002" in kolom sector',
    'wijken.csv:4 "Noorden" in kolom naam → één naam per wijk',
    'wijken.csv:4 "1,2" in kolom gewicht',
    'wijken.csv:4 "straten" in kolom basis',
    "wijken.csv:3 gewichten van sector 12025E001 met als som 0,8",
    "wijken.csv geen rij voor sector 11002S20-",
  ]) {
    assert.ok(all.includes(part), `${part}\nin\n${all}`);
  }
});

test.run();
