import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { type CellRequest, cellKey } from "../../scripts/model/cell.ts";
import type { Edition, EditionCell } from "../../scripts/model/edition.ts";
import { editionFiles } from "../../scripts/model/edition-file.ts";
import { isKnown } from "../../scripts/model/value.ts";
import { inventedTable } from "./invented-table.ts";

const test = suite("earlier editions at the gate");
const solver = await loadSolver();
const noAreas = { areas: new Map(), children: new Map(), sectorShares: new Map() };

const quays = ["kaai", "duin", "polder", "haven"] as const;
type Quay = (typeof quays)[number] | "samen";

const boats = (counts: readonly [number, number, number, number]) =>
  inventedTable(
    { id: "boten", dimensions: { kade: quays } },
    { "gemeente:90001": Object.fromEntries(quays.map((quay, at) => [quay, counts[at] ?? 0])) },
  );

function requestOf(quay: Quay): CellRequest {
  const where = quay === "samen" ? {} : { kade: [quay] };
  return { measure: { dataset: "boten", where }, area: "gemeente:90001", period: "2022" };
}

function edition(shown: Readonly<Partial<Record<Quay, EditionCell>>>): Edition {
  const cells = Object.entries(shown).map(
    ([quay, cell]) => [cellKey(requestOf(quay as Quay)), cell as EditionCell] as const,
  );
  return { date: "2022-01-01", cells: new Map(cells) };
}

async function publish(
  counts: readonly [number, number, number, number],
  editions: readonly Edition[],
  asked: readonly Quay[] = [...quays, "samen"],
) {
  const published = await protect(
    asked.map(requestOf),
    new Map([["boten", boats(counts)]]),
    noAreas,
    solver,
    undefined,
    editions,
  );
  const hidden = asked.filter((quay) => !isKnown(published.cell(requestOf(quay)).value));
  return { hidden, published };
}

test("protect(no earlier edition) hides the lightest count beside a small one", async () => {
  assert.equal((await publish([3, 12, 40, 90], [])).hidden, ["kaai", "duin"]);
});

test("protect(an edition that hid another count) hides that one again", async () => {
  // Hiding Duin instead would leave Kaai: 145 − 12 − 40 − 90 = 3, with 12 from the earlier edition.
  const earlier = edition({ kaai: "hidden", duin: 12, polder: "hidden", haven: 90, samen: 145 });
  assert.equal((await publish([3, 12, 40, 90], [earlier])).hidden, ["kaai", "polder"]);
});

test("protect(a revised count) does not hold readers to what they had", async () => {
  const earlier = edition({ kaai: "hidden", duin: 11, polder: "hidden", haven: 90, samen: 144 });
  const { hidden } = await publish([3, 12, 40, 90], [earlier]);
  // Polder is hidden again as it was; nothing else is.
  assert.equal(hidden, ["kaai", "polder"]);
});

test("protect(a count that only an earlier edition showed) reckons with it", async () => {
  // This edition does not print Haven and the total; readers have them, so Duin alone does not hide Kaai…
  const earlier = edition({ haven: 90, polder: 40, samen: 145 });
  const asked: readonly Quay[] = ["kaai", "duin"];
  assert.equal((await publish([3, 12, 40, 90], [earlier], asked)).hidden, ["kaai", "duin"]);
  assert.equal((await publish([3, 12, 40, 90], [], asked)).hidden, ["kaai"]);
});

test("protect(a small count that an edition showed) hides it now, and says that readers have it", async () => {
  const earlier = edition({ kaai: 3, duin: 12, polder: 40, haven: 90, samen: 145 });
  const { hidden, published } = await publish([3, 12, 40, 90], [earlier]);
  assert.equal(hidden, ["kaai"]);
  assert.equal(published.knownAlready, ["gemeente:90001, 2022, kade kaai"]);
});

test("protect(a small count that editions give away) hides it without a promise, and says so", async () => {
  // Everything but Kaai was shown: 145 − 12 − 40 − 90 = 3.
  const earlier = edition({ duin: 12, polder: 40, haven: 90, samen: 145 });
  const { hidden, published } = await publish([3, 12, 40, 90], [earlier]);
  assert.equal(hidden, ["kaai"]);
  assert.equal(published.knownAlready, ["gemeente:90001, 2022, kade kaai"]);
});

test("editionFiles(what left the gate) keeps each count as it was shown, and no hidden number", async () => {
  const { published } = await publish([3, 12, 40, 90], []);
  const [file] = editionFiles(published.published());
  assert.is(file?.name, "boten.csv");
  assert.is(
    file?.text,
    [
      "gebied;cel;2022",
      "gemeente:90001;alle;145",
      "gemeente:90001;kade=duin;x",
      "gemeente:90001;kade=haven;90",
      "gemeente:90001;kade=kaai;x",
      "gemeente:90001;kade=polder;40",
      "",
    ].join("\n"),
  );
});

test.run();
