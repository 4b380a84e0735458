/** What is wrong in a row, in words for the steward; where it stands is added by who reads the row. */
export interface RowProblem {
  readonly kind: "problem";
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}
