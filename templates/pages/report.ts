import { html, raw } from "hono/html";
import type { KeyFigureTable } from "../../scripts/figures/key-figure-table.ts";
import type { City } from "../../scripts/model/city.ts";
import { sentence } from "../../scripts/model/dutch.ts";
import { withoutMarks } from "../../scripts/model/figure-mark.ts";
import { formatDate, formatOwn } from "../../scripts/model/format.ts";
import type { IndicatorDefinition } from "../../scripts/model/indicator.ts";
import { slugOf } from "../../scripts/model/part-slugs.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Chapter } from "../../scripts/site/documents/render-document.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  chartScriptPath,
  comparisonPath,
  documentPath,
  figureFilePath,
  pdfPath,
  provenancePath,
} from "../../scripts/site/page-paths.ts";
import { keyFigureOverview } from "../components/key-figure-table.ts";
import { type Html, page } from "../layouts/page.ts";

export interface ReportPage {
  readonly city: City;
  readonly theme: Theme;
  readonly title: string;
  readonly subtitle: string;
  /** Whether a page has the city beside the others in this theme. */
  readonly isPeer: boolean;
  readonly period: string;
  /** "In het kort", as HTML. */
  readonly opening: string;
  readonly overview: KeyFigureTable;
  readonly chapters: readonly Chapter[];
  readonly definitions: readonly IndicatorWithSources[];
  readonly glossary: string;
  readonly about: string;
  readonly sources: readonly Source[];
  /** Why figures of some sources are not there. */
  readonly withheld: readonly string[];
  readonly date: string;
  readonly webAddress: string;
  readonly logo: string | undefined;
  /** Where the city lies, as SVG. */
  readonly location: string | undefined;
  readonly link: Link;
}
interface IndicatorWithSources {
  readonly definition: IndicatorDefinition;
  readonly sources: readonly Source[];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly number?: number;
  /** At the top of the pages that begin with this part. */
  readonly runningTitle?: string;
  readonly body: Html;
}

const lastParts = "Definities, begrippen en bronnen";

/** Cover, summary, contents, chapters, definitions, glossary, about, colophon. */
export function reportPage(report: ReportPage): Html {
  const { city, theme, title, subtitle, period, link } = report;
  const parts: readonly Part[] = [
    {
      id: "in-het-kort",
      title: "In het kort",
      body: html`<div class="kort">${raw(report.opening)}</div>`,
    },
    // Of a theme that no source covers for this city, only the words remain.
    ...(report.overview.rows.length > 0
      ? [
          {
            id: "kerncijfers",
            title: "Kerncijfers",
            runningTitle: "Kerncijfers",
            body: keyFigureOverview(
              report.overview,
              link(figureFilePath(city.slug, theme.id, "kerncijfers", "csv")),
              `${link(provenancePath(city.slug, theme.id))}#kerncijfers`,
            ),
          },
        ]
      : []),
    ...chapterParts(report.chapters),
    ...(report.definitions.length > 0
      ? [{ id: "definities", title: "Definities", body: definitionList(report.definitions) }]
      : []),
    { id: "begrippen", title: "Begrippen en tekens", body: html`${raw(report.glossary)}` },
    { id: "over-dit-rapport", title: "Over dit rapport", body: html`${raw(report.about)}` },
    { id: "colofon", title: "Bronnen en colofon", body: colophon(report) },
  ];
  const main = html`<article class="verslag">
<header class="voorblad">
<p class="voorblad-soort">${title}</p>
<h1>${city.name}</h1>
<p class="voorblad-onder">${subtitle}</p>
${period ? html`<p class="voorblad-jaar">Cijfers tot en met ${period}</p>` : ""}
${report.location ? html`<div class="voorblad-kaart">${raw(report.location)}</div>` : ""}
${report.logo ? html`<img class="logo" src="${report.logo}" alt="Logo ${city.publisher}">` : html`<p class="voorblad-uitgever">${city.publisher}</p>`}
</header>
<p class="knoppen"><a class="knop" href="${link(pdfPath(city.slug, theme.id, "rapport"))}">Rapport als PDF</a>${theme.documents.includes("steekkaart") ? html` <a class="knop knop-stil" href="${link(documentPath(city.slug, theme.id, "steekkaart"))}">Naar de steekkaart</a>` : ""}${report.isPeer ? html` <a class="knop knop-stil" href="${link(comparisonPath(theme.id))}">Vergelijk de steden</a>` : ""}</p>
${parts.slice(0, 1).map(partSection)}
<nav class="inhoudstafel" aria-labelledby="inhoudstafel-titel">
<h2 id="inhoudstafel-titel">Inhoud</h2>
<ol>${parts.map(
    ({ id, title: name, number }) =>
      html`<li><a href="#${id}"><span class="inhoud-naam">${number ? html`<span class="nummer">${formatOwn(number, "volgnummer")}</span> ` : ""}${name}</span> <span class="inhoud-pagina" data-pagina-van="${id}"></span></a></li>`,
  )}</ol>
</nav>
${parts.slice(1).map(partSection)}
</article>`;
  return page({
    title: `${title} ${city.name}`,
    description: subtitle,
    link,
    city,
    kind: "rapport",
    main,
    scripts: [link(chartScriptPath)],
  });
}

function chapterParts(chapters: readonly Chapter[]): readonly Part[] {
  const anchors = chapters.map(({ title }) => slugOf(withoutMarks(title).replace(/\p{N}+/gu, " ")));
  return chapters.map((chapter, index) => ({
    // By its title, so that a link still leads there when a chapter is put before it.
    id: `hoofdstuk-${isAlone(anchors, index) ? anchors[index] : index + 1}`,
    title: chapter.title,
    number: index + 1,
    // One of words alone shares its page with the definitions that follow.
    runningTitle: index === chapters.length - 1 && isWords(chapter) ? lastParts : chapter.title,
    body: html`${raw(chapter.html)}`,
  }));
}

function isWords({ html: body }: Chapter): boolean {
  return !body.includes('class="figuur ');
}

function isAlone(anchors: readonly string[], index: number): boolean {
  const anchor = anchors[index];
  return anchor !== "" && anchors.filter((other) => other === anchor).length === 1;
}

function partSection({ id, title, number, body, runningTitle = lastParts }: Part): Html {
  const kind = `deel${number ? " hoofdstuk" : ""}`;
  return html`<section class="${kind}" id="${id}"${id === "in-het-kort" ? "" : html` data-kolomtitel="${runningTitle}"`}>
<h2>${number ? html`<span class="nummer">${formatOwn(number, "volgnummer")}</span> ` : ""}${title}</h2>
${body}
</section>
`;
}

function definitionList(definitions: readonly IndicatorWithSources[]): Html {
  return html`<dl class="definities">${definitions.map(
    ({ definition, sources }) => html`<div><dt>${definition.name}</dt>
<dd>${definition.definition} <span class="definitie-bron">Eenheid: ${definition.unit.name}. Bron: ${sources.map(({ publisher }) => publisher).join(", ")}.</span></dd></div>
`,
  )}</dl>`;
}

function colophon({ sources, withheld, city, date, webAddress }: ReportPage): Html {
  const list = html`<h3>Bronnen</h3>
<ul>${sources.map(
    ({ title, creditLine, licence, lastReferenceDate, importedOn }) =>
      html`<li>${title}: ${sentence(creditLine)} Licentie: ${licence}. Laatste cijfers: ${formatDate(lastReferenceDate)}. Ingevoerd op ${formatDate(importedOn)}.</li>`,
  )}</ul>
`;
  return html`${sources.length > 0 ? list : ""}${withheld.map((sentence) => html`<p>${sentence}</p>`)}<h3>Colofon</h3>
<p>Uitgave van ${formatDate(date)} door ${city.publisher}. Vragen of opmerkingen: ${city.contact}. De webversie van dit rapport, met alle cijfers om te downloaden, staat op <a href="${webAddress}">${webAddress.replace(/^https:\/\//, "")}</a>.</p>`;
}
