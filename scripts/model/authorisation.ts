/** That a city may use a source, from one day to another. */
export interface Authorisation {
  readonly source: string;
  /** Slug. */
  readonly city: string;
  /** ISO dates, both included; without an end it still runs. */
  readonly from: string;
  readonly until?: string;
  /** The decision or agreement that says so. */
  readonly reference: string;
}

/** Whether the city may use the source on an ISO date, by these authorisations. */
export function isAuthorised(
  authorisations: readonly Authorisation[],
  source: string,
  city: string,
  date: string,
): boolean {
  return authorisations.some(
    (one) =>
      one.source === source &&
      one.city === city &&
      one.from <= date &&
      (one.until === undefined || date <= one.until),
  );
}
