import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { auditPublication } from "../../scripts/audit/audit.ts";
import { knownToReader } from "../../scripts/audit/known-to-reader.ts";
import { readPublished } from "../../scripts/audit/read/read-published.ts";
import { parseCellKey } from "../../scripts/audit/reader/cell-selection.ts";
import { readerSystems } from "../../scripts/audit/reader/reader-systems.ts";
import { loadSolver } from "../../scripts/audit/solver.ts";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import { areaKey } from "../../scripts/model/area.ts";
import { isHidden, isKnown } from "../../scripts/model/value.ts";
import { publishedSite } from "../audit/published-site.ts";
import { type ToldRow, withTold } from "./hiding-numbers.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("numbers about what is hidden");

const invented = makeSite();
await invented.build();
const published = publishedSite(invented);
const { facts } = await readPublished(published.folder, published.manifest);
const { judged, structures, site } = await buildSiteData(invented.root, {
  ...allOptions,
  withPdf: false,
});
const solver = await loadSolver();
const reader = knownToReader(readerSystems({ judged, structures }, facts), facts);

interface WrittenRow {
  readonly teKlein: { readonly minstens: number; readonly hoogstens: number };
  readonly eenhedenMinstensGetoondInProcent: number;
}

interface WrittenFile {
  readonly aantallen: WrittenRow;
  readonly datasets: readonly (WrittenRow & {
    readonly id: string;
    readonly perPeriode: readonly (WrittenRow & { readonly periode: string })[];
  })[];
}

/** All that the files say, with the true number of small counts beside it. */
const rows = site.hidings.flatMap(({ city }): readonly (ToldRow & { readonly real: number })[] => {
  const file: WrittenFile = JSON.parse(
    invented.read(join("_site", city.slug, "versluiering.json")),
  );
  const areas = new Set([areaKey(city.area), ...city.parts.map(({ key }) => key)]);
  const told = (
    name: string,
    row: WrittenRow,
    isAbout: (dataset: string, period: string) => boolean,
  ) => {
    const counts = judged
      .filter(({ dataset, period }) => isAbout(dataset, period))
      .flatMap(({ cells }) => cells.filter(({ key }) => areas.has(parseCellKey(key).area)));
    const hidden = counts.filter(({ value }) => !isKnown(value) && isHidden(value));
    const shown = counts.reduce((sum, { value }) => sum + (isKnown(value) ? value.number : 0), 0);
    const share = row.eenhedenMinstensGetoondInProcent / 100;
    return {
      name: `${city.slug}: ${name}`,
      hidden: hidden.map(({ key }) => key),
      small: { low: row.teKlein.minstens, high: row.teKlein.hoogstens },
      mostUnits: share > 0 ? (shown * (1 - share)) / share : Number.POSITIVE_INFINITY,
      real: hidden.filter(({ number = 0 }) => number >= 1 && number <= 4).length,
    };
  };
  return [
    told("alles", file.aantallen, () => true),
    ...file.datasets.flatMap((dataset) => [
      told(dataset.id, dataset, (id) => id === dataset.id),
      ...dataset.perPeriode.map((one) =>
        told(
          `${dataset.id} ${one.periode}`,
          one,
          (id, period) => id === dataset.id && period === one.periode,
        ),
      ),
    ]),
  ].filter(({ hidden }) => hidden.length > 0);
});

test("the files tell of rows with hidden counts, and the truth lies in what they tell", () => {
  assert.ok(rows.length >= 10, String(rows.length));
  for (const { name, small, real } of rows) {
    assert.ok(small.low <= real && real <= small.high, `${name}: ${real}`);
  }
});

test("all of them together leave every small count its range", () => {
  const { findings } = auditPublication(solver, withTold(reader, rows), { mode: "ranges" });
  assert.equal(
    findings.map(({ name, low, high }) => [name, low, high]),
    [],
  );
});

test("the true numbers of small counts would give some away: the attack can see it", () => {
  const exact = rows.map((row) => ({ ...row, small: { low: row.real, high: row.real } }));
  const { findings } = auditPublication(solver, withTold(reader, exact), {
    mode: "ranges",
    explanations: 0,
  });
  assert.ok(findings.length > 0);
});

test("so would a sum of hidden counts", () => {
  const numbers = new Map(
    judged.flatMap(({ cells }) => cells.map(({ key, number = 0 }) => [key, number])),
  );
  const summed = rows.map((row) => ({
    ...row,
    mostUnits: row.hidden.reduce((sum, key) => sum + (numbers.get(key) ?? 0), 0),
  }));
  const { findings } = auditPublication(solver, withTold(reader, summed), {
    mode: "ranges",
    explanations: 0,
  });
  assert.ok(findings.length > 0);
});

test.run();
