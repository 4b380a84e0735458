import type { Derivation } from "./derivation.ts";
import type { Value } from "./value.ts";

/** What the source says about how firm a figure is. */
/** "benaderend" is ours: converted to areas that cut those of the source. */
export type ObservationStatus =
  | "waargenomen"
  | "voorlopig"
  | "schatting"
  | "benaderend"
  | "prognose";
export const observationStatuses: readonly ObservationStatus[] = [
  "waargenomen",
  "voorlopig",
  "schatting",
  "benaderend",
  "prognose",
];

/** One figure of one area in one period. */
export interface Observation {
  /** The printed year, e.g. "2022". A string: a school year is a period too. */
  readonly period: string;
  readonly value: Value;
  readonly status: ObservationStatus;
  /** How the figure came to be of this area; absent where the source has it so. */
  readonly derivation?: Derivation;
}

/** A figure made of several is as firm as its least firm part. */
export function leastFirm(left: ObservationStatus, right: ObservationStatus): ObservationStatus {
  const order = Math.max(observationStatuses.indexOf(left), observationStatuses.indexOf(right));
  return observationStatuses[order] ?? left;
}
