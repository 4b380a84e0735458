/** A fault that a program found in one page. */
export interface PageFinding {
  /** "color-contrast" (axe), "html:no-dup-id" (html-validate) or one of our own: "smal-scherm". */
  readonly rule: string;
  /** Success criteria of WCAG, "1.4.3"; none for advice and for the norm of HTML. */
  readonly criteria: readonly string[];
  /** Where: a selector, or line and column. */
  readonly element: string;
  /** In the words of the program, which may be English. */
  readonly message: string;
}

/** What the programs made of one page. */
export interface PageResult {
  readonly findings: readonly PageFinding[];
  /** Criteria of which a rule had something to judge in the page. */
  readonly judged: readonly string[];
  /** Criteria of which a rule leaves the judgement to people. */
  readonly undecided: readonly string[];
}

/** What was checked of a build. What is absent was not checked, and nobody may say otherwise. */
export interface SiteChecks {
  readonly pages?: {
    /** ISO date of the day on which it was done. */
    readonly day: string;
    /** Names with versions: "axe-core 4.14.1". */
    readonly programs: readonly string[];
    /** By path of the page, "gent/wonen/rapport/", or of the frame, "gent/wonen/figuren/huur.html". */
    readonly results: ReadonlyMap<string, PageResult>;
  };
  /** Every PDF that is there kept all these rules: a build with one that does not, stops. */
  readonly pdf?: {
    /** How many rules of PDF/UA-1. */
    readonly rules: number;
    /** Paths in the site. */
    readonly files: readonly string[];
  };
}
