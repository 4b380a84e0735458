import { html } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import { capitalize } from "../../scripts/model/dutch.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  cityCardPath,
  cityCardPdfPath,
  cityPath,
  comparisonPath,
  documentPath,
} from "../../scripts/site/page-paths.ts";
import { type Html, page } from "../layouts/page.ts";

export interface HomePage {
  /** Beside each theme what every city has of it. */
  readonly themes: readonly {
    readonly theme: Theme;
    /** Whether a page has the cities beside each other. */
    readonly isCompared: boolean;
    readonly ofCities: readonly { readonly city: City; readonly theme: Theme }[];
  }[];
  /** Cities with a card over all themes. */
  readonly withCard: readonly City[];
  readonly link: Link;
}

/** All cities and themes of this build. */
export function homePage({ themes, withCard, link }: HomePage): Html {
  const main = html`<header class="titelblok"><h1>Steekkaarten en rapporten</h1>
<p class="intro">Per stad en per thema: een uitgebreid rapport met alle figuren, tabellen en definities, en waar er genoeg cijfers zijn een steekkaart van twee bladzijden met de kerncijfers.</p></header>
${
  withCard.length > 0
    ? html`<section class="thema" id="stadskaarten"><h2>Stadskaarten</h2><p>De meest sprekende cijfers van elk thema op twee bladzijden, per stad.</p>
<ul class="stedenlijst">${withCard.map(
        ({ slug, name }) => html`<li><h3><a href="${link(cityPath(slug))}">${name}</a></h3>
<p><a href="${link(cityCardPath(slug))}">Stadskaart<span class="enkel-voorlezen"> ${name}</span></a> <a href="${link(cityCardPdfPath(slug))}">PDF<span class="enkel-voorlezen"> van de stadskaart ${name}</span></a></p></li>`,
      )}</ul></section>
`
    : ""
}${themes.map(
  ({
    theme,
    isCompared,
    ofCities,
  }) => html`<section class="thema"><h2>${theme.name}</h2><p>${theme.summary}</p>
${
  isCompared
    ? html`<p><a href="${link(comparisonPath(theme.id))}">Vergelijk de 13 centrumsteden<span class="enkel-voorlezen"> voor ${theme.name}</span></a></p>
`
    : ""
}<ul class="stedenlijst">${ofCities.map(
    ({
      city,
      theme: own,
    }) => html`<li><h3><a href="${link(cityPath(city.slug))}">${city.name}</a></h3>
<p>${own.documents.map((kind, index) => html`${index > 0 ? " " : ""}<a href="${link(documentPath(city.slug, theme.id, kind))}">${capitalize(kind)}<span class="enkel-voorlezen"> ${theme.name} ${city.name}</span></a>`)}</p></li>`,
  )}</ul></section>`,
)}`;
  return page({
    title: "Steekkaarten en rapporten van de centrumsteden",
    description: "Kerncijfers en rapporten per thema van de 13 centrumsteden en VGC.",
    link,
    kind: "thuis",
    main,
  });
}
