import { html } from "hono/html";
import { comparisonSlug } from "../../scripts/figures/peers-report.ts";
import type { City } from "../../scripts/model/city.ts";
import { capitalize, compareDutch } from "../../scripts/model/dutch.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  cityCardPath,
  cityPath,
  comparisonPath,
  documentPath,
  hidingPath,
  homePath,
  newsPath,
  partPath,
  partsPath,
  provenancePath,
  searchScriptPath,
  sharedPaths,
  statementPath,
} from "../../scripts/site/page-paths.ts";
import { type Html, page } from "../layouts/page.ts";

export interface SearchPage {
  readonly cities: readonly IndexedCity[];
  /** Themes of which a page has the cities beside each other. */
  readonly compared: readonly Theme[];
  readonly link: Link;
}

interface IndexedCity {
  readonly city: City;
  readonly themes: readonly Theme[];
  /** Whether its parts have pages. */
  readonly hasParts: boolean;
  /** Whether it has a card over all themes. */
  readonly hasCard: boolean;
}

/** A form that a script shows, and below it a list of all pages, which needs none. */
export function searchPage({ cities, compared, link }: SearchPage): Html {
  const item = (path: string, name: string) => html`<li><a href="${link(path)}">${name}</a></li>`;
  const main = html`<header class="titelblok"><h1>Zoeken</h1></header>
<form class="zoeken" role="search" hidden>
<p><label for="zoekwoorden">Zoek in alle steekkaarten en rapporten</label>
<input type="search" id="zoekwoorden" name="q" autocomplete="off" required></p>
${
  cities.length > 1
    ? html`<p><label for="zoekstad">Stad</label>
<select id="zoekstad" name="stad"><option value="">Alle</option>${cities.map(({ city }) => html`<option>${city.name}</option>`)}</select></p>`
    : ""
}
<p><button class="knop" type="submit">Zoek</button></p>
</form>
<div class="zoekresultaten" hidden>
<p class="zoekstand" role="status"></p>
<ol></ol>
<p><button class="knop knop-stil" type="button" hidden>Toon meer</button></p>
</div>
<h2 id="alle-bladzijden">Alle bladzijden</h2>
<div class="paginalijst">
<section><h3>Algemeen</h3><ul>
${item(homePath, "Alle steekkaarten en rapporten")}
${item(sharedPaths.method, "Methode")}
${item(sharedPaths.sources, "Bronnen")}
${item(sharedPaths.calendar, "Releasekalender")}
${item(sharedPaths.glossary, "Begrippen")}
${compared.map(({ id, name }) => html`${item(comparisonPath(id), `Steden vergeleken: ${name.toLowerCase()}`)}${item(provenancePath(comparisonSlug, id), `Herkomst van de vergelijking: ${name.toLowerCase()}`)}`)}
</ul></section>
${cities.map((one) => citySection(one, item))}
</div>`;
  return page({
    title: "Zoeken",
    description:
      "Zoek in alle steekkaarten en rapporten, of kies uit de lijst van alle bladzijden.",
    link,
    kind: "zoekpagina",
    main,
    isSearched: false,
    scripts: [link(searchScriptPath)],
  });
}

function citySection(
  { city, themes, hasParts, hasCard }: IndexedCity,
  item: (path: string, name: string) => Html,
): Html {
  const { slug, partWords } = city;
  const parts = city.parts
    .filter(({ isLocated }) => isLocated)
    .toSorted((left, right) => compareDutch(left.name, right.name));
  return html`<section><h3>${city.name}</h3><ul>
${item(cityPath(slug), `${city.name} in cijfers`)}
${hasCard ? item(cityCardPath(slug), "Stadskaart") : ""}
${themes.map((theme) => html`${theme.documents.map((kind) => item(documentPath(slug, theme.id, kind), `${capitalize(kind)} ${theme.name.toLowerCase()}`))}${item(provenancePath(slug, theme.id), `Herkomst van de cijfers: ${theme.name.toLowerCase()}`)}`)}
${item(newsPath(slug), "Wat is er nieuw")}
${item(hidingPath(slug), "Versluierde cijfers")}
${item(statementPath(slug), "Toegankelijkheidsverklaring")}
${hasParts ? item(partsPath(city), capitalize(partWords.many)) : ""}
</ul>
${hasParts ? html`<details><summary>Een blad per ${partWords.one}</summary><ul>${parts.map((part) => item(partPath(city, part), part.name))}</ul></details>` : ""}</section>
`;
}
