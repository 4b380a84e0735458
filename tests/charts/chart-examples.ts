import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { Topology } from "topojson-specification";
import type { ChartInput } from "../../scripts/charts/chart-input.ts";
import type { HouseStyle } from "../../scripts/model/house-style.ts";
import type { Observation } from "../../scripts/model/observation.ts";
import type { Unit } from "../../scripts/model/unit.ts";
import { missing } from "../../scripts/model/value.ts";
import { figure } from "../model/invented-figure.ts";

export const houseStyle: HouseStyle = {
  accent: "#0b4f8a",
  tint: "#e8f0f7",
  onAccent: "#ffffff",
  fontFamily: "Source Sans 3",
};

const percent: Unit = { kind: "percent", name: "procent", singular: "procent" };
const inhabitants: Unit = { kind: "count", name: "inwoners", singular: "inwoner" };
const flanders = "Vlaams Gewest";

function observations(numbers: readonly (number | undefined)[], firstYear: number): Observation[] {
  return numbers.map((number, index) => ({
    period: String(firstYear + index),
    value: number === undefined ? missing("suppressed") : figure(number),
    status: "waargenomen",
  }));
}

/** Four squares in a row of 1000 m; the third has no figure. */
function squareTown(): Topology {
  const square = (column: number, width = 1) => [
    [
      [1000 * column, 0],
      [1000 * column, 1000],
      [1000 * (column + width), 1000],
      [1000 * (column + width), 0],
      [1000 * column, 0],
    ],
  ];
  const area = (coordinates: number[][][], code: string) => ({
    type: "Feature" as const,
    properties: { code },
    geometry: { type: "Polygon" as const, coordinates },
  });
  const parts: FeatureCollection = {
    type: "FeatureCollection",
    features: [0, 1, 2, 3].map((column) => area(square(column), `D${column}`)),
  };
  return topology({
    delen: parts,
    stad: area(square(0, 4), "stad"),
  }) as Topology;
}

/** One of each kind, with invented towns and a hidden figure wherever one can occur. */
export const chartExamples = {
  lijn: {
    kind: "lijn",
    unit: percent,
    decimals: 1,
    periods: ["2019", "2020", "2021", "2022", "2023"],
    series: [
      {
        name: "Zeestad",
        isOwn: true,
        observations: observations([0.18, 0.19, undefined, 0.175, 0.172], 2019),
      },
      {
        name: "Heidestad",
        isOwn: false,
        observations: observations([0.16, 0.165, 0.17, 0.168, 0.17], 2019),
      },
      {
        name: flanders,
        isOwn: false,
        observations: observations([0.11, 0.112, 0.115, 0.169, 0.171], 2019),
      },
    ],
  },
  piramide: {
    kind: "piramide",
    unit: percent,
    decimals: 1,
    ageGroups: ["0-19", "20-39", "40-59", "60-79", "80+"],
    own: {
      name: "Zeestad",
      men: [0.1, 0.15, 0.13, 0.09, 0.02].map(figure),
      women: [figure(0.1), figure(0.16), figure(0.13), figure(0.1), missing("suppressed")],
    },
    comparison: {
      name: flanders,
      men: [0.11, 0.12, 0.14, 0.1, 0.03].map(figure),
      women: [0.1, 0.12, 0.14, 0.1, 0.04].map(figure),
    },
  },
  rangbalken: {
    kind: "rangbalken",
    unit: percent,
    decimals: 1,
    bars: [
      { name: "Heidestad", isOwn: false, value: figure(0.081) },
      { name: "Zeestad", isOwn: true, value: figure(0.205) },
      { name: "Duinstad", isOwn: false, value: missing("suppressed") },
      { name: "Bosstad", isOwn: false, value: figure(0.112) },
    ],
    references: [
      { name: "13 centrumsteden", isOwn: false, value: figure(0.121) },
      { name: flanders, isOwn: false, value: figure(0.118) },
    ],
  },
  stapelbalken: {
    kind: "stapelbalken",
    unit: percent,
    decimals: 1,
    categories: ["0 tot 17 jaar", "18 tot 64 jaar", "65 jaar en ouder"],
    bars: [
      { name: "Zeestad", isOwn: true, isProjection: false, values: [0.2, 0.62, 0.18].map(figure) },
      {
        name: "Heidestad",
        isOwn: false,
        isProjection: false,
        values: [figure(0.19), missing("suppressed"), missing("suppressed")],
      },
      {
        name: "Zeestad 2035",
        isOwn: true,
        isProjection: true,
        values: [0.18, 0.6, 0.22].map(figure),
      },
    ],
  },
  kaart: {
    kind: "kaart",
    unit: percent,
    decimals: 1,
    topology: squareTown(),
    parts: [
      { code: "D0", name: "Haven", value: figure(0.052) },
      { code: "D1", name: "Oude Markt", value: figure(0.118) },
      { code: "D2", name: "Molenwijk", value: missing("suppressed") },
      { code: "D3", name: "Zeer Lange Naam-voor-een-Kleine-Wijkbuurt", value: figure(0.204) },
    ],
  },
  vonk: {
    kind: "vonk",
    unit: inhabitants,
    decimals: 0,
    observations: observations([51_000, 51_400, undefined, 52_100, 52_900], 2019),
  },
  strook: {
    kind: "strook",
    unit: percent,
    decimals: 1,
    areas: [
      { name: "Haven", isOwn: false, value: figure(0.052) },
      { name: "Oude Markt", isOwn: true, value: figure(0.118) },
      { name: "Molenwijk", isOwn: false, value: missing("suppressed") },
      { name: "Duinen", isOwn: false, value: figure(0.204) },
    ],
    reference: { name: "Zeestad", isOwn: false, value: figure(0.131) },
  },
} as const satisfies Record<ChartInput["kind"], ChartInput>;
