import { html } from "hono/html";
import type { TableView } from "../../scripts/figures/parts-overview.ts";
import type { City } from "../../scripts/model/city.ts";
import { capitalize } from "../../scripts/model/dutch.ts";
import type { Link } from "../../scripts/site/links.ts";
import { cityPath, partsFilePath, sortScriptPath } from "../../scripts/site/page-paths.ts";
import { dataTable } from "../components/data-table.ts";
import { sourceLine } from "../components/figure.ts";
import { type Html, page } from "../layouts/page.ts";

/** All parts of a city beside each other. */
export interface PartsPage {
  readonly city: City;
  readonly view: TableView;
  /** A map with the names of the parts; absent where no figure can be drawn. */
  readonly map: Html | undefined;
  readonly link: Link;
}

export function partsPage({ city, view, map, link }: PartsPage): Html {
  const { many, one } = city.partWords;
  const main = html`<header class="titelblok"><h1>De ${many} van ${city.area.name}</h1>
<p class="intro">Alle kerncijfers die er per ${one} zijn, naast elkaar. Elke naam leidt naar een bladzijde met een steekkaart om af te drukken.</p></header>
${map ?? ""}
<section class="overzicht"><h2>Kerncijfers per ${one}</h2>
<p class="sorteer-uitleg" hidden>Kies een kolomkop om de tabel daarop te sorteren; wat geen cijfer heeft, staat achteraan.</p>
${dataTable(view.table, link)}
${view.notes.length > 0 ? html`<p class="noot">${view.notes.join(" ")}</p>` : ""}
${sourceLine(view)}
<ul class="downloads" aria-label="Download dit overzicht"><li><a href="${link(partsFilePath(city))}" download>Cijfers (CSV)</a></li></ul></section>
<p><a href="${link(cityPath(city.slug))}">${city.name} in cijfers</a></p>`;
  return page({
    title: `${capitalize(many)} van ${city.name} in cijfers`,
    description: `De kerncijfers van alle ${many} van ${city.area.name}, om te sorteren en te downloaden.`,
    link,
    city,
    kind: "wijken",
    main,
    scripts: [link(sortScriptPath)],
  });
}
