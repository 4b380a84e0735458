import { formatOwn } from "../../model/format.ts";
import type { MapPart } from "../chart-input.ts";

/** The number of an area in the list beside its map, as it is printed; empty without one. */
export function numberOf({ number }: MapPart): string {
  return number === undefined ? "" : formatOwn(number, "volgnummer");
}
