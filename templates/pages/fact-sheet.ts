import { html, raw } from "hono/html";
import type { FigureView } from "../../scripts/figures/figure-view.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import { documentPath, pdfPath } from "../../scripts/site/page-paths.ts";
import { figureBlock } from "../components/figure.ts";
import { type SheetColophon, sheetColophon } from "../components/sheet-colophon.ts";
import { sheetHeader } from "../components/sheet-header.ts";
import { type Html, page } from "../layouts/page.ts";

export interface FactSheetPage extends SheetColophon {
  readonly theme: Theme;
  readonly title: string;
  readonly period: string;
  /** Three to five sentences, as HTML. */
  readonly opening: string;
  readonly tiles: readonly Html[];
  /** How to read the tiles, and how the counts behind them are rounded. */
  readonly tileNotes: readonly string[];
  readonly figures: readonly FactSheetFigure[];
  readonly logo: string | undefined;
  /** Where the city lies, as SVG. */
  readonly location: string | undefined;
  readonly link: Link;
}
export interface FactSheetFigure {
  readonly view: FigureView;
  readonly svg: string;
}

/**
 * So many tiles leave much of a side empty, and a picture stands below them: one row, or
 * three where they are low, without a place among other cities.
 */
const fewTiles = { withPlaces: 3, alone: 9 };

/** Two sides of A4: key figures on the first, pictures on the second. */
export function factSheetPage(sheet: FactSheetPage): Html {
  const { city, theme, title, period, link } = sheet;
  const figures = sheet.figures.map(({ view, svg }) =>
    figureBlock({ view, svg, city: city.slug, link, level: 2, withTable: false }),
  );
  const few = city.peers.length > 0 ? fewTiles.withPlaces : fewTiles.alone;
  const inFront = sheet.tiles.length <= few && figures.length > 1 ? 1 : 0;
  const main = html`<article class="kaart">
<section class="zijde zijde-voor">
${sheetHeader({ ...sheet, kind: title, name: city.name, summary: `Cijfers ${period} · ${theme.summary}` })}
<div class="kernzinnen">${raw(sheet.opening)}</div>
<h2 class="enkel-voorlezen">Kerncijfers</h2>
<ul class="tegels">${sheet.tiles}</ul>
${sheet.tileNotes.length > 0 ? html`<p class="noot">${sheet.tileNotes.join(" ")}</p>` : ""}
${inFront > 0 ? html`<div class="beelden">${figures.slice(0, inFront)}</div>` : ""}
<p class="knoppen"><a class="knop" href="${link(pdfPath(city.slug, theme.id, "steekkaart"))}">Steekkaart als PDF</a> <a class="knop knop-stil" href="${link(documentPath(city.slug, theme.id, "rapport"))}">Naar het uitgebreide rapport</a></p>
</section>
<section class="zijde zijde-achter">
<div class="beelden">
${figures.slice(inFront)}
</div>
${sheetColophon(sheet, "Alle cijfers en het rapport")}
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
