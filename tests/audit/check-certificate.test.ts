import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkCertificate } from "../../scripts/audit/check-certificate.ts";
import type { Proof } from "../../scripts/model/certificate.ts";
import { hide, tableOf, withCell } from "./example-tables.ts";

const test = suite("checkCertificate");

// Cells 0 to 3.
const table = tableOf({ stad: 20, Haven: 3, Veld: 10, Kaai: 7 }, [
  ["stad", "Haven", "Veld", "Kaai"],
]);
const pattern = { hidden: hide(table, "Haven", "Veld") };

const good: Proof = {
  cell: 1,
  low: [
    [1, 1],
    [2, 12],
  ],
  high: [
    [1, 4],
    [2, 9],
  ],
};

function reasons(proof: Partial<Proof>, checked = table, hidden = pattern): readonly string[] {
  return checkCertificate(checked, hidden, { proofs: [{ ...good, ...proof }] }).map(
    ({ name, reason }) => `${name}: ${reason}`,
  );
}

test("checkCertificate(two tables that agree with all that is published) accepts", () => {
  assert.equal(reasons({}), []);
});

test("checkCertificate(no proof, or a cell that is shown) refuses", () => {
  assert.equal(checkCertificate(table, pattern, { proofs: [] }), [
    { cell: 1, name: "Haven", reason: "het bewijs ontbreekt" },
  ]);
  assert.equal(reasons({}, table, { hidden: hide(table, "Veld") }), [
    "Haven: de cel is gepubliceerd",
  ]);
});

test("checkCertificate(witness) refuses every kind of wrong table", () => {
  const low = (...witness: Proof["low"]) => reasons({ low: witness });
  assert.equal(low([1, 1], [2, 11]), ["Haven: lage tabel: relatie 1 klopt niet"]);
  assert.equal(low([1, 1], [3, 9]), ["Haven: lage tabel: Kaai is gepubliceerd en ligt dus vast"]);
  assert.equal(low([1, 0], [2, 13]), [
    "Haven: lage tabel: Haven is er 0, en een lezer weet: minstens 1",
  ]);
  assert.equal(low([1, 1.5], [2, 11.5]), ["Haven: lage tabel: Haven is er 1.5, geen geheel getal"]);
  assert.equal(low([1, 2], [2, 11]), ["Haven: lage tabel: de cel is er 2, niet hoogstens 1"]);
  assert.equal(low(), ["Haven: lage tabel: de cel is er 3, niet hoogstens 1"]);
  assert.equal(low([1, 1], [1, 1], [2, 12]), ["Haven: lage tabel: cel 2 staat er twee keer in"]);
  assert.equal(low([9, 1]), ["Haven: lage tabel: cel 10 bestaat niet"]);
  assert.equal(low([1, Number.NaN]), ["Haven: lage tabel: Haven heeft geen getal"]);
  assert.equal(reasons({ high: [] }), ["Haven: hoge tabel: de cel is er 3, niet minstens 4"]);
});

test("checkCertificate(structural minimum) asks no lower, and still two different numbers", () => {
  const minima = [0, 3, 0, 0];
  assert.equal(reasons({ low: [] }, table, { ...pattern, minima } as typeof pattern), []);
  const all = { ...pattern, minima: [0, 4, 0, 0] } as typeof pattern;
  assert.equal(reasons({ low: good.high }, table, all), [
    "Haven: beide tabellen geven hetzelfde getal",
  ]);
});

test("checkCertificate(hidden zero) may be anything from 0", () => {
  const zeros = tableOf({ stad: 3, Haven: 3, Veld: 0 }, [["stad", "Haven", "Veld"]]);
  const hidden = { hidden: [true, true, true] };
  const low: Proof["low"] = [
    [0, 1],
    [1, 1],
  ];
  const high: Proof["high"] = [
    [0, 4],
    [1, 3],
    [2, 1],
  ];
  const proofs = [
    { cell: 0, low, high },
    { cell: 1, low, high: [[0, 4] as const, [1, 4] as const] },
  ];
  assert.equal(checkCertificate(zeros, hidden, { proofs }), []);
});

test("checkCertificate(real table that does not add up) proves nothing", () => {
  assert.equal(reasons({}, withCell(table, "stad", { value: 21 })), [
    "Haven: relatie 1 klopt niet in de echte tabel",
  ]);
});

test.run();
