import { html } from "hono/html";
import { formatBuild, formatDate } from "../../model/format.ts";
import { changeKinds, changeWords } from "../../packages/compare-figures.ts";
import { newsFeedPath, newsPath } from "../page-paths.ts";
import type { CityNews, DatasetNews } from "../pages/city-news.ts";
import type { SiteFile } from "../site-data.ts";

/**
 * What changed in this edition as an Atom feed (RFC 4287): an entry per theme in which something did, or
 * one that says that nothing did. Its day is that of the edition, whatever the clock says.
 */
export function newsFeed(
  { city, previous, themes }: CityNews,
  date: string,
  siteAddress = city.siteUrl,
): SiteFile {
  const page = siteAddress + newsPath(city.slug);
  const changed = themes.filter(({ datasets }) => datasets.length > 0);
  const entry = (part: string, title: string, summary: unknown) => html`<entry>
<id>${page}#${editionName(date)}${part}</id>
<title>${title}</title>
<updated>${feedStamp(date)}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
<summary>${summary as string}</summary>
</entry>
`;
  const entries = previous
    ? changed.map(({ theme, datasets }) =>
        entry(
          `-${theme.id}`,
          `${theme.name}: wat er anders is sinds ${formatDate(previous)}`,
          html`${datasets.map(datasetWords)}`,
        ),
      )
    : [entry("", `Eerste uitgave over ${city.name}`, `Uitgave van ${formatDate(date)}.`)];
  const nothing = entry(
    "",
    `Uitgave van ${formatDate(date)}`,
    "Geen cijfer anders dan in de vorige uitgave.",
  );
  return {
    path: newsFeedPath(city.slug),
    text: () =>
      String(html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl-BE">
<id>${siteAddress}${newsFeedPath(city.slug)}</id>
<title>Wat is er nieuw over ${city.name}</title>
<updated>${feedStamp(date)}</updated>
<author><name>${city.publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${siteAddress}${newsFeedPath(city.slug)}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${entries.length > 0 ? entries : nothing}</feed>
`),
  };
}

function datasetWords({ dataset, counts, newPeriods }: DatasetNews) {
  const kinds = changeKinds.filter((kind) => counts[kind]);
  const words = kinds.map(
    (kind) => `${formatBuild(counts[kind] ?? 0, "aantal cellen")} ${changeWords[kind]}`,
  );
  const years = newPeriods.length > 0 ? ` Nieuwe jaren: ${newPeriods.join(", ")}.` : "";
  return html`${dataset.name}: ${words.join(", ")}.${years} `;
}

/** The same in every feed of an edition. */
export function editionName(date: string): string {
  return `uitgave-${date}`;
}

export function feedStamp(date: string): string {
  return `${date}T00:00:00Z`;
}
