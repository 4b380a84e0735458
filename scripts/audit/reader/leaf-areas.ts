import type { AreaKey } from "../../model/area.ts";
import type { AreaDivision, Combination, SourceStructure } from "./source-structure.ts";

/** The finest area that counts are told apart by, or what is left of an area beside its parts. */
interface Leaf {
  readonly name: string;
  readonly rows: readonly Combination[];
}

/** One way to add an area up from leaves. */
export interface LeafSum {
  /** Share of each leaf, above 0 and at most 1. */
  readonly shares: ReadonlyMap<Leaf, number>;
  /** Every row is the nearest whole number to its sum, or one of those around it. */
  readonly isRounded: boolean;
}

/** Follows the divisions of areas down to the leaves, in one period of one dataset. */
export class LeafAreas {
  readonly #structure: SourceStructure;
  readonly #period: string;
  readonly #leaves = new Map<string, Leaf>();
  readonly #exact = new Map<AreaKey, ReadonlySet<Leaf>>();

  constructor(structure: SourceStructure, period: string) {
    this.#structure = structure;
    this.#period = period;
  }

  /** Every way in which an area is added up; empty when it has no figures. */
  sumsOf(area: AreaKey): readonly LeafSum[] {
    const found = this.#structure.areaIn(area, this.#period);
    if (!found) return [];
    const exact = [this.#exactly(area), ...found.divisions.filter(isWhole).map(this.#join(area))];
    const different = new Map(exact.map((leaves) => [namesOf(leaves), leaves]));
    return [
      ...[...different.values()].map((leaves) => ({
        shares: new Map([...leaves].map((leaf) => [leaf, 1])),
        isRounded: false,
      })),
      ...found.divisions
        .filter((division) => !isWhole(division))
        .map((division) => ({ shares: this.#weigh(division), isRounded: true })),
    ];
  }

  /** The leaves that an area consists of, by its first division into whole parts; else it is one itself. */
  #exactly(area: AreaKey): ReadonlySet<Leaf> {
    const known = this.#exact.get(area);
    if (known) return known;
    const found = this.#structure.areaIn(area, this.#period);
    const first = found?.divisions.find(isWhole);
    const leaves = first
      ? this.#join(area)(first)
      : new Set([this.#leafNamed(area, found?.rows ?? [])]);
    this.#exact.set(area, leaves);
    return leaves;
  }

  readonly #join =
    (area: AreaKey) =>
    ({ parts, rest }: AreaDivision): ReadonlySet<Leaf> => {
      const leaves = new Set(parts.flatMap((part) => [...this.#exactly(part)]));
      if (rest.length > 0) leaves.add(this.#leafNamed(`${area} zonder ${parts.join(" ")}`, rest));
      return leaves;
    };

  #weigh({ parts, shares }: AreaDivision): ReadonlyMap<Leaf, number> {
    return new Map(
      parts.flatMap((part) =>
        [...this.#exactly(part)].map((leaf) => [leaf, shares.get(part) ?? 1] as const),
      ),
    );
  }

  #leafNamed(name: string, rows: readonly Combination[]): Leaf {
    const leaf = this.#leaves.get(name) ?? { name, rows };
    this.#leaves.set(name, leaf);
    return leaf;
  }
}

function isWhole({ shares }: AreaDivision): boolean {
  return shares.size === 0;
}

function namesOf(leaves: ReadonlySet<Leaf>): string {
  return [...leaves]
    .map(({ name }) => name)
    .sort()
    .join("\n");
}
