import { html, raw } from "hono/html";
import type { KeyFigureTable } from "../../scripts/figures/key-figure-table.ts";
import type { CityPart } from "../../scripts/model/city.ts";
import { capitalize } from "../../scripts/model/dutch.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  chartScriptPath,
  cityPath,
  partPdfPath,
  partsPath,
} from "../../scripts/site/page-paths.ts";
import { shortSourceLine } from "../components/figure.ts";
import { keyFigureTableBlock } from "../components/key-figure-table.ts";
import { type SheetColophon, sheetColophon } from "../components/sheet-colophon.ts";
import { sheetHeader } from "../components/sheet-header.ts";
import { type Html, page } from "../layouts/page.ts";

/** A part of a city on one side of A4. */
export interface PartPage extends SheetColophon {
  readonly part: CityPart;
  readonly period: string;
  /** A few sentences, as HTML. */
  readonly opening: string;
  readonly tiles: readonly Html[];
  /** True where a tile shows the part among the others. */
  readonly hasStrips: boolean;
  /** Where the part lies in its city, as SVG. */
  readonly location: string;
  /** The evolution; absent without figures. */
  readonly figure: Html | undefined;
  readonly table: KeyFigureTable;
  readonly notes: readonly string[];
  readonly logo: string | undefined;
  readonly link: Link;
}

export function partPage(sheet: PartPage): Html {
  const { city, part, link, tiles, table, notes } = sheet;
  const { one, many } = city.partWords;
  // Many rows leave no room for a picture on the one side of paper.
  const isLong = table.rows.length > manyRows;
  const allNotes = [...table.notes, ...notes];
  const main = html`<article class="blad">
${sheetHeader({ city, logo: sheet.logo, location: undefined, kind: `${capitalize(one)}steekkaart · ${city.name}`, name: part.name, summary: `Cijfers ${sheet.period}` })}
<p class="knoppen"><a class="knop" href="${link(partPdfPath(city, part))}">Steekkaart als PDF</a> <a class="knop knop-stil" href="${link(partsPath(city))}">Alle ${many} van ${city.area.name}</a> <a class="knop knop-stil" href="${link(cityPath(city.slug))}">${city.name} in cijfers</a></p>
<div class="blad-boven">
<div class="kernzinnen">${raw(sheet.opening)}</div>
<div class="ligging">${raw(sheet.location)}<p class="onder-ligging">Ligging in ${city.area.name}</p></div>
</div>
${tiles.length > 0 ? html`<section class="blad-tegels"><h2 class="enkel-voorlezen">Kerncijfers</h2><ul class="tegels">${tiles}</ul>${sheet.hasStrips ? html`<p class="noot">${stripNote(sheet)}</p>` : ""}</section>` : ""}
${sheet.figure && !isLong ? html`<div class="blad-beeld">${sheet.figure}</div>` : ""}
<section class="blad-tabel"><h2>${capitalize(part.name)} naast ${city.area.name}</h2>
${keyFigureTableBlock(table)}
${allNotes.length > 0 ? html`<p class="noot">${allNotes.join(" ")}</p>` : ""}
${shortSourceLine(table)}</section>
${sheet.figure && isLong ? html`<div class="enkel-scherm">${sheet.figure}</div>` : ""}
${sheetColophon(sheet, "Deze cijfers op het web")}
</article>`;
  return page({
    title: `${part.name} (${city.name}) in cijfers`,
    description: `De kerncijfers van ${part.name}, naast die van ${city.area.name}.`,
    link,
    city,
    kind: "wijkblad",
    main,
    scripts: [link(chartScriptPath)],
  });
}

const manyRows = 8;

function stripNote({ city, part }: PartPage): string {
  return `Elk streepje is een ${city.partWords.one}, van laag naar hoog; de bol is ${part.name}, de stippellijn ${city.name}.`;
}
