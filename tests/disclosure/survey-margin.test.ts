import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RawTable, Sample } from "../../scripts/catalogue/tables/raw-table.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { surveyMargin } from "../../scripts/disclosure/survey-margin.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { known, missing, type RawValue } from "../../scripts/model/value.ts";
import { inventedDataset, protectedByZeebel } from "../catalogue/invented-dataset.ts";
import { bare } from "../model/invented-figure.ts";

const test = suite("shares of a survey");
const solver = await loadSolver();

test("surveyMargin(half of 400) is 4,9 percentage points", () => {
  assert.is(Math.round(surveyMargin(0.5, { respondents: 400 }) * 1e4), 490);
});

test("surveyMargin(sample of a small population) is narrower, and nothing where all answered", () => {
  const all = surveyMargin(0.5, { respondents: 100 });
  const half = surveyMargin(0.5, { respondents: 100, population: 200 });
  assert.ok(Math.abs(half - all * Math.sqrt(0.5)) < 1e-12);
  assert.is(surveyMargin(0.5, { respondents: 100, population: 100 }), 0);
});

const request: CellRequest = {
  measure: { dataset: "tevredenheid", where: { antwoord: ["ja"] } },
  area: "gemeente:90001",
  period: "2022",
};

async function publishShare(
  share: number,
  sample: Sample | undefined,
  rule: RawTable["dataset"]["rule"] = {
    kind: "survey",
    minimumRespondents: 50,
    widestMargin: 0.1,
    minimumDenominator: 0,
    slivers: false,
  },
): Promise<RawValue> {
  const table: RawTable = {
    dataset: inventedDataset({
      id: "tevredenheid",
      kind: "shares",
      unit: "respondenten",
      dimensions: { antwoord: ["ja", "nee"] },
      isComplete: false,
      rule,
    }),
    dimensions: ["antwoord"],
    periods: ["2022"],
    rows: new Map([
      [
        request.area,
        new Map([
          [
            "2022",
            [
              {
                categories: ["ja"],
                value: known(share),
                ...(sample ? { sample } : {}),
                status: "waargenomen" as const,
              },
            ],
          ],
        ]),
      ],
    ]),
  };
  const areas = { areas: new Map(), children: new Map(), sectorShares: new Map() };
  const result = await protect([request], new Map([["tevredenheid", table]]), areas, solver);
  assert.is(result.counts.suppressed, 0);
  assert.equal(result.tallies, []);
  return bare(result.cell(request).value);
}

test("protect(fewer respondents than the rule wants) hides the share, with that reason", async () => {
  assert.equal(await publishShare(0.95, { respondents: 49 }), missing("too-few-respondents"));
  assert.equal(await publishShare(0.95, { respondents: 50 }), known(0.95));
});

test("protect(wider margin than the rule wants) hides the share, unless most of the people answered", async () => {
  // Half of 90 is known within 10,3 percentage points.
  assert.equal(await publishShare(0.5, { respondents: 90 }), missing("too-few-respondents"));
  assert.equal(await publishShare(0.5, { respondents: 100 }), known(0.5));
  assert.equal(await publishShare(0.5, { respondents: 90, population: 120 }), known(0.5));
});

test("protect(survey that its source protected) shows the share without respondents", async () => {
  assert.equal(await publishShare(0.5, undefined, protectedByZeebel), known(0.5));
});

test("protect(share of two answers together) throws: no sum of shares is one", async () => {
  const both = { ...request, measure: { dataset: "tevredenheid", where: {} } };
  const rows = ["ja", "nee"].map((answer) => ({
    categories: [answer],
    value: known(0.5),
    sample: { respondents: 500 },
    status: "waargenomen" as const,
  }));
  const table: RawTable = {
    dataset: inventedDataset({ id: "tevredenheid", kind: "shares", rule: protectedByZeebel }),
    dimensions: ["antwoord"],
    periods: ["2022"],
    rows: new Map([[request.area, new Map([["2022", rows]])]]),
  };
  const areas = { areas: new Map(), children: new Map(), sectorShares: new Map() };
  try {
    await protect([both], new Map([["tevredenheid", table]]), areas, solver);
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), /shares cannot be added up/);
  }
});

test.run();
