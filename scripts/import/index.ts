import { areasImporter } from "./areas.ts";
import { boundariesImporter, currentBoundariesImporter } from "./boundaries.ts";
import { householdsImporter } from "./households.ts";
import type { Importer } from "./importer.ts";
import { ownDivisionImporter } from "./own-division.ts";
import { populationImporter } from "./population.ts";
import { sectorBoundariesImporter } from "./sector-boundaries.ts";
import { sectorPopulationImporter } from "./sector-population.ts";
import { vatEnterprisesImporter } from "./vat-enterprises.ts";

const all = [
  areasImporter,
  boundariesImporter,
  currentBoundariesImporter,
  sectorBoundariesImporter,
  ownDivisionImporter,
  populationImporter,
  sectorPopulationImporter,
  householdsImporter,
  vatEnterprisesImporter,
];

/** By the id that a steward types; the areas come first, as the others read them. */
export const importers: Readonly<Record<string, Importer>> = Object.fromEntries(
  all.map((importer) => [importer.id, importer]),
);
