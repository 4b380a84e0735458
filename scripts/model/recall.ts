import type { Problem } from "./report-error.ts";

/** What a reading depends on. */
export interface ReadFrom {
  /** Files and folders, relative to the project. */
  readonly paths: readonly string[];
  /** Anything else, that JSON can tell apart. */
  readonly values?: unknown;
  /** What must be the very same objects: too large to compare otherwise. */
  readonly objects?: readonly object[];
}

/**
 * Gives what was read before under this name, where nothing that it depends on has changed, and
 * reads it with `make` otherwise, which gets the reading before. A reading with a problem is not
 * kept: it is told again each time.
 */
export type Recall = <Read>(
  name: string,
  from: ReadFrom,
  problems: readonly Problem[],
  make: (before: Read | undefined) => Read,
) => Read;

/** For a program that reads once. */
export const readAnew: Recall = (_name, _from, _problems, make) => make(undefined);
