import type { Dataset, DatasetKind, DisclosureRule } from "../../model/dataset.ts";
import type { DatasetSpec, DimensionSpec } from "./theme-schema.ts";

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
      Object.entries(spec.dimensies).map(([name, allowed]) => [name, categoriesOf(allowed)]),
    ),
    classesOf: Object.fromEntries(
      Object.entries(spec.dimensies).flatMap(([name, allowed]) =>
        isClasses(allowed) ? [[name, allowed.klassenVan]] : [],
      ),
    ),
    ...(spec.populatie ? { population: spec.populatie } : {}),
    isComplete: spec.volledig,
    referenceDay: {
      day: spec.peildatum.dag,
      yearOffset: spec.peildatum.jaarverschuiving,
      ...(spec.peildatum.soort === "jaartotaal" ? { isYearTotal: true } : {}),
    },
    rule,
    alwaysShown: spec.altijdTonen,
    sumsTo: spec.optellenNaar,
    ...(spec.margeOnbekend && spec.soort === "aandelen" ? { hasUnknownMargin: true } : {}),
    ...(spec.gebiedsindeling ? { vintage: spec.gebiedsindeling } : {}),
    // Of a survey only the shares are known, and those do not add up.
    ...(spec.optelbaar && spec.soort !== "aandelen" ? {} : { isAdditive: false }),
  };
}

type Classes = Extract<DimensionSpec, { readonly klassenVan: string }>;

function isClasses(spec: DimensionSpec): spec is Classes {
  return typeof spec === "object" && "klassenVan" in spec;
}

function categoriesOf(spec: DimensionSpec): readonly string[] | "whole-number" {
  if (spec === "geheel getal") return "whole-number";
  return isClasses(spec) ? spec.klassen : spec;
}
