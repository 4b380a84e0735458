import type { MappingDataset } from "./mapping-schema.ts";
import { categoriesOf } from "./read-categories.ts";

/**
 * The entry for thema.json that fits what a mapping writes, given the levels that it writes; a steward
 * reads it over.
 */
export function proposeDataset(
  dataset: MappingDataset,
  source: string,
  written: readonly string[],
): Readonly<Record<string, unknown>> {
  const { peildatum, soort, optelbaar, dektNiet, gebiedsindeling } = dataset;
  const sums = soort === "aandelen" || !optelbaar ? [] : coarserThan(written);
  return {
    id: dataset.dataset,
    naam: dataset.naam,
    soort,
    eenheid: dataset.eenheid,
    bron: source,
    // Strict until a steward says that it is a register.
    ...(soort === "aandelen" && dataset.respondenten === undefined ? { margeOnbekend: true } : {}),
    dimensies: Object.fromEntries(
      Object.entries(dataset.dimensies).map(([name, dimension]) => [name, categoriesOf(dimension)]),
    ),
    volledig: dataset.volledig,
    peildatum: {
      dag: peildatum.dag,
      jaarverschuiving: peildatum.jaarverschuiving,
      ...(peildatum.soort === "jaartotaal" ? { soort: peildatum.soort } : {}),
    },
    ...(sums.length > 0 ? { optellenNaar: sums } : {}),
    niveaus: [...written, ...sums],
    ...(dektNiet.length > 0 ? { dektNiet } : {}),
    ...(gebiedsindeling === undefined ? {} : { gebiedsindeling }),
    ...(soort === "bedragen" && !optelbaar ? { optelbaar } : {}),
  };
}

/** Levels that a build can add up to from the ones that are written. */
function coarserThan(written: readonly string[]): readonly string[] {
  const steps: Readonly<Record<string, readonly string[]>> = {
    statsec: ["wijk", "gemeente", "groep"],
    wijk: ["gemeente", "groep"],
    deelgemeente: ["gemeente", "groep"],
    gemeente: ["groep"],
  };
  const all = new Set(written.flatMap((level) => steps[level] ?? []));
  return [...all].filter((level) => !written.includes(level));
}
