import type { AreaKey } from "../model/area.ts";
import { type CellRequest, measureKey } from "../model/cell.ts";
import type { CellKey } from "../model/cell-key.ts";
import type { Derivation } from "../model/derivation.ts";
import type { ObservationStatus } from "../model/observation.ts";
import type { RawValue } from "../model/value.ts";

/** A figure in a package: as the gate of who shares it let it through. */
export interface PackagedCell {
  readonly area: AreaKey;
  /** What is counted: "leeftijd=0..17|geslacht=V"; "alle" for all. */
  readonly selection: string;
  readonly period: string;
  /** Of a mean: the mean as it is printed, never the sum behind it. */
  readonly value: RawValue;
  readonly status: ObservationStatus;
  readonly derivation: Derivation;
}

const everything = "alle";
/** Stands before the dimension of which a mean is taken. */
const meanMark = "gemiddelde ";
const weightMark = "×";

/** How a package names what a cell counts. */
export function selectionOf({ measure }: Pick<CellRequest, "measure">): string {
  const [weight = "", ...where] = measureKey(measure)
    .slice(measure.dataset.length + 1)
    .split("|");
  const mean = weight === "" ? [] : [meanMark + weight.slice(weightMark.length)];
  return [...mean, ...where].join("|") || everything;
}

/** True for a mean, of which the sum behind it is what the build asks for. */
export function isMeanSelection(selection: string): boolean {
  return selection.startsWith(meanMark);
}

/** The selection of the count under a mean. */
export function countUnderMean(selection: string): string {
  return selection.split("|").slice(1).join("|") || everything;
}

/** The key under which a build asks for the cell. */
export function packagedKey(
  dataset: string,
  { area, selection, period }: Pick<PackagedCell, "area" | "selection" | "period">,
): CellKey {
  const [first = "", ...others] = selection.split("|");
  const parts = isMeanSelection(selection)
    ? [weightMark + first.slice(meanMark.length), ...others]
    : ["", ...(selection === everything ? [] : [first, ...others])];
  return `${[dataset, ...parts].join("|")}@${area}@${period}` as CellKey;
}

/** Names of the dimensions that a selection looks at; undefined when it is not written as one. */
export function dimensionsIn(selection: string): readonly string[] | undefined {
  if (selection === everything) return [];
  const names: string[] = [];
  for (const [at, part] of selection.split("|").entries()) {
    if (at === 0 && part.startsWith(meanMark)) {
      names.push(part.slice(meanMark.length));
      continue;
    }
    const [, name] = /^([^=@|]+)=[^@|]*$/.exec(part) ?? [];
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}
