import { html, raw } from "hono/html";
import type { FigureTable, FigureView } from "../../scripts/figures/figure-view.ts";
import { hiddenNotes } from "../../scripts/figures/sign-notes.ts";
import { enumerate } from "../../scripts/model/dutch.ts";
import { formatOwn } from "../../scripts/model/format.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  type FigureFormat,
  figureAnchor,
  figureFilePath,
  indicatorAnchor,
  provenancePath,
} from "../../scripts/site/page-paths.ts";
import type { Html } from "../layouts/page.ts";
import { dataTable } from "./data-table.ts";
import { embedCode } from "./embed-code.ts";

type DownloadFormat = Exclude<FigureFormat, "html">;

interface FigureOptions {
  readonly view: FigureView;
  /** "Figuur 3"; absent on the steekkaart. */
  readonly label?: string;
  readonly svg?: string;
  readonly city: string;
  readonly link: Link;
  readonly level: 2 | 3;
  /** False on the steekkaart: the report has the table. */
  readonly withTable: boolean;
  /** Id of the section, where figures of several themes stand on one page. */
  readonly anchor?: string;
  /** True where the figure has no files of its own. */
  readonly isWithoutFiles?: boolean;
  /** Where the site stands, with which others can embed the figure; absent where they cannot. */
  readonly embedAt?: string;
}

/** Message, statistical subtitle, picture, table, source with date, downloads. */
export function figureBlock({
  view,
  label,
  svg,
  city,
  link,
  level,
  withTable,
  anchor,
  isWithoutFiles = false,
  embedAt,
}: FigureOptions): Html {
  const { definition, title, subtitle, table, notes } = view;
  const id = anchor ?? `figuur-${definition.id}`;
  const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  const data: readonly DownloadFormat[] = withTable ? ["csv", "json"] : ["csv"];
  const formats: readonly DownloadFormat[] = svg ? [...data, "svg", "png"] : data;
  return html`<section class="figuur figuur-${definition.kind}" id="${id}">
<div class="figuur-samen">
<div class="figuur-kop">${heading}<p class="onderschrift">${label ? html`<span class="figuurnummer">${label}</span> ` : ""}${subtitle}</p></div>
${svg ? html`<div class="beeld">${raw(svg)}</div>` : ""}
${withTable ? "" : html`${shortSourceLine(view)}${shortNotes(view)}`}
</div>
${withTable ? withFigures(view, svg !== undefined) : ""}
${withTable && view.wholeTable ? foldedTable(view.wholeTable) : ""}
${withTable && notes.length > 0 ? html`<p class="noot">${notes.join(" ")}</p>` : ""}
${withTable ? sourceLine(view) : ""}
<ul class="downloads" aria-label="Download en herkomst van deze figuur">${(
    isWithoutFiles ? [] : formats
  ).map(
    (format) =>
      html`<li><a href="${link(figureFilePath(city, definition.theme, definition.id, format))}" download>${downloadNames[format]}<span class="enkel-voorlezen"> van: ${table.caption}</span></a></li>`,
  )}<li><a href="${link(provenancePath(city, definition.theme))}${isWithoutFiles ? indicatorAnchor(definition.indicator) : figureAnchor(definition.id)}">Herkomst<span class="enkel-voorlezen"> van: ${table.caption}</span></a></li></ul>
${svg && embedAt !== undefined ? embedCode({ view, svg, city, siteAddress: embedAt }) : ""}
</section>
`;
}

const downloadNames: Readonly<Record<DownloadFormat, string>> = {
  csv: "Cijfers (CSV)",
  json: "Cijfers (JSON-stat)",
  svg: "Beeld (SVG)",
  png: "Beeld (PNG)",
};

/** On the steekkaart a picture may show a sign or a rounded count too; what else there is to note is in the report. */
function shortNotes({ notes, roundingNotes }: FigureView): Html | string {
  const short = notes.filter((note) => hiddenNotes.includes(note) || roundingNotes.includes(note));
  return short.length > 0 ? html`<p class="noot">${short.join(" ")}</p>` : "";
}

/**
 * Behind a picture the table folds away on screen; on paper it is always open. A map
 * with a list of all its areas prints the same names and figures once already.
 */
function withFigures({ table, chart }: FigureView, hasPicture: boolean): Html {
  if (!hasPicture) return dataTable(table);
  const folded = html`<details class="cijfers-achter"><summary>Toon de cijfers als tabel</summary>${dataTable(table)}</details>`;
  const isListed =
    chart?.kind === "kaart" && chart.parts.every(({ number }) => number !== undefined);
  return isListed ? html`<div class="enkel-scherm">${folded}</div>` : folded;
}

/** Too long for paper: there the file has it. */
function foldedTable(table: FigureTable): Html {
  const count = table.rows.filter(({ isTotal }) => !isTotal).length;
  return html`<details class="enkel-scherm"><summary>Toon alle ${formatOwn(count, "aantal")} rijen als tabel</summary>${dataTable(table)}</details>`;
}

export function sourceLine({
  sources,
  reference,
}: Pick<FigureView, "sources" | "reference">): Html {
  const names = sources.map((source) => `${shortPublisher(source)}, ${source.title}`);
  return html`<p class="bron">Bron: ${names.join("; ")}; ${reference}.</p>`;
}

/** Of figures that each bear their own year: each publisher once. */
export function undatedSourceLine(sources: readonly Source[]): Html {
  const byPublisher = [...Map.groupBy(sources, shortPublisher)].map(
    ([publisher, own]) => `${publisher}, ${enumerate(own.map(({ title }) => title))}`,
  );
  return html`<p class="bron">Bron: ${byPublisher.join("; ")}.</p>`;
}

/** The steekkaart lists the sources in full at its foot. */
export function shortSourceLine({
  sources,
  reference,
}: Pick<FigureView, "sources" | "reference">): Html {
  const names = new Set(sources.map(shortPublisher));
  return html`<p class="bron">Bron: ${[...names].join("; ")}; ${reference}.</p>`;
}

/** "Statbel (Algemene Directie Statistiek …)" → "Statbel"; the source list has the full name. */
function shortPublisher({ publisher }: Source): string {
  return publisher.replace(/ \(.*\)$/, "");
}
