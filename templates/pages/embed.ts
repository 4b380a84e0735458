import { html, raw } from "hono/html";
import type { FigureView } from "../../scripts/figures/figure-view.ts";
import type { City } from "../../scripts/model/city.ts";
import type { Link } from "../../scripts/site/links.ts";
import { cityStylePath } from "../../scripts/site/page-paths.ts";
import { placeOf } from "../components/embed-code.ts";
import { sourceLine } from "../components/figure.ts";
import type { Html } from "../layouts/page.ts";

interface EmbedPage {
  readonly view: FigureView;
  readonly svg: string;
  /** Of a figure of all cities beside each other it is their group. */
  readonly city: City;
  readonly isOfPeers: boolean;
  readonly link: Link;
}

/** One figure for a frame in another site: no menu, and everything that says how to read it. */
export function embedPage({ view, svg, city, isOfPeers, link }: EmbedPage): Html {
  const { title, subtitle, table, notes, definition } = view;
  const place = link(placeOf(city.slug, definition.theme, definition.id));
  return html`<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${table.caption}</title>
<link rel="stylesheet" href="${link("stijl/steekkaart.css")}">
${isOfPeers ? "" : html`<link rel="stylesheet" href="${link(cityStylePath(city.slug))}">`}
</head>
<body class="ingesloten">
<main class="figuur" id="figuur-${definition.id}">
<h1>${title}</h1>
<p class="onderschrift">${subtitle}</p>
<div class="beeld" role="region" aria-label="Beeld" tabindex="0">${raw(svg)}</div>
${notes.length > 0 ? html`<p class="noot">${notes.join(" ")}</p>` : ""}
${sourceLine(view)}
<p class="bron"><a href="${place}" target="_top">Cijfers en uitleg${isOfPeers ? "" : ` bij ${city.publisher}`}</a></p>
</main>
</body>
</html>
`;
}
