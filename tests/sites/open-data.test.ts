import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { filesOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("JSON-stat and DCAT");

const site = makeSite();
await site.build();
const files = filesOf(join(site.root, "_site"));

interface JsonStat {
  readonly version: string;
  readonly class: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: Readonly<
    Record<string, { readonly category: { readonly index: readonly string[] } }>
  >;
  readonly value: readonly (number | null)[];
  readonly status: readonly string[];
}

const read = <Shape>(path: string): Shape => JSON.parse(site.read(`_site/${path}`)) as Shape;

test("build(figures) writes each as a JSON-stat dataset whose sizes fit its values", () => {
  const paths = files.filter((path) => /\/figuren\/.*\.json$/.test(path));
  const csv = files.filter(
    (path) => /\/figuren\/.*\.csv$/.test(path) && !path.endsWith("kerncijfers.csv"),
  );
  assert.is(paths.length, csv.length);
  for (const path of paths) {
    const one = read<JsonStat>(path);
    assert.is(one.version, "2.0", path);
    assert.is(one.class, "dataset", path);
    const sizes = one.id.map((id) => one.dimension[id]?.category.index.length);
    assert.equal(one.size, sizes, path);
    const count = one.size.reduce((product, size) => product * size, 1);
    assert.is(one.value.length, count, path);
    assert.is(one.status.length, count, path);
    for (const id of one.id) {
      const names = one.dimension[id]?.category.index ?? [];
      assert.is(new Set(names).size, names.length, path);
    }
  }
});

test("build(hidden figure) gives null and its sign, and a shown one the printed number", () => {
  const one = read<JsonStat>("duinstad/kust/figuren/loodsen-rang.json");
  const at = (name: string) => one.dimension.rij?.category.index.indexOf(name) ?? -1;
  assert.is(one.value[at("Duinstad")], null);
  assert.is(one.status[at("Duinstad")], "x");
  assert.is(one.value[at("Zeestad")], 26);
  assert.is(one.status[at("Zeestad")], "waargenomen");
});

interface Catalog {
  readonly "@type": string;
  readonly "dcat:dataset": readonly {
    readonly "@id": string;
    readonly "dct:title": object;
    readonly "dct:description": object;
    readonly "dct:publisher": object;
    readonly "dcat:contactPoint": object;
    readonly "dcat:distribution": readonly {
      readonly "dcat:accessURL": { readonly "@id": string };
      readonly "dct:license": readonly object[];
    }[];
  }[];
}

test("build(city) writes a catalogue with a dataset per figure, whose files are there", () => {
  for (const city of ["zeestad", "duinstad", "heidestad", "eilanden"]) {
    const catalog = read<Catalog>(`${city}/dcat.jsonld`);
    const base = `https://${city}.example/`;
    assert.is(catalog["@type"], "dcat:Catalog");
    const figures = files.filter(
      (path) => path.startsWith(`${city}/`) && /\/figuren\/.*\.json$/.test(path),
    );
    assert.is(catalog["dcat:dataset"].length, figures.length);
    for (const dataset of catalog["dcat:dataset"]) {
      for (const field of [
        "dct:title",
        "dct:description",
        "dct:publisher",
        "dcat:contactPoint",
      ] as const) {
        assert.ok(dataset[field], `${dataset["@id"]} ${field}`);
      }
      assert.is(dataset["dcat:distribution"].length, 2);
      for (const distribution of dataset["dcat:distribution"]) {
        const address = distribution["dcat:accessURL"]["@id"];
        assert.ok(files.includes(address.slice(base.length)), address);
        assert.ok(distribution["dct:license"].length > 0, address);
      }
    }
  }
});

test.run();
