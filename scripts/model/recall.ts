import type { Problem } from "./report-error.ts";

/** What a reading depends on. */
interface ReadFrom {
  /** Files and folders, relative to the project. */
  readonly paths: readonly string[];
  /** Anything else, that JSON can tell apart. */
  readonly values?: unknown;
}

/**
 * Gives what was read before under this name, where nothing that it depends on has changed, and
 * reads it with `make` otherwise. A reading with a problem is not kept: it is told again each time.
 */
export type Recall = <Read>(
  name: string,
  from: ReadFrom,
  problems: readonly Problem[],
  make: () => Read,
) => Read;

/** For a program that reads once. */
export const readAnew: Recall = (_name, _from, _problems, make) => make();
