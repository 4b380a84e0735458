import { suite } from "uvu";
import * as assert from "uvu/assert";
import { fileEffects } from "../../scripts/import/effects.ts";
import { type SourceFacts, writeSourceCard } from "../../scripts/import/source-card.ts";
import { smallCountsHidden } from "../../scripts/import/usual-rule.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("writeSourceCard");

const facts: SourceFacts = {
  id: "zeebel",
  titel: "Bevolking van de kust",
  uitgever: "Zeebel",
  licentie: "CC BY 4.0",
  bronvermelding: "Zeebel",
  verbergregel: smallCountsHidden,
};
const path = "data/bronnen/zeebel.json";

async function writeTwice(change: (card: Record<string, unknown>) => void) {
  const project = makeProject();
  const file = project.give("a.csv", "a;b\n");
  const write = (today: string) =>
    writeSourceCard(facts, "2022-01-01", [file], {
      root: project.root,
      today,
      effects: fileEffects,
    });
  const first = await write("2026-01-02");
  const card = JSON.parse(project.read(path));
  change(card);
  project.give(path, `${JSON.stringify(card, undefined, 2)}\n`);
  const second = await write("2026-05-05");
  return { first, second, card: JSON.parse(project.read(path)) };
}

test("writeSourceCard(new card) writes the usual rule, and says so", async () => {
  const { first, second, card } = await writeTwice(() => undefined);
  assert.equal(card.verbergregel, smallCountsHidden);
  assert.match(first.lines.join(), "nieuwe verbergregel");
  assert.match(first.lines.join(), "drempelwaarde");
  assert.equal(second.lines, []);
  assert.is(card.ingevoerdOp, "2026-01-02");
});

test("writeSourceCard(card with a steward's rule) keeps it, and says what is usual", async () => {
  const own = { ...smallCountsHidden, aantallen: { drempelwaarde: 10, toonNul: false } };
  const { second, card } = await writeTwice((one) => {
    one.verbergregel = own;
  });
  assert.equal(card.verbergregel, own);
  assert.match(second.lines.join(), "de verbergregel die er staat, blijft");
});

test("writeSourceCard(older card without a rule) adds the usual one, and says so", async () => {
  const { second, card } = await writeTwice((one) => {
    delete one.verbergregel;
  });
  assert.equal(card.verbergregel, smallCountsHidden);
  assert.match(second.lines.join(), "nieuwe verbergregel");
});

test("writeSourceCard(card with a cadence and a permission) keeps what a steward wrote of them", async () => {
  const { card } = await writeTwice((one) => {
    one.actualisering = { frequentie: "jaarlijks", maand: 6 };
    one.machtiging = true;
  });
  assert.equal(card.actualisering, { frequentie: "jaarlijks", maand: 6 });
  assert.is(card.machtiging, true);
});

test("writeSourceCard(source of areas) says that it has no figures", async () => {
  const project = makeProject();
  const { lines } = await writeSourceCard(
    { ...facts, verbergregel: "geen cijfers" },
    "2022-01-01",
    [project.give("a.csv", "a;b\n")],
    { root: project.root, today: "2026-01-02", effects: fileEffects },
  );
  assert.is(JSON.parse(project.read(path)).verbergregel, "geen cijfers");
  assert.match(lines.join(), '"geen cijfers"');
});

test.run();
