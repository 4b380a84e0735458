import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { describeAreas } from "../../scripts/import/describe/describe-areas.ts";
import { ownDivisionImporter } from "../../scripts/import/divisions/own-division.ts";
import { formatStadsdelen, inventGentDivision, makeGentProject } from "./gent-project.ts";

const test = suite("describe areas");
const root = join(import.meta.dirname, "../..");

function find(lines: readonly string[], text: string): string {
  return lines.find((line) => line.includes(text))?.trim() ?? "";
}

test("describeAreas(gent) tells divisions, coverage and what 2025 changes", () => {
  const lines = describeAreas(root, "gent");
  assert.is(find(lines, "sectoren: "), "statistische sectoren: 201, waarvan 201 met een vorm");
  assert.is(
    find(lines, "dekking"),
    "dekking: van 99,9 % van de 265.086 inwoners in 2022 is de wijk bekend",
  );
  // Counted by hand in the publisher's tables: 254 sectors since 2025, 93 under a code of 2024.
  assert.match(find(lines, "worden er"), "201 worden er 254; 93 codes blijven");
  assert.match(find(lines, "behouden hun grens"), /^wijken op de kaart: \d+ van 25/);
});

test("describeAreas(merged city) names the new code and the wijken that came with it", () => {
  const lines = describeAreas(root, "hasselt");
  assert.is(
    find(lines, "Van 2024"),
    "Van 2024 naar 2025: de gemeente 71022 wordt 71072, met Kortessem (73040) erbij",
  );
  assert.is(find(lines, "nieuw: Kort"), "nieuw: Kortessem (71072W11)");
  assert.match(find(lines, "cijfers van voor 2025"), "voor 1 van de 27 wijken van 2025");
});

test("describeAreas(antwerpen) reports the sectors without a shape, and who lives there", () => {
  const lines = describeAreas(root, "antwerpen");
  assert.match(find(lines, "11002F223"), /^zonder vorm: .* \(11002F223\), 841 inwoners$/);
  assert.is(
    find(lines, "dus niet te vergelijken"),
    "zonder vorm, dus niet te vergelijken: 11002F223, 11002S20-",
  );
  assert.match(find(lines, "Van 2024"), "houdt code 11002, met Borsbeek (11007) erbij");
});

test("describeAreas(a city) compares the surface of its sectors from one vintage to the next", () => {
  const lines = describeAreas(root, "antwerpen");
  assert.match(
    find(lines, "2019 en 2020-2024"),
    "285 codes in beide, 280 met dezelfde oppervlakte",
  );
  assert.is(find(lines, "Sportpaleis"), "Sportpaleis (11002Q49-): 18,5 ha wordt 19,6 ha");
  assert.match(find(lines, "alleen in 2020-2024"), "Ekerse Putten (11002P6PK)");
});

test("describeAreas(every city with one) reports the sectors that the drawing of 2020 lacks", () => {
  const undrawn = ["antwerpen", "leuven", "mechelen"].flatMap((slug) =>
    describeAreas(root, slug).flatMap(
      (line) => /^ +zonder vorm: .*\((.{9})\)/.exec(line)?.[1] ?? [],
    ),
  );
  assert.equal(undrawn, ["11002F223", "11002M0PA", "11002S20-", "24062A21-", "12025B042"]);
});

test("describeAreas(vgc and an unknown city) says what there is", () => {
  assert.equal(describeAreas(root, "vgc").length, 1);
  assert.throws(() => describeAreas(root, "nergens"), /"nergens"/);
});

/** Beside the invented wijken: three stadsdelen of whole official wijken. */
function giveStadsdelen(root: string): void {
  const folder = join(root, "data/steden/gent/stadsdelen");
  mkdirSync(folder);
  writeFileSync(join(folder, "delen.csv"), formatStadsdelen());
  writeFileSync(
    join(folder, "indeling.json"),
    JSON.stringify({
      naam: "Verzonnen stadsdelen",
      enkelvoud: "stadsdeel",
      meervoud: "stadsdelen",
      bron: "verzonnen",
      gewichten: "delen.csv",
      gewichtenPer: "wijk",
    }),
  );
}

test("describeAreas(an invented division of Gent) and another beside it lists the coverage of every part", async () => {
  const project = makeGentProject();
  const people = "data/themas/demografie/bevolking-sector/2022.csv";
  cpSync(join(root, people), join(project.root, people));
  const drawing = { ...inventGentDivision(), crs: { properties: { name: "EPSG:31370" } } };
  const card = {
    naam: "Verzonnen wijken",
    enkelvoud: "wijk",
    meervoud: "wijken",
    bron: "verzonnen",
    grenzen: { bestand: "wijken.geojson", codeVeld: "code", naamVeld: "naam" },
  };
  writeFileSync(join(project.folder, "wijken.geojson"), JSON.stringify(drawing));
  writeFileSync(join(project.folder, "indeling.json"), JSON.stringify(card));
  await project.run(ownDivisionImporter, [project.folder]);
  giveStadsdelen(project.root);
  const before = describeAreas(project.root, "gent");
  assert.is(find(before, "Andere"), 'Andere indeling "stadsdelen": nog niet ingevoerd');
  await project.run(ownDivisionImporter, [join(project.root, "data/steden/gent/stadsdelen")]);
  const lines = describeAreas(project.root, "gent");
  assert.is(find(lines, "Eigen indeling"), "Eigen indeling: Verzonnen wijken (verzonnen)");
  assert.match(
    find(lines, "Midden-Onder"),
    /^Verzonnen Midden-Onder: 12\d\.\d{3} ± [\d.]+, dekking \d\d,\d %$/,
  );
  assert.match(find(lines, "West-Boven"), /, niet getoond$/);
  assert.is(
    find(lines, "Andere indeling"),
    'Andere indeling "stadsdelen": Verzonnen stadsdelen (verzonnen)',
  );
  assert.match(find(lines, "3 stadsdelen, "), "0 van 201 sectoren in meer dan één stadsdeel");
  assert.match(find(lines, "Verzonnen Noord"), /^Verzonnen Noord: [\d.]+, dekking 100,0 %$/);
});

test.run();
