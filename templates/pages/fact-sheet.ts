import { html, raw } from "hono/html";
import type { FigureView } from "../../scripts/figures/figure-view.ts";
import type { City } from "../../scripts/model/city.ts";
import { sentence } from "../../scripts/model/dutch.ts";
import { formatDate } from "../../scripts/model/format.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import { documentPath, pdfPath } from "../../scripts/site/page-paths.ts";
import { figureBlock } from "../components/figure.ts";
import { shortAddress } from "../components/short-address.ts";
import { type Html, page } from "../layouts/page.ts";

export interface FactSheetPage {
  readonly city: City;
  readonly theme: Theme;
  readonly title: string;
  readonly period: string;
  /** Three to five sentences, as HTML. */
  readonly opening: string;
  readonly tiles: readonly Html[];
  /** How the counts behind the tiles are rounded. */
  readonly tileNotes: readonly string[];
  readonly figures: readonly FactSheetFigure[];
  readonly sources: readonly Source[];
  readonly date: string;
  readonly webAddress: string;
  readonly qrSvg: string;
  readonly logo: string | undefined;
  /** Where the city lies, as SVG. */
  readonly location: string | undefined;
  readonly link: Link;
}
export interface FactSheetFigure {
  readonly view: FigureView;
  readonly svg: string;
}

/** Two sides of A4: key figures on the first, pictures on the second. */
export function factSheetPage(sheet: FactSheetPage): Html {
  const { city, theme, title, period, link, sources } = sheet;
  const figures = sheet.figures.map(({ view, svg }) =>
    figureBlock({ view, svg, city: city.slug, link, level: 2, withTable: false }),
  );
  const main = html`<article class="kaart">
<section class="zijde zijde-voor">
<header class="band">
<p class="band-soort">${title}</p>
<h1>${city.name}</h1>
<p class="band-jaar">Cijfers ${period} · ${theme.summary}</p>
${sheet.location ? html`<div class="band-kaart">${raw(sheet.location)}</div>` : ""}
${sheet.logo ? html`<img class="logo" src="${sheet.logo}" alt="Logo ${city.publisher}">` : ""}
</header>
<div class="kernzinnen">${raw(sheet.opening)}</div>
<h2 class="enkel-voorlezen">Kerncijfers</h2>
<ul class="tegels">${sheet.tiles}</ul>
${sheet.tileNotes.length > 0 ? html`<p class="noot">${sheet.tileNotes.join(" ")}</p>` : ""}
<p class="knoppen"><a class="knop" href="${link(pdfPath(city.slug, theme.id, "steekkaart"))}">Steekkaart als PDF</a> <a class="knop knop-stil" href="${link(documentPath(city.slug, theme.id, "rapport"))}">Naar het uitgebreide rapport</a></p>
</section>
<section class="zijde zijde-achter">
<div class="beelden">
${figures}
</div>
<footer class="colofon">
<div class="colofon-tekst">
<h2>Bronnen</h2>
<ul>${sources.map(({ title, creditLine, lastReferenceDate }) => html`<li>${title}: ${sentence(creditLine)} Laatste cijfers: ${formatDate(lastReferenceDate)}.</li>`)}</ul>
<p>Uitgave van ${formatDate(sheet.date)} · ${city.publisher} · ${city.contact}</p>
</div>
<div class="qr"><div class="qr-beeld">${raw(sheet.qrSvg)}</div><p>Alle cijfers en het rapport:<br><a href="${sheet.webAddress}">${shortAddress(city)}</a></p></div>
</footer>
</section>
</article>`;
  return page({
    title: `${title} ${city.name}`,
    description: `De kerncijfers ${theme.name.toLowerCase()} van ${city.area.name} op twee bladzijden.`,
    link,
    city,
    kind: "steekkaart",
    main,
  });
}
