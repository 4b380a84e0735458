import type { CellKey } from "../../scripts/model/cell-key.ts";
import {
  isKnown,
  type KnownValue,
  known,
  type MissingValue,
  missing,
  publish,
  type RawValue,
  type Value,
} from "../../scripts/model/value.ts";

/** An invented figure, as if it came through the gate. */
export function figure(number: number): KnownValue {
  const value = publish(known(number), "proef" as CellKey);
  if (!isKnown(value)) throw new Error("lost on the way");
  return value;
}

/** The number with its margin, or the reason alone, to compare with what was expected. */
export function bare(value: Value): RawValue {
  return isKnown(value) ? known(value.number, value.margin) : withoutOrigin(value);
}

function withoutOrigin({ reason }: MissingValue): MissingValue {
  return missing(reason);
}
