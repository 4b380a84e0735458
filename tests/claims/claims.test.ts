import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { languageFaults, nounsOf } from "../language/judge-pages.ts";
import { pagesOf } from "../sites/built-site.ts";
import { makeFishingSite } from "../sites/fishing-site.ts";
import { judgeSite } from "./judge-site.ts";
import { mutantsOf } from "./mutants.ts";

const test = suite("claims");

const site = makeFishingSite();
// Each figure that a sentence tells is in a file, too.
const report = "content/rapport/kust.md";
site.write(
  report,
  site
    .read(report)
    .replace(
      /kerncijfers: .*/,
      "kerncijfers: [inwoners, groei, ouderen, leeftijd, loodsen, loodsendichtheid, huizen, dichtheid-wijk]",
    )
    .replace(
      "[[zin rang ouderen]]",
      "[[zin stand ouderen]] [[zin evolutie ouderen]] [[zin rang ouderen]]",
    ),
);
await site.build();
const { claims, faultsOf } = judgeSite(site.root, join(site.root, "_site"));

test("every statement of the invented site is understood and follows from its files", () => {
  const faults = claims.flatMap((one) => faultsOf(one).map((fault) => `${one.page}: ${fault}`));
  assert.equal(faults, []);
  const kinds = Map.groupBy(claims, ({ claim }) => claim.kind);
  for (const kind of ["text", "title", "description", "tile"] as const) {
    assert.ok((kinds.get(kind)?.length ?? 0) > 20, kind);
  }
});

test("every page of the invented site is written in Dutch, by the rules of the house", () => {
  assert.equal(languageFaults(pagesOf(join(site.root, "_site")), nounsOf(site.root)), []);
});

test("a statement with another direction, place, year, number or unit is found out, each of them", () => {
  const mutants = claims.flatMap((placed) =>
    mutantsOf(placed.claim, ["Zeestad", "Duinstad", "Heidestad", "Haven", "Vuurtoren"]).map(
      (mutant) => ({ ...mutant, placed }),
    ),
  );
  const survivors = mutants.filter(
    ({ placed, claim }) => faultsOf({ ...placed, claim }).length === 0,
  );
  assert.equal(
    survivors.map(({ placed, name, text }) => `${placed.page}: ${name}: ${text}`),
    [],
  );
  const byName = Map.groupBy(mutants, ({ name }) => name);
  for (const name of ["steeg and daalde", "hoogst and laagst", "year", "number", "unit", "place"])
    assert.ok((byName.get(name)?.length ?? 0) > 0, name);
  assert.ok(mutants.length >= 50);
});

test.after(() => rmSync(site.root, { recursive: true }));
test.run();
