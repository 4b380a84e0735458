import { latestPeriod, type RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import type { Figures } from "../../scripts/indicators/compute.ts";
import { datasetLimit } from "../../scripts/indicators/denominator-limit.ts";
import { planCells, planCrossCells } from "../../scripts/indicators/plan-cells.ts";
import { type Area, type AreaKey, areaKey } from "../../scripts/model/area.ts";
import type { City } from "../../scripts/model/city.ts";
import type { Formula, IndicatorDefinition } from "../../scripts/model/indicator.ts";
import type { ObservationStatus } from "../../scripts/model/observation.ts";
import { known, missing } from "../../scripts/model/value.ts";
import { inventedDataset } from "../catalogue/invented-dataset.ts";

const solver = await loadSolver();

export const zeestad: Area = { level: "gemeente", code: "90001", name: "Zeestad" };
export const duinstad: Area = { level: "gemeente", code: "90002", name: "Duinstad" };
export const heidestad: Area = { level: "gemeente", code: "90003", name: "Heidestad" };
export const together: Area = { level: "groep", code: "centrumsteden", name: "de 3 kuststeden" };
export const areas: readonly Area[] = [zeestad, duinstad, heidestad, together];

/** One figure: of an area in a period, for an age; "x" is one that the source hid. */
export type Entry = readonly [area: Area, period: string, age: number, count: number | "x"];

/** Figures of the invented cities, through the real disclosure step. */
export async function figuresOf(
  entries: readonly Entry[],
  definitions: readonly IndicatorDefinition[],
  statuses: Readonly<Record<string, ObservationStatus>> = {},
): Promise<Figures> {
  const periods = [...new Set(entries.map(([, period]) => period))].sort();
  const rows = new Map(
    areas.map((area) => [
      areaKey(area),
      new Map(
        Object.entries(
          Object.groupBy(
            entries.filter(([of]) => of === area),
            ([, period]) => period,
          ),
        ).map(([period, list = []]) => [
          period,
          list.map(([, , age, count]) => ({
            categories: [String(age)],
            value: count === "x" ? missing("suppressed-by-source") : known(count),
            status: statuses[period] ?? "waargenomen",
          })),
        ]),
      ),
    ]),
  );
  const table: RawTable = {
    dataset: inventedDataset({ dimensions: { leeftijd: "whole-number" } }),
    dimensions: ["leeftijd"],
    periods,
    rows,
  };
  const periodsOf = () => periods;
  const latestPeriodOf = () => latestPeriod(table);
  return {
    table: await protect(
      [
        ...planCells(definitions, areas, periodsOf),
        ...planCrossCells(definitions, areas, latestPeriodOf),
      ],
      new Map([["inwoners", table]]),
      { areas: new Map(), children: new Map(), sectorShares: new Map() },
      solver,
    ),
    periodsOf,
    limitOf: () => datasetLimit(table.dataset),
    squareKilometres: new Map<AreaKey, number>([
      [areaKey(zeestad), 50],
      [areaKey(duinstad), 8],
    ]),
  };
}

export const everybody = { dataset: "inwoners", where: {} };
export const elders = { dataset: "inwoners", where: { leeftijd: { from: 65 } } };

export function definitionOf(
  formula: Formula,
  more: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  const isShare = formula.kind === "share" || formula.kind === "growth";
  return {
    id: "proef",
    theme: "zee",
    name: "proef",
    shortName: "Proef",
    definition: "Een proef.",
    unit: isShare
      ? { kind: "percent", name: "procent", singular: "procent" }
      : { kind: "count", name: "inwoners", singular: "inwoner" },
    decimals: isShare ? 1 : 0,
    formula,
    levels: ["gemeente", "groep"],
    polarity: "neutral",
    words: { subject: "het aantal inwoners", statement: "Op {datum} telde {stad} {waarde}." },
    swing: {},
    ...more,
  };
}

export function cityOf(area: Area, peers: readonly Area[] = [zeestad, duinstad, heidestad]): City {
  return {
    slug: area.name.toLowerCase(),
    name: area.name,
    area,
    publisher: `Stad ${area.name}`,
    contact: "cijfers@zeestad.example",
    siteUrl: "https://zeestad.example/",
    partsLevel: "wijk",
    partWords: { one: "wijk", many: "wijken" },
    parts: [],
    sectors: [],
    otherParts: [],
    furtherDivisions: [],
    figureDivisions: new Map(),
    comparisons: peers.length > 0 ? [together] : [],
    peers,
    style: { accent: "#000000", tint: "#ffffff", onAccent: "#ffffff", fontFamily: "Source Sans 3" },
  };
}
