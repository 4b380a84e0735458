/** A fault that a program found in one page. */
export interface PageFinding {
  /** "color-contrast" (axe), "html:no-dup-id" (html-validate) or one of our own: "smal-scherm". */
  readonly rule: string;
  /** Success criteria of WCAG, "1.4.3"; none for advice. */
  readonly criteria: readonly string[];
  /** Where: a selector, or line and column. */
  readonly element: string;
  readonly message: string;
}

/** What the programs made of one page. */
export interface PageResult {
  readonly findings: readonly PageFinding[];
  /** Rules that had something to judge. */
  readonly rules: readonly string[];
  /** Rules of which the program leaves a judgement to people. */
  readonly undecided: readonly string[];
}
