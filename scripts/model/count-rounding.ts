/** How the counts of a dataset are printed: may be told to anyone. */
export interface CountRounding {
  readonly dataset: string;
  /** Every count is a multiple of this. */
  readonly base: number;
  /** Every count differs from the true one by less than this: the base, or twice the base. */
  readonly within: number;
}

/** The footnote at every figure with such counts. */
export function roundingNote({ base, within }: Omit<CountRounding, "dataset">): string {
  return `Afgerond op een veelvoud van ${base}; een aantal wijkt hoogstens ${within - 1} af van het echte, en al wat ermee berekend is, gaat uit van de afgeronde aantallen.`;
}
