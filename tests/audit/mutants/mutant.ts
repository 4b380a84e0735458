import type { CellKey } from "../../../scripts/model/cell-key.ts";
import type { ValueRange } from "../../../scripts/model/linked-table.ts";
import type { Manifest } from "../../../scripts/model/manifest.ts";

/** A built site in which one hidden number got out, as a mistake in the code would let it. */
export interface Mutant {
  /** The kind of place: "cel van een tabel". */
  readonly kind: string;
  /**
   * Announced: printed as every figure is, so that only arithmetic can tell that it should
   * not be there. Unannounced: printed past the functions that print figures.
   */
  readonly mode: "announced" | "unannounced";
  readonly name: string;
  /** The hidden count that it is about, and what the leak says of it. */
  readonly key: CellKey;
  readonly implied: ValueRange;
  /** Files that differ from the site as built. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly manifest: Manifest;
}
