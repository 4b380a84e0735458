import { areasImporter } from "./areas/areas.ts";
import { boundariesImporter, currentBoundariesImporter } from "./boundaries/boundaries.ts";
import { sectorBoundariesImporter } from "./boundaries/sector-boundaries.ts";
import { ownDivisionImporter } from "./divisions/own-division.ts";
import type { Importer } from "./importer.ts";
import { householdsImporter } from "./publishers/households.ts";
import { populationImporter } from "./publishers/population.ts";
import { sectorPopulationImporter } from "./publishers/sector-population.ts";
import { vatEnterprisesImporter } from "./publishers/vat-enterprises.ts";

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
