import { html } from "hono/html";
import type { Source } from "../../scripts/model/source.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import { cityCardPdfPath, cityPath } from "../../scripts/site/page-paths.ts";
import { undatedSourceLine } from "../components/figure.ts";
import { creditLines, type SheetColophon, sheetColophon } from "../components/sheet-colophon.ts";
import { sheetHeader } from "../components/sheet-header.ts";
import { type Html, page } from "../layouts/page.ts";

/** The most telling figures of every theme on two sides of A4. */
export interface CityCardPage extends SheetColophon {
  readonly period: string;
  readonly front: readonly CardBlockView[];
  readonly back: readonly CardBlockView[];
  /** Sentences on the small pictures. */
  readonly howToRead: readonly string[];
  readonly notes: readonly string[];
  readonly logo: string | undefined;
  /** Where the city lies, as SVG. */
  readonly location: string | undefined;
  readonly link: Link;
}
export interface CardBlockView {
  readonly theme: Theme;
  /** Of the document with all figures of the theme. */
  readonly address: string;
  /** The largest first. */
  readonly rows: readonly Html[];
  readonly figure: Html | undefined;
  readonly sources: readonly Source[];
}

export function cityCardPage(card: CityCardPage): Html {
  const { city, period, front, back, notes, link } = card;
  const main = html`<article class="kaart">
<section class="zijde zijde-voor">
${sheetHeader({ ...card, kind: "Stadskaart", name: city.name, summary: `Cijfers ${period} · Het meest sprekende uit elk thema` })}
<p class="knoppen"><a class="knop" href="${link(cityCardPdfPath(city.slug))}">Stadskaart als PDF</a> <a class="knop knop-stil" href="${link(cityPath(city.slug))}">${city.name} in cijfers</a></p>
<p class="leeswijzer">${card.howToRead.join(" ")}</p>
${front.map(block)}
</section>
<section class="zijde zijde-achter">
${back.map(block)}
<div class="zijde-voet">
${notes.length > 0 ? html`<p class="noot">${notes.join(" ")}</p>` : ""}
${sheetColophon(card, "Alle cijfers en rapporten", creditLines)}
</div>
</section>
</article>`;
  return page({
    title: `Stadskaart ${city.name}`,
    description: `De meest sprekende cijfers over ${city.area.name} uit elk thema op twee bladzijden.`,
    link,
    city,
    kind: city.comparisons.length > 0 ? "steekkaart stadskaart" : "steekkaart stadskaart alleen",
    main,
  });
}

function block({ theme, address, rows, figure, sources }: CardBlockView): Html {
  return html`<section class="kaartthema">
<h2><a href="${address}">${theme.name}</a></h2>
<ul class="themacijfers">${rows}</ul>
${figure ?? ""}
${undatedSourceLine(sources)}
</section>`;
}
