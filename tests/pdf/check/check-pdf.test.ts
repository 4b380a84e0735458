import { suite } from "uvu";
import * as assert from "uvu/assert";
import { allRules } from "../../../scripts/pdf/check/all-rules.ts";
import { faultProblems, findFaults } from "../../../scripts/pdf/check/check-pdf.ts";
import { AlteredPdf } from "./altered-pdf.ts";
import { printGoodPdf } from "./good-pdf.ts";
import { mutations } from "./mutations.ts";
import { normRules } from "./norm-rules.ts";

const check = suite("findFaults");

/** Never in a PDF of ours: `lettertype` refuses the fonts that these rules are about. */
const refusedWithItsFont = ["7.21.4.2-1", "7.21.6-1", "7.21.6-2", "7.21.6-3", "7.21.6-4"];

const good = await printGoodPdf();

async function rulesBrokenBy(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await findFaults(bytes)).map(({ rule }) => rule))];
}

check("findFaults(a finished PDF) finds nothing", async () => {
  assert.equal(await findFaults(good), []);
});

for (const [rule, mutate] of Object.entries(mutations)) {
  check(`findFaults(a PDF that breaks ${rule}) finds it`, async () => {
    const altered = await AlteredPdf.of(good);
    mutate(altered);
    const broken = await rulesBrokenBy(await altered.bytes());
    assert.ok(broken.includes(rule), `found ${broken.join(", ") || "nothing"}`);
  });
}

check("findFaults(a PDF of version 2.0) names its first line", async () => {
  const bytes = Buffer.from(good);
  bytes.write("%PDF-2.0", 0, "latin1");
  assert.equal(await rulesBrokenBy(bytes), ["6.1-1"]);
});

check("every rule has a PDF that breaks it", () => {
  assert.equal(Object.keys(allRules).toSorted(), [...Object.keys(mutations), "6.1-1"].toSorted());
});

check("every machine-checkable rule of the norm is checked, or cannot be broken", () => {
  const rules = normRules();
  if (!rules) {
    console.log(
      "overgeslagen: de lijst van de norm: ../shared/knowledge/pdfua1-rules.tsv is er niet",
    );
    return;
  }
  const known = [...Object.keys(allRules), ...refusedWithItsFont];
  assert.equal(
    rules.filter((rule) => !known.includes(rule)),
    [],
  );
  assert.ok(rules.length > 100);
});

check("faultProblems(faults) tells file, page and element, and counts what is alike", async () => {
  const altered = await AlteredPdf.of(good);
  altered.editPage((page) => `${page}\n${"0 0 50 50 re f ".repeat(5)}`);
  altered.set(altered.tag("Figure").dict, "Alt", undefined);
  const problems = faultProblems("zeestad/kaart.pdf", await findFaults(await altered.bytes()));
  assert.equal(
    problems.map(({ where, found }) => `${where}: ${found}`),
    [
      ...[1, 2].map(
        () =>
          "zeestad/kaart.pdf, bladzijde 1, lijnwerk (PDF/UA 7.1-3): inhoud die in geen element staat en niet als versiering gemarkeerd is",
      ),
      "zeestad/kaart.pdf, bladzijde 1, lijnwerk (PDF/UA 7.1-3): inhoud die in geen element staat en niet als versiering gemarkeerd is; zo zijn er nog 2",
      'zeestad/kaart.pdf, bladzijde 1, Figure "A" (PDF/UA 7.3-1): een figuur zonder alternatieve tekst',
    ],
  );
});

check.run();
