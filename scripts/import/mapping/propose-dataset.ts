import type { MappingDataset } from "./mapping-schema.ts";
import { categoriesOf } from "./read-categories.ts";

/** The entry for thema.json that fits what a mapping writes; a steward reads it over. */
export function proposeDataset(
  dataset: MappingDataset,
  source: string,
  levels: readonly string[],
): Readonly<Record<string, unknown>> {
  const { peildatum } = dataset;
  return {
    id: dataset.dataset,
    naam: dataset.naam,
    soort: dataset.soort,
    eenheid: dataset.eenheid,
    bron: source,
    dimensies: Object.fromEntries(
      Object.entries(dataset.dimensies).map(([name, dimension]) => [name, categoriesOf(dimension)]),
    ),
    volledig: dataset.volledig,
    peildatum: {
      dag: peildatum.dag,
      jaarverschuiving: peildatum.jaarverschuiving,
      ...(peildatum.soort === "jaartotaal" ? { soort: peildatum.soort } : {}),
    },
    niveaus: levels,
  };
}
