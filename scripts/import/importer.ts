import type { ImportEffects } from "./effects.ts";

/** Turns the files of one publisher into tidy figures in data/. */
export interface Importer {
  /** What a steward types after `steekkaart import`; also the id of the source card. */
  readonly id: string;
  /** In Dutch, for the list of importers. */
  readonly title: string;
  /** In Dutch: which files to give. */
  readonly usage: string;
  run(files: readonly string[], context: ImportContext): Promise<ImportReport>;
}

export interface ImportContext {
  /** The project folder, in which data/ stands. */
  readonly root: string;
  /** ISO date. */
  readonly today: string;
  readonly effects: ImportEffects;
}

export interface ImportReport {
  /** Paths relative to the project. */
  readonly written: readonly string[];
  /** Dutch, with the control totals. */
  readonly lines: readonly string[];
}
