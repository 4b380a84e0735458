import { html } from "hono/html";
import type { FigureView } from "../../scripts/figures/figure-view.ts";
import { comparisonSlug } from "../../scripts/figures/peers-report.ts";
import { formatPixels } from "../../scripts/model/format.ts";
import {
  comparisonPath,
  documentPath,
  type FigureFormat,
  figureAnchor,
  figureFilePath,
} from "../../scripts/site/page-paths.ts";
import type { Html } from "../layouts/page.ts";
import { readPicture } from "./picture-size.ts";

interface EmbedOptions {
  readonly view: FigureView;
  readonly svg: string;
  /** Slug; that of the comparison for a figure of all cities. */
  readonly city: string;
  /** Where the folder stands; ends in "/". */
  readonly siteAddress: string;
}

/** What a communication officer pastes in a page elsewhere: a frame, or a picture alone. */
export function embedCode(options: EmbedOptions): Html {
  const { view } = options;
  const { id } = view.definition;
  const field = (name: string, label: string, code: Html) =>
    html`<p><label for="${name}-${id}">${label}</label>
<textarea id="${name}-${id}" readonly>${String(code)}</textarea></p>`;
  return html`<details class="insluiten enkel-scherm"><summary>Insluiten in een andere website<span class="enkel-voorlezen">: ${view.table.caption}</span></summary>
${field("kader", "Als kader, dat mee verandert met een nieuwe uitgave:", frame(options))}
${field("plaatje", "Als beeld, waar kaders niet mogen:", picture(options))}
<p class="noot">Klik in een vak, kies alles met Ctrl+A en kopieer met Ctrl+C. Plak de code in de HTML van uw pagina.</p></details>`;
}

/** Around the picture: title, subtitle, source and a link, in pixels. */
const frameAround = 230;
/** A line of notes, and how many signs fit on it. */
const noteLine = { height: 20, signs: 85 };

function frame({ view, svg, city, siteAddress }: EmbedOptions): Html {
  const { theme, id } = view.definition;
  const { height } = readPicture(svg);
  const lines = Math.ceil(view.notes.join(" ").length / noteLine.signs);
  return html`<iframe src="${siteAddress}${figureFilePath(city, theme, id, "html")}" title="${view.table.caption}" width="100%" height="${formatPixels(height + frameAround + lines * noteLine.height)}" loading="lazy"></iframe>
<p><a href="${siteAddress}${placeOf(city, theme, id)}">${view.title}</a></p>`;
}

function picture({ view, svg, city, siteAddress }: EmbedOptions): Html {
  const { theme, id } = view.definition;
  const { width, height, description } = readPicture(svg);
  const address = (format: FigureFormat) =>
    `${siteAddress}${figureFilePath(city, theme, id, format)}`;
  const names = view.sources.map(({ publisher, title }) => `${publisher}, ${title}`);
  return html`<figure><img src="${address("png")}" alt="${description}" width="${formatPixels(width)}" height="${formatPixels(height)}" loading="lazy">
<figcaption>${view.title}. ${view.subtitle}. Bron: ${names.join("; ")}; ${view.reference}. ${[...view.notes, ""].join(" ")}<a href="${siteAddress}${placeOf(city, theme, id)}">Cijfers en uitleg</a></figcaption></figure>`;
}

/** Where the figure stands among its words and figures. */
export function placeOf(city: string, theme: string, figure: string): string {
  const page =
    city === comparisonSlug ? comparisonPath(theme) : documentPath(city, theme, "rapport");
  return page + figureAnchor(figure);
}
