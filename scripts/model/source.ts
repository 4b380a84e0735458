import type { SourceRule } from "./source-rule.ts";
import type { UpdateCadence } from "./update-cadence.ts";

/** Where figures come from: one card per source in data/bronnen. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly licenceUrl?: string;
  readonly url?: string;
  /** The line that the publisher asks to print. */
  readonly creditLine: string;
  /** ISO date of the newest figures. */
  readonly lastReferenceDate: string;
  /** ISO date. */
  readonly importedOn: string;
  /** Absent for a source of areas or boundaries, which has no figures. */
  readonly rule?: SourceRule;
  /** When new figures are to be expected; absent where the card does not say. */
  readonly update?: UpdateCadence;
  /** True where a city needs permission to use it: data/machtigingen.csv. */
  readonly needsAuthorisation?: boolean;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}
