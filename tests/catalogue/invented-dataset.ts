import type { Dataset, DisclosureRule } from "../../scripts/model/dataset.ts";

const loose = { minimumDenominator: 0, slivers: false };

/** Small counts are hidden, zeros are shown. */
export const hideBelowFive = {
  kind: "minimum-count",
  minimumCount: 5,
  showZeros: true,
  ...loose,
} as const;

export function roundTo(base: number): DisclosureRule {
  return { kind: "rounding", base, ...loose };
}

export const protectedByZeebel: DisclosureRule = {
  kind: "protected-by-source",
  explanation: "Zeebel rondt af.",
  ...loose,
};

/** The inhabitants of an invented coast, without dimensions, with what a test needs otherwise. */
export function inventedDataset(more: Partial<Dataset> = {}): Dataset {
  return {
    id: "inwoners",
    theme: "zee",
    name: "Inwoners",
    kind: "counts",
    unit: "inwoners",
    sources: ["zeebel"],
    folder: "",
    dimensions: {},
    isComplete: true,
    referenceDay: { day: "01-01", yearOffset: 0 },
    rule: hideBelowFive,
    sumsTo: [],
    ...more,
  };
}
