import type { Vintage } from "../model/vintage.ts";

/** What `build` and `start` can be told. */
export interface BuildOptions {
  /** Slugs; empty for all. */
  readonly cities: readonly string[];
  readonly themes: readonly string[];
  readonly withPdf: boolean;
  /** Also a page of each part of a city. */
  readonly withParts: boolean;
  /** ISO date of today when the pages are to be checked in a browser; absent when they are not. */
  readonly checkedOn?: string;
  /** Starts and ends with "/"; undefined for relative links. */
  readonly basePath: string | undefined;
  /** Where the folder will stand, ends in "/"; that of data/uitgave.json when absent. */
  readonly siteAddress?: string;
  /** The division to show; that of data/uitgave.json when absent. */
  readonly vintage?: Vintage;
  /** ISO date of the edition; that of data/uitgave.json, or of the newest import, when absent. */
  readonly date?: string;
}

export const allOptions: BuildOptions = {
  cities: [],
  themes: [],
  withPdf: true,
  withParts: true,
  basePath: undefined,
};
