import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Comparison, KeyFigure } from "../../scripts/model/key-figure.ts";
import { missing } from "../../scripts/model/value.ts";
import { absentCitiesNote, rankSentence } from "../../scripts/phrases/rank.ts";
import { figure } from "../model/invented-figure.ts";
import { keyFigure, share } from "./invented-key-figure.ts";

const test = suite("cities without a figure");

const { origin } = figure(1);

/** A place among peers of which these have a figure. */
function placed(names: Readonly<Record<string, boolean>>): KeyFigure {
  const peers = Object.entries(names).map(
    ([name, hasFigure]): Comparison => ({
      area: { level: "gemeente", code: name, name },
      isOwn: name === "Zeestad",
      series: [],
      latest: {
        period: "2022",
        value: hasFigure ? figure(0.2) : missing("not-covered"),
        status: "waargenomen",
      },
    }),
  );
  const withoutFigure = peers.filter(({ latest }) => latest.value.kind === "missing").length;
  const of = peers.length - withoutFigure;
  return {
    ...keyFigure(share, {
      latest: figure(0.2),
      rank: { position: 1, isShared: false, of, withoutFigure, origin },
    }),
    peers,
  };
}

test("rankSentence(few members without a figure) names them", () => {
  assert.is(
    rankSentence(placed({ Zeestad: true, Duinstad: false, Heidestad: false, Havenstad: true })),
    "Van hoog naar laag staat Zeestad daarmee 1ste van 2 centrumsteden; voor Duinstad en Heidestad is er geen cijfer.",
  );
});

test("absentCitiesNote(figures) says whom their places leave out", () => {
  const all = placed({ Zeestad: true, Duinstad: true, Heidestad: true });
  const one = placed({ Zeestad: true, Duinstad: false, Heidestad: true });
  const other = placed({ Zeestad: true, Duinstad: true, Heidestad: false });
  assert.is(absentCitiesNote([all]), undefined);
  assert.is(
    absentCitiesNote([all, one]),
    "Waar niet alle centrumsteden meetellen voor een plaats, ontbreekt Duinstad: daarvoor is er geen cijfer.",
  );
  assert.is(
    absentCitiesNote([one, other]),
    "Waar niet alle centrumsteden meetellen voor een plaats, is er geen cijfer voor een of meer van deze: Duinstad en Heidestad.",
  );
  // Of wijken the page has a note of its own.
  assert.is(absentCitiesNote([{ ...one, peerWords: { one: "wijk", many: "wijken" } }]), undefined);
});

test.run();
