import { html } from "hono/html";
import type { TableView } from "../../scripts/figures/parts-overview.ts";
import { comparisonSlug } from "../../scripts/figures/peers-report.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  chartScriptPath,
  comparisonPath,
  figureFilePath,
  homePath,
  sortScriptPath,
} from "../../scripts/site/page-paths.ts";
import { dataTable } from "../components/data-table.ts";
import { sourceLine } from "../components/figure.ts";
import { type Html, page } from "../layouts/page.ts";

/** All cities beside each other in one theme. */
export interface ComparisonPage {
  readonly theme: Theme;
  /** What may be sorted; absent when all figures are answers of samples. */
  readonly table: TableView | undefined;
  /** Figures of which the margin is not known: set beside each other, and never in an order. */
  readonly answers: TableView | undefined;
  /** Ranked bars, one figure each. */
  readonly bars: readonly Html[];
  /** Sources that one of the cities may not use: their figures are on no shared page. */
  readonly withheld: readonly Source[];
  /** Themes that have such a page, this one included. */
  readonly themes: readonly Theme[];
  readonly link: Link;
}

export function comparisonPage({
  theme,
  table,
  answers,
  bars,
  withheld,
  themes,
  link,
}: ComparisonPage): Html {
  const name = theme.name.toLowerCase();
  const others = themes.filter(({ id }) => id !== theme.id);
  const main = html`<header class="titelblok"><h1>${theme.name}: de 13 centrumsteden vergeleken</h1>
<p class="intro">De kerncijfers van de steden naast elkaar, telkens van het laatste jaar waarvoor er cijfers zijn. De naam van een stad leidt naar haar rapport.</p></header>
${
  table
    ? html`<section class="overzicht" id="kerncijfers"><h2>Kerncijfers per stad</h2>
<p class="sorteer-uitleg" hidden>Kies een kolomkop om de tabel daarop te sorteren; wat geen cijfer heeft, staat achteraan.</p>
${tableWithOrigin(table, link)}</section>`
    : ""
}
${
  answers
    ? html`<section class="overzicht" id="enquete"><h2>Antwoorden uit enquêtes</h2>
${tableWithOrigin(answers)}</section>`
    : ""
}
${withheld.map(({ title, publisher }) => html`<p class="noot">Niet opgenomen: cijfers uit “${title}” (${publisher}). Niet elke stad is gemachtigd om die te gebruiken.</p>`)}
<ul class="downloads" aria-label="Download dit overzicht"><li><a href="${link(figureFilePath(comparisonSlug, theme.id, "kerncijfers", "csv"))}" download>Alle kerncijfers (CSV)</a></li></ul>
${bars.length > 0 ? html`<section class="rangen" id="van-hoog-naar-laag"><h2>Van hoog naar laag</h2><div class="rangen-rooster">${bars}</div></section>` : ""}
${
  others.length > 0
    ? html`<nav class="andere-themas" aria-labelledby="andere-themas"><h2 id="andere-themas">De steden vergeleken in andere thema’s</h2>
<ul>${others.map(({ id, name: other }) => html`<li><a href="${link(comparisonPath(id))}">${other}</a></li>`)}</ul></nav>`
    : ""
}
<p><a href="${link(homePath)}">Alle steekkaarten en rapporten</a></p>`;
  return page({
    title: `De 13 centrumsteden vergeleken: ${name}`,
    description: `Kerncijfers ${name} van de 13 centrumsteden, om te sorteren en te downloaden.`,
    link,
    kind: "vergelijking",
    main,
    scripts: [link(sortScriptPath), link(chartScriptPath)],
  });
}

function tableWithOrigin(view: TableView, link?: Link): Html {
  return html`${dataTable(view.table, link)}
${view.notes.length > 0 ? html`<p class="noot">${view.notes.join(" ")}</p>` : ""}
${sourceLine(view)}`;
}
