import type { Dataset, DatasetKind, DisclosureRule } from "../model/dataset.ts";
import type { DatasetSpec } from "./theme-schema.ts";

export const datasetKindOf: Readonly<Record<DatasetSpec["soort"], DatasetKind>> = {
  aantallen: "counts",
  bedragen: "amounts",
  aandelen: "shares",
};

/** From what a steward wrote of a dataset to what the rest of the code reads. */
export function normalizeDataset(
  theme: string,
  folder: string,
  spec: DatasetSpec,
  rule: DisclosureRule,
): Dataset {
  return {
    id: spec.id,
    theme,
    name: spec.naam,
    kind: datasetKindOf[spec.soort],
    unit: spec.eenheid,
    sources: [...new Set([spec.bron].flat())],
    folder: `${folder}/${spec.id}`,
    dimensions: Object.fromEntries(
      Object.entries(spec.dimensies).map(([name, allowed]) => [
        name,
        allowed === "geheel getal" ? ("whole-number" as const) : allowed,
      ]),
    ),
    isComplete: spec.volledig,
    referenceDay: {
      day: spec.peildatum.dag,
      yearOffset: spec.peildatum.jaarverschuiving,
      ...(spec.peildatum.soort === "jaartotaal" ? { isYearTotal: true } : {}),
    },
    rule,
    sumsTo: spec.optellenNaar,
  };
}
