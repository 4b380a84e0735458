import type { CellKey } from "../model/cell-key.ts";
import type { ObservationStatus } from "../model/observation.ts";

/** What a release showed of a figure. */
export interface ReleasedFigure {
  readonly value: number | "hidden";
  /** Absent where the release did not keep it. */
  readonly status?: ObservationStatus;
}
export type ReleasedFigures = ReadonlyMap<CellKey, ReleasedFigure>;

/**
 * What became of a figure from one release to the next:
 * - `new`: it was not there;
 * - `revised`: another number;
 * - `final`: provisional or estimated before, observed now, also when the number is another;
 * - `hidden`, `shown`: the same figure, now hidden, or now shown;
 * - `removed`: it is not there any more.
 */
export const changeKinds = ["new", "revised", "final", "hidden", "shown", "removed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  new: "nieuw",
  revised: "herzien",
  final: "definitief na voorlopig",
  hidden: "nu verborgen",
  shown: "nu getoond",
  removed: "vervallen",
};

export interface FigureChange {
  readonly key: CellKey;
  readonly kind: ChangeKind;
  readonly before?: ReleasedFigure;
  readonly after?: ReleasedFigure;
}

/** Every figure that differs, in the order of the keys. */
export function compareFigures(
  before: ReleasedFigures,
  after: ReleasedFigures,
): readonly FigureChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const kind = kindOf(old, now);
    if (!kind) return [];
    return { key, kind, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) };
  });
}

function kindOf(
  before: ReleasedFigure | undefined,
  after: ReleasedFigure | undefined,
): ChangeKind | undefined {
  if (!before) return "new";
  if (!after) return "removed";
  if (before.value !== after.value) {
    if (after.value === "hidden") return "hidden";
    if (before.value === "hidden") return "shown";
  }
  if (isProvisional(before) && after.status === "waargenomen") return "final";
  return before.value === after.value ? undefined : "revised";
}

function isProvisional({ status }: ReleasedFigure): boolean {
  return status === "voorlopig" || status === "schatting" || status === "prognose";
}
