import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkCertificate } from "../../scripts/audit/check-certificate.ts";
import { structuralMinima } from "../../scripts/audit/structural-minimum.ts";
import { buildSiteData } from "../../scripts/cli/build-site-data.ts";
import { allOptions } from "../../scripts/cli/options.ts";
import type { Certificate, Proof, Witness } from "../../scripts/model/certificate.ts";
import { makeSite } from "../sites/invented-site.ts";

const test = suite("wrong certificates");

const { protections } = await buildSiteData(makeSite().root, { ...allOptions, withPdf: false });
type Protection = (typeof protections)[number];

/** Proofs that somebody asked for: of cells with a range to keep open. */
function neededProofs({ linked, certificate }: Protection): readonly Proof[] {
  return certificate.proofs.filter(({ cell }) => linked.cells[cell]?.range);
}

/** Cells that are not proved by this certificate, with the reason. */
function refusals(
  { linked, hidden, isSceptical }: Protection,
  certificate: Certificate,
  pattern: { readonly hidden?: readonly boolean[]; readonly linked?: Protection["linked"] } = {},
): readonly string[] {
  const table = pattern.linked ?? linked;
  const minima = isSceptical ? structuralMinima(linked) : [];
  const checked = { hidden: pattern.hidden ?? hidden, minima, isSceptical };
  return checkCertificate(table, checked, certificate).map(({ reason }) => reason);
}

/** Every certificate with one proof changed by `change`, for each of its proofs. */
function changed(
  change: (proof: Proof, protection: Protection) => readonly Proof[],
): readonly { readonly protection: Protection; readonly certificate: Certificate }[] {
  return protections.flatMap((protection) =>
    neededProofs(protection).flatMap((proof) =>
      change(proof, protection).map((other) => ({
        protection,
        certificate: {
          proofs: protection.certificate.proofs.map((one) => (one === proof ? other : one)),
        },
      })),
    ),
  );
}

const sides = ["low", "high"] as const;

/** The proof with each of its two tables changed in each of these ways. */
function withWitness(
  proof: Proof,
  change: (witness: Witness) => readonly Witness[],
): readonly Proof[] {
  return sides.flatMap((side) => change(proof[side]).map((other) => ({ ...proof, [side]: other })));
}

function expectAllRefused(wrong: ReturnType<typeof changed>, least: number, reason: RegExp): void {
  assert.ok(wrong.length >= least, `${wrong.length} wrong certificates`);
  for (const { protection, certificate } of wrong) {
    const found = refusals(protection, certificate);
    assert.is(found.length, 1, JSON.stringify(certificate.proofs).slice(0, 300));
    assert.match(found[0] ?? "", reason);
  }
}

test("certificate of a build is accepted", () => {
  assert.ok(protections.length >= 4);
  for (const protection of protections) {
    assert.ok(protection.certificate.proofs.length > 0);
    assert.equal(refusals(protection, protection.certificate), []);
  }
});

test("without the proof of a cell, that cell is not proved", () => {
  for (const protection of protections) {
    for (const { cell } of neededProofs(protection)) {
      const proofs = protection.certificate.proofs.filter((proof) => proof.cell !== cell);
      assert.equal(refusals(protection, { proofs }), ["het bewijs ontbreekt"]);
    }
  }
});

test("one value of a table changed by one person", () => {
  const wrong = changed((proof) =>
    withWitness(proof, (witness) =>
      witness.flatMap((_, at) =>
        [1, -1].map((step) =>
          witness.map(
            ([cell, value], index) => [cell, index === at ? value + step : value] as const,
          ),
        ),
      ),
    ),
  );
  expectAllRefused(wrong, 40, /relatie \d+ klopt niet|minstens|hoogstens/);
});

test("one value of a table left out", () => {
  const wrong = changed((proof, { linked }) =>
    withWitness(proof, (witness) =>
      witness.flatMap(([cell, value], at) =>
        value === linked.cells[cell]?.value ? [] : [witness.filter((_, index) => index !== at)],
      ),
    ),
  );
  expectAllRefused(wrong, 20, /relatie \d+ klopt niet|hoogstens|minstens/);
});

test("a shown cell that is another number in a table", () => {
  const wrong = changed((proof, { linked, hidden }) => {
    const shown = linked.cells.findIndex(({ isPrinted }, cell) => isPrinted && !hidden[cell]);
    const value = linked.cells[shown]?.value ?? 0;
    return shown < 0 ? [] : withWitness(proof, (witness) => [[...witness, [shown, value + 1]]]);
  });
  expectAllRefused(wrong, 10, /is gepubliceerd en ligt dus vast/);
});

test("half a person, less than the reader knows, no number, a cell that is not there, a cell twice", () => {
  const broken: readonly (readonly [RegExp, (witness: Witness) => Witness])[] = [
    [/geen geheel getal/, ([first, ...rest]) => [...rest, [first?.[0] ?? 0, 2.5]]],
    [/een lezer weet: minstens/, ([first, ...rest]) => [[first?.[0] ?? 0, -1], ...rest]],
    [/heeft geen getal/, ([first, ...rest]) => [[first?.[0] ?? 0, Number.NaN], ...rest]],
    [
      /heeft geen getal/,
      ([first, ...rest]) => [[first?.[0] ?? 0, Number.POSITIVE_INFINITY], ...rest],
    ],
    [/bestaat niet/, (witness) => [...witness, [99_999, 1]]],
    [/staat er twee keer in/, (witness) => [...witness, ...witness.slice(0, 1)]],
  ];
  for (const [reason, change] of broken) {
    const wrong = changed((proof) =>
      withWitness(proof, (witness) => (witness.length > 0 ? [change(witness)] : [])),
    );
    expectAllRefused(wrong, 10, reason);
  }
});

test("the real table in place of one that shows another number", () => {
  const wrong = changed((proof, { linked }) => {
    const { range, value = 0 } = linked.cells[proof.cell] ?? {};
    return sides.flatMap((side) => {
      const isEnd = side === "low" ? value <= (range?.low ?? 0) : value >= (range?.high ?? 0);
      return isEnd ? [] : [{ ...proof, [side]: [] }];
    });
  });
  expectAllRefused(wrong, 10, /de cel is er \d+, niet/);
});

test("the two tables exchanged, or one of them twice", () => {
  expectAllRefused(
    changed(({ cell, low, high }) => [
      { cell, low: high, high: low },
      { cell, low, high: low },
      { cell, low: high, high },
    ]),
    10,
    /niet hoogstens|niet minstens/,
  );
});

test("a pattern that hides less than its tables change, or shows the small count itself", () => {
  for (const protection of protections) {
    const { certificate, linked } = protection;
    for (const { cell, low, high } of neededProofs(protection)) {
      const others = new Set([...low, ...high].map(([at]) => at));
      for (const shown of others) {
        if (linked.cells[shown]?.isPrinted === false) continue;
        const hidden = protection.hidden.map((one, at) => one && at !== shown);
        const found = refusals(protection, certificate, { hidden });
        assert.ok(found.length > 0, `${cell} ${shown}`);
      }
      // What no page prints cannot be shown by mistake.
      if (linked.cells[cell]?.isPrinted === false) continue;
      const hidden = protection.hidden.map((one, at) => one && at !== cell);
      assert.ok(refusals(protection, certificate, { hidden }).includes("de cel is gepubliceerd"));
    }
  }
});

test("a real table that does not add up proves nothing", () => {
  for (const protection of protections) {
    const { linked, certificate } = protection;
    const cell = linked.relations[0]?.terms[0]?.cell ?? 0;
    const cells = linked.cells.map((one, at) =>
      at === cell ? { ...one, value: one.value + 1 } : one,
    );
    const found = refusals(protection, certificate, { linked: { ...linked, cells } });
    assert.is(found.length, linked.cells.filter(({ range }) => range).length);
    assert.ok(found.every((reason) => /klopt niet in de echte tabel/.test(reason)));
  }
});

test.run();
