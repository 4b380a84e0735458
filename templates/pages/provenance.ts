import { html } from "hono/html";
import type { FigureView } from "../../scripts/figures/figure-view.ts";
import type { City } from "../../scripts/model/city.ts";
import type { Dataset } from "../../scripts/model/dataset.ts";
import { capitalize, sentence } from "../../scripts/model/dutch.ts";
import { formatDate, formatOwn } from "../../scripts/model/format.ts";
import type { IndicatorDefinition } from "../../scripts/model/indicator.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Vintage } from "../../scripts/model/vintage.ts";
import { divisionInWords } from "../../scripts/phrases/edition.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  comparisonPath,
  documentPath,
  figureFilePath,
  hidingPath,
  provenanceFilePath,
  sharedPaths,
} from "../../scripts/site/page-paths.ts";
import { type Html, page } from "../layouts/page.ts";

/** Where every figure of a report comes from. */
export interface ProvenancePage {
  readonly city: City;
  /** True where the "city" is all peers beside each other. */
  readonly isOfPeers: boolean;
  readonly theme: Theme;
  readonly figures: readonly FigureProvenance[];
  readonly indicators: readonly IndicatorProvenance[];
  readonly sources: readonly Source[];
  /** The division that the figures are of. */
  readonly vintage: Vintage;
  /** ISO date of the edition. */
  readonly date: string;
  readonly link: Link;
}

interface FigureProvenance {
  readonly view: FigureView;
  /** What it shows, the main one first. */
  readonly indicators: readonly IndicatorDefinition[];
}

interface IndicatorProvenance {
  readonly definition: IndicatorDefinition;
  /** In words. */
  readonly formula: string;
  readonly inputs: readonly { readonly dataset: Dataset; readonly measures: readonly string[] }[];
  readonly sources: readonly Source[];
  /** ISO date of the latest figure; absent where that is not shown. */
  readonly referenceDate?: string;
}

/** A section per figure and per key figure, so that a link leads to just that one. */
export function provenancePage(provenance: ProvenancePage): Html {
  const { city, isOfPeers, theme, figures, indicators, sources, date, vintage, link } = provenance;
  const about = isOfPeers ? "de 13 centrumsteden vergeleken" : city.name;
  const document = isOfPeers
    ? comparisonPath(theme.id)
    : documentPath(city.slug, theme.id, "rapport");
  const title = `Herkomst van de cijfers: ${theme.name.toLowerCase()}, ${about}`;
  const main = html`<header class="titelblok"><h1>${title}</h1>
<p class="intro">Van elke figuur en elk kerncijfer: uit welke bron het komt, van welke dag, en hoe het berekend is.</p></header>
<p>Uitgave van ${formatDate(date)}, volgens ${divisionInWords[vintage]}. <a href="${link(document)}">${isOfPeers ? "Naar de vergelijking" : "Naar het rapport"}</a> · <a href="${link(provenanceFilePath(city.slug, theme.id))}" download>Herkomst voor programma’s (PROV, JSON-LD)</a> · <a href="${link(isOfPeers ? sharedPaths.method : hidingPath(city.slug))}">${isOfPeers ? "Methode" : "Wat verborgen is"}</a></p>
<div class="herkomst">
${figures.length > 0 ? html`<h2 id="figuren">Figuren</h2>${figures.map((one) => figureSection(one, provenance))}` : ""}
<h2 id="kerncijfers">Kerncijfers</h2>
${indicators.map(indicatorSection)}
<h2 id="bronnen">Bronnen</h2>
${sources.map(sourceSection)}
</div>`;
  return page({
    title,
    description: `Bron, peildatum en berekening van elk cijfer over ${theme.name.toLowerCase()}.`,
    link,
    ...(isOfPeers ? {} : { city }),
    kind: "herkomst-pagina",
    main,
    isSearched: false,
  });
}

function figureSection(
  { view, indicators }: FigureProvenance,
  { city, theme, date, link }: ProvenancePage,
): Html {
  const { definition, table, subtitle, reference, sources } = view;
  const file = (format: "csv" | "json") =>
    link(figureFilePath(city.slug, theme.id, definition.id, format));
  return html`<section id="figuur-${definition.id}"><h3>${table.caption}</h3>
<dl class="bronkaart">
<div><dt>Toont</dt><dd>${subtitle}</dd></div>
<div><dt>Berekend als</dt><dd>${indicators.map(({ id, name }, at) => html`${at > 0 ? "; " : ""}<a href="#indicator-${id}">${name}</a>`)}</dd></div>
<div><dt>Peildatum</dt><dd>${reference}</dd></div>
<div><dt>Bron</dt><dd>${sourceLinks(sources)}</dd></div>
<div><dt>Uitgave</dt><dd>${formatDate(date)}</dd></div>
<div><dt>Bestanden</dt><dd><a href="${file("csv")}" download>CSV</a>, <a href="${file("json")}" download>JSON-stat</a></dd></div>
</dl></section>
`;
}

function indicatorSection({
  definition,
  formula,
  inputs,
  sources,
  referenceDate,
}: IndicatorProvenance): Html {
  return html`<section id="indicator-${definition.id}"><h3>${capitalize(definition.name)}</h3>
<dl class="bronkaart">
<div><dt>Omschrijving</dt><dd>${definition.definition}</dd></div>
<div><dt>Formule</dt><dd>${sentence(capitalize(formula))}</dd></div>
<div><dt>Invoer</dt><dd>${inputs.map(({ dataset }, at) => html`${at > 0 ? "; " : ""}${dataset.name} <code>${dataset.id}</code>`)}</dd></div>
${referenceDate ? html`<div><dt>Peildatum</dt><dd>laatste cijfer: ${formatDate(referenceDate)}</dd></div>` : ""}
<div><dt>Bron</dt><dd>${sourceLinks(sources)}</dd></div>
</dl></section>
`;
}

function sourceLinks(sources: readonly Source[]): Html {
  return html`${sources.map(({ id, publisher, title }, at) => html`${at > 0 ? "; " : ""}<a href="#bron-${id}">${publisher}, ${title}</a>`)}`;
}

/** Few files stand there; many fold away. */
const manyFiles = 4;

function sourceSection({
  id,
  title,
  publisher,
  licence,
  licenceUrl,
  lastReferenceDate,
  importedOn,
  files,
}: Source): Html {
  const list = html`<ul>${files.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
  return html`<section id="bron-${id}"><h3>${title}</h3>
<dl class="bronkaart">
<div><dt>Uitgever</dt><dd>${publisher}</dd></div>
<div><dt>Licentie</dt><dd>${licenceUrl ? html`<a href="${licenceUrl}">${licence}</a>` : licence}</dd></div>
<div><dt>Laatste cijfers</dt><dd>${formatDate(lastReferenceDate)}</dd></div>
<div><dt>Ingevoerd op</dt><dd>${formatDate(importedOn)}</dd></div>
${files.length > 0 ? html`<div><dt>Bronbestanden</dt><dd>${files.length > manyFiles ? html`<details><summary>${formatOwn(files.length, "aantal")} bestanden</summary>${list}</details>` : list}</dd></div>` : ""}
</dl></section>
`;
}
