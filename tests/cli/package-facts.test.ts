import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { attackFacts } from "../../scripts/cli/audit-site.ts";
import { packageContents } from "../../scripts/cli/package-contents.ts";
import { packageFacts } from "../../scripts/cli/package-facts.ts";
import { readProject } from "../../scripts/cli/read-project.ts";
import { sourceStructures } from "../../scripts/cli/source-structures.ts";
import { known } from "../../scripts/model/value.ts";
import type { DatasetContents } from "../../scripts/packages/make-package.ts";
import { buildPublication } from "../../scripts/pipeline.ts";
import { makeSite } from "../sites/invented-site.ts";

const test = suite("attack on a package");

const { root } = makeSite();
const { catalogue } = readProject(root, { cities: [], themes: [] });
const publication = await buildPublication(catalogue, { cities: [], themes: [], withParts: false });
const [theme] = catalogue.themes;
if (!theme) throw new Error("no theme");
const { datasets } = packageContents(root, theme, publication, catalogue);

const attack = (changed: readonly DatasetContents[]) =>
  attackFacts(
    packageFacts(changed, theme),
    { ...publication, structures: sourceStructures(catalogue) },
    mkdtempSync(join(tmpdir(), "steekkaart-aanval-")),
  );

test("attackFacts(package as it is made) finds nothing", async () => {
  assert.equal(await attack(datasets), []);
});

test("attackFacts(package with a hidden number in it) names the count, and those that follow", async () => {
  // 4 loodsen in Duinstad; Heidestad follows from the 33 of all cities.
  const changed = datasets.map((dataset) => ({
    ...dataset,
    cells: dataset.cells.map((cell) =>
      dataset.id === "loodsen" && cell.area === "gemeente:90002" && cell.period === "2022"
        ? { ...cell, value: known(4) }
        : cell,
    ),
  }));
  const places = (await attack(changed)).map(({ where }) => where).join("\n");
  assert.match(places, "Duinstad, 2022");
  assert.match(places, "Heidestad, 2022");
});

test.run();
