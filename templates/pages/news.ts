import { html } from "hono/html";
import { formatBare, formatBuild, formatDate } from "../../scripts/model/format.ts";
import type { IndicatorDefinition } from "../../scripts/model/indicator.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import { isKnown } from "../../scripts/model/value.ts";
import { changeKinds, changeWords } from "../../scripts/packages/compare-figures.ts";
import type { Link } from "../../scripts/site/links.ts";
import { newsFeedPath, newsFilePath, sharedPaths } from "../../scripts/site/page-paths.ts";
import type {
  CityNews,
  DatasetNews,
  NewsRow,
  ThemeNews,
} from "../../scripts/site/pages/city-news.ts";
import { missingFigure } from "../components/missing-figure.ts";
import { type Html, page } from "../layouts/page.ts";

export interface NewsPage extends CityNews {
  /** ISO date of the edition. */
  readonly date: string;
  readonly link: Link;
}

/** On the page; all of them are in the file. */
const mostRows = 40;

/** What is new, revised, final and gone since the edition before. */
export function newsPage({ city, previous, themes, date, link }: NewsPage): Html {
  const hasRows = themes.some(({ datasets }) => datasets.some(({ rows }) => rows.length > 0));
  const intro = previous
    ? html`Wat er in de cijfers over ${city.area.name} anders is dan in de uitgave van ${formatDate(previous)}.`
    : html`De uitgave van ${formatDate(date)} is de eerste: er is geen vroegere om ze mee te vergelijken.`;
  const main = html`<header class="titelblok"><h1>Wat is er nieuw</h1><p class="intro">${intro}</p></header>
<div class="nieuws">
${hasRows ? html`<p>Alle gewijzigde cijfers: <a href="${link(newsFilePath(city.slug))}" download>wat-is-er-nieuw.csv</a></p>` : ""}
${themes.map((theme) => themeSection(theme, previous !== undefined))}
<p>Dit nieuws in uw feedlezer: <a href="${link(newsFeedPath(city.slug))}">wat-is-er-nieuw.atom</a>.</p>
<p>Wat er nog aankomt, staat in de <a href="${link(sharedPaths.calendar)}">releasekalender</a>.</p>
</div>`;
  return page({
    title: `Wat is er nieuw over ${city.name}`,
    description: `Nieuwe, herziene en vervallen cijfers over ${city.area.name}.`,
    link,
    city,
    kind: "wat-is-er-nieuw",
    main,
  });
}

function themeSection({ theme, datasets }: ThemeNews, isCompared: boolean): Html {
  const leaving = theme.indicators.filter((indicator) => indicator.leaving);
  return html`<section class="thema"><h2>${theme.name}</h2>
${isCompared && datasets.length === 0 ? html`<p>Geen cijfer anders.</p>` : ""}
${datasets.map(datasetPart)}
${leaving.length > 0 ? html`<h3>Uitdovend</h3><ul>${leaving.map((indicator) => leavingItem(theme, indicator))}</ul>` : ""}
${(theme.retired ?? []).length > 0 ? html`<h3>Uitgedoofd</h3><ul>${theme.retired?.map(({ name, since, reason, replacedBy }) => html`<li>${name}, sinds ${formatDate(since)}: ${reason}${instead(theme, replacedBy)}</li>`)}</ul>` : ""}</section>
`;
}

function leavingItem(theme: Theme, { name, leaving }: IndicatorDefinition): Html | "" {
  return leaving
    ? html`<li>${name}, aangekondigd op ${formatDate(leaving.since)}: ${leaving.reason}${instead(theme, leaving.replacedBy)}</li>`
    : "";
}

/** What to look at from now on. */
function instead({ indicators }: Theme, replacedBy: string | undefined): string {
  const found = indicators.find(({ id }) => id === replacedBy);
  return found ? ` In de plaats: ${found.name}.` : "";
}

function datasetPart({ dataset, counts, newPeriods, rows }: DatasetNews): Html {
  const kinds = changeKinds.filter((kind) => counts[kind]);
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  return html`<h3>${dataset.name}</h3>
<p>${kinds.map((kind, at) => html`${at > 0 ? ", " : ""}${number(counts[kind] ?? 0)} ${changeWords[kind]}`)}.${newPeriods.length > 0 ? html` Nieuwe jaren: ${newPeriods.join(", ")}.` : ""}</p>
${shown.length > 0 ? table(dataset.name, shown) : ""}
${left > 0 ? html`<p class="noot">En nog ${number(left)}, in het bestand.</p>` : ""}`;
}

function table(name: string, rows: readonly NewsRow[]): Html {
  const caption = `Gewijzigde cijfers: ${name}`;
  return html`<div class="tabel-vak" role="region" aria-label="${caption}" tabindex="0">
<table class="cijfers">
<caption>${caption}</caption>
<thead><tr><th scope="col">Cijfer</th><th scope="col">Jaar</th><th scope="col">Wat</th><th scope="col" class="getal">Was</th><th scope="col" class="getal">Is</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.area}${row.what ? html` <span class="rij-eenheid">${row.what}</span>` : ""}</th><td>${row.period}</td><td>${changeWords[row.kind]}</td><td class="getal">${figure(row.before, row)}</td><td class="getal">${figure(row.after, row)}</td></tr>
`,
  )}</tbody>
</table>
</div>`;
}

function figure(value: NewsRow["before"], { unit, decimals }: NewsRow): Html | string {
  if (value === "shown") return "getoond";
  if (value === "absent") return "geen cijfer";
  return isKnown(value) ? formatBare(value, unit, decimals) : missingFigure(value);
}

function number(count: number): string {
  return formatBuild(count, "aantal cellen");
}
