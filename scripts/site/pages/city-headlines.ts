import { headlineTile } from "../../../templates/components/headline-tile.ts";
import type { CityPage } from "../../../templates/pages/city.ts";
import { sampleNote } from "../../figures/sample-note.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import { isKnown } from "../../model/value.ts";
import { chosenFigures } from "../content/chosen-figures.ts";
import type { Content } from "../content/read-content.ts";
import type { Link } from "../links.ts";
import { documentPath, indicatorAnchor, provenancePath } from "../page-paths.ts";

/** The first key figure that the city has of each theme, with what there is to note of it. */
export function cityHeadlines(
  reports: readonly ThemeReport[],
  content: Content,
  link: Link,
): CityPage["headlines"] {
  const found = reports.flatMap((report) => {
    const { city, theme, keyFigures } = report;
    const key = chosenFigures(theme.id, content)
      .flatMap((id) => keyFigures.get(id) ?? [])
      .find(({ latest }) => isKnown(latest.value));
    const kind = theme.documents.includes("steekkaart") ? "steekkaart" : "rapport";
    const address = link(documentPath(city.slug, theme.id, kind));
    const tile =
      key &&
      headlineTile(
        key,
        theme.name,
        address,
        link(provenancePath(city.slug, theme.id)) + indicatorAnchor(key.definition.id),
      );
    return key && tile ? [{ report, key, tile }] : [];
  });
  const notes = found.flatMap(({ report, key: { definition } }) => [
    ...report.roundingNotesOf([definition.id]),
    ...(definition.hasUnknownMargin ? [sampleNote] : []),
  ]);
  return { tiles: found.map(({ tile }) => tile), notes: [...new Set(notes)] };
}
