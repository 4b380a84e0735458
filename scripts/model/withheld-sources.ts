import { type Authorisation, isAuthorised } from "./authorisation.ts";
import type { Source } from "./source.ts";
import type { Theme } from "./theme.ts";

/** What decides which sources a city may use. */
interface Permissions {
  readonly sources: ReadonlyMap<string, Source>;
  readonly authorisations: readonly Authorisation[];
  /** ISO date of the edition. */
  readonly date: string;
}

/**
 * Sources of a theme that a city may not use. Permission is asked of who publishes,
 * whichever areas the figures are of.
 */
export function withheldSources(
  { slug }: { readonly slug: string },
  { datasets }: Pick<Theme, "datasets">,
  { sources, authorisations, date }: Permissions,
): readonly Source[] {
  const used = [...new Set(datasets.flatMap((dataset) => dataset.sources))];
  return used
    .flatMap((id) => sources.get(id) ?? [])
    .filter(
      ({ id, needsAuthorisation }) =>
        needsAuthorisation && !isAuthorised(authorisations, id, slug, date),
    );
}

/** Tells datasets of the theme that come from one of these sources. */
export function datasetsFrom(
  sources: readonly Source[],
  { datasets }: Pick<Theme, "datasets">,
): (dataset: string) => boolean {
  const ids = new Set(sources.map(({ id }) => id));
  const found = new Set(
    datasets.flatMap((one) => (one.sources.some((id) => ids.has(id)) ? [one.id] : [])),
  );
  return (dataset) => found.has(dataset);
}

/** True for a theme of which no dataset is left. */
export function isWithheldWhole(
  theme: Pick<Theme, "datasets">,
  sources: readonly Source[],
): boolean {
  const isFrom = datasetsFrom(sources, theme);
  return sources.length > 0 && theme.datasets.every(({ id }) => isFrom(id));
}
