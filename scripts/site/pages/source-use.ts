import { type AreaLevel, areaLevels } from "../../model/area.ts";
import type { City } from "../../model/city.ts";
import { type ExpectedDate, isPast } from "../../model/expected-date.ts";
import type { IndicatorDefinition } from "../../model/indicator.ts";
import type { Source } from "../../model/source.ts";
import type { DocumentKind, Theme } from "../../model/theme.ts";
import { nextUpdate } from "../../model/update-cadence.ts";
import type { Publication } from "../../pipeline.ts";

/** What a source is used for, as the documents of this build have it. */
export interface SourceUse {
  readonly source: Source;
  /** From fine to coarse. */
  readonly levels: readonly AreaLevel[];
  readonly themes: readonly ThemeUse[];
  /** The cities of which the card over all themes prints it. */
  readonly cards: readonly Pick<City, "slug" | "name">[];
  readonly next?: ExpectedDate;
  readonly isLate: boolean;
  /** Names of cities that may not use it, where it needs permission. */
  readonly withheldFrom: readonly string[];
}

interface CityUse {
  readonly slug: string;
  readonly name: string;
  readonly documents: readonly DocumentKind[];
}

interface ThemeUse {
  readonly theme: Theme;
  readonly indicators: readonly IndicatorDefinition[];
  /** Slugs and names of the cities whose documents print it. */
  readonly cities: readonly CityUse[];
}

/** What a card over all themes says of its sources. */
interface CardSources {
  readonly city: City;
  readonly sources: readonly Source[];
}

/** Every source of the build with its use. */
export function sourceUses(
  publication: Publication,
  cards: readonly CardSources[],
): readonly SourceUse[] {
  const { sources, themes, reports, date } = publication;
  const uses = sources.map((source): SourceUse => {
    const { id, update, lastReferenceDate } = source;
    const used = themes.flatMap((theme): readonly ThemeUse[] => {
      const own = reports.filter((report) => report.theme.id === theme.id);
      const indicators = theme.indicators.filter((indicator) =>
        own.some((report) => report.sourcesOf(indicator.id).some((one) => one.id === id)),
      );
      if (indicators.length === 0) return [];
      const cities = own
        .filter(({ withheld }) => !withheld.some((one) => one.id === id))
        .map((report) => ({
          slug: report.city.slug,
          name: report.city.name,
          documents: report.theme.documents,
        }));
      return [{ theme, indicators, cities }];
    });
    const next = update && nextUpdate(update, lastReferenceDate);
    const levels = new Set(used.flatMap((one) => one.indicators.flatMap((item) => item.levels)));
    return {
      source,
      levels: areaLevels.filter((level) => levels.has(level) && hasFigures(source)),
      themes: used,
      cards: cards.flatMap((card) =>
        card.sources.some((one) => one.id === id) ? [card.city] : [],
      ),
      ...(next === undefined ? {} : { next }),
      isLate: next !== undefined && isPast(next, date),
      withheldFrom: [
        ...new Set(
          reports
            .filter(({ withheld }) => withheld.some((one) => one.id === id))
            .map(({ city }) => city.name),
        ),
      ],
    };
  });
  // A card that only a theme under embargo or another build uses says nothing of these pages.
  return uses.filter(({ source, themes: own }) => own.length > 0 || !hasFigures(source));
}

function hasFigures({ rule }: Source): boolean {
  return rule !== undefined;
}
