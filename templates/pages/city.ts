import { html, raw } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import { capitalize } from "../../scripts/model/dutch.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  catalogPath,
  cityCardPath,
  cityCardPdfPath,
  comparisonPath,
  documentPath,
  hidingPath,
  newsPath,
  partsPath,
  pdfPath,
} from "../../scripts/site/page-paths.ts";
import { type Html, page } from "../layouts/page.ts";

export interface CityPage {
  readonly city: City;
  readonly themes: readonly {
    readonly theme: Theme;
    readonly opening: string;
    /** Whether a page has the city beside the others in this theme. */
    readonly isPeer: boolean;
  }[];
  /** One key figure per theme that leads to its document, and what there is to note of them. */
  readonly headlines: { readonly tiles: readonly Html[]; readonly notes: readonly string[] };
  /** Why figures of some sources are not there. */
  readonly withheld: readonly string[];
  /** Whether there is a card over all themes. */
  readonly hasCard: boolean;
  /** Whether there is an overview of the city's parts. */
  readonly hasParts: boolean;
  readonly link: Link;
}

/** What there is for one city. */
export function cityPage(content: CityPage): Html {
  const { city, themes, headlines, withheld, hasCard, hasParts, link } = content;
  const main = html`<header class="titelblok"><h1>${city.name}</h1><p class="intro">Cijfers over ${city.area.name}, uitgegeven door ${city.publisher}.</p></header>
${
  headlines.tiles.length > 0
    ? html`<section class="oogopslag" id="oogopslag"><h2 class="enkel-voorlezen">Per thema één cijfer</h2>
<ul class="tegels">${headlines.tiles}</ul>
${headlines.notes.length > 0 ? html`<p class="noot">${headlines.notes.join(" ")}</p>` : ""}</section>`
    : ""
}
${
  hasCard
    ? html`<section class="thema" id="stadskaart"><h2>Alle thema’s op één blad</h2>
<p>De stadskaart heeft de meest sprekende cijfers van elk thema op twee bladzijden.</p>
<p class="knoppen"><a class="knop" href="${link(cityCardPath(city.slug))}">Stadskaart ${city.name}</a></p>
<p>Als PDF: <a href="${link(cityCardPdfPath(city.slug))}">stadskaart</a>.</p></section>`
    : ""
}
${themes.map(
  ({ theme, opening, isPeer }) => html`<section class="thema"><h2>${theme.name}</h2>
<div class="kernzinnen">${raw(opening)}</div>
<p class="knoppen">${theme.documents.map((kind, index) => html`${index > 0 ? " " : ""}<a class="knop" href="${link(documentPath(city.slug, theme.id, kind))}">${capitalize(kind)} ${theme.name.toLowerCase()}</a>`)}${isPeer ? html` <a class="knop knop-stil" href="${link(comparisonPath(theme.id))}">Vergelijk ${theme.name.toLowerCase()} met andere steden</a>` : ""}</p>
<p>Als PDF: ${theme.documents.map((kind, index) => html`${index > 0 ? " en " : ""}<a href="${link(pdfPath(city.slug, theme.id, kind))}">${kind}</a>`)}.</p></section>`,
)}
${withheld.map((sentence) => html`<p class="noot">${sentence}</p>`)}
${
  hasParts
    ? html`<section class="thema"><h2>${capitalize(city.partWords.many)}</h2>
<p>Alle ${city.partWords.many} van ${city.area.name} naast elkaar, en per ${city.partWords.one} een steekkaart van één bladzijde.</p>
<p class="knoppen"><a class="knop" href="${link(partsPath(city))}">Naar de ${city.partWords.many}</a></p></section>`
    : ""
}
<p class="naar-versluiering">Kleine aantallen zijn verborgen. <a href="${link(hidingPath(city.slug))}">Versluierde cijfers: hoeveel, waar en hoe goed</a></p>
<p><a href="${link(newsPath(city.slug))}">Wat is er nieuw</a> sinds de vorige uitgave, en de <a href="${link(catalogPath(city.slug))}">catalogus voor open data (DCAT)</a>.</p>`;
  return page({
    title: `${city.name} in cijfers`,
    description: `Steekkaarten en rapporten over ${city.area.name}.`,
    link,
    city,
    kind: "stad",
    main,
  });
}
