/**
 * - `count`: whole things; printed without decimals.
 * - `percent`: a share of the same whole, stored as a fraction 0–1.
 * - `number`: anything else (per 100, per km², years); printed as it is stored.
 */
export type UnitKind = "count" | "percent" | "number";

export interface Unit {
  readonly kind: UnitKind;
  /** Plural, written out, e.g. "inwoners", "procent", "inwoners per km²". */
  readonly name: string;
  /** For the number one, e.g. "inwoner". */
  readonly singular: string;
}
