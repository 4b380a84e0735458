import { html, raw } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import type { Link } from "../../scripts/site/links.ts";
import {
  cityPath,
  cityStylePath,
  homePath,
  sharedPaths,
  statementPath,
} from "../../scripts/site/page-paths.ts";

export type Html = ReturnType<typeof html>;

interface PageOptions {
  readonly title: string;
  readonly description: string;
  readonly link: Link;
  /** The city whose colours and navigation the page has; absent on shared pages. */
  readonly city?: City;
  /** Extra class on <body>, for print styles: "steekkaart", "rapport". */
  readonly kind: string;
  readonly main: Html | string;
  /** Addresses of scripts that make the page handier; it must work without. */
  readonly scripts?: readonly string[];
  /** False for a page that search leaves out: it repeats the words of others. */
  readonly isSearched?: boolean;
}

/** Every page of the site. */
export function page(options: PageOptions): Html {
  const { title, description, link, city, kind, main, scripts = [], isSearched = true } = options;
  return html`<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title data-pagefind-meta="title">${title}</title>
<meta name="description" content="${description}">
<link rel="stylesheet" href="${link("stijl/steekkaart.css")}">
${city ? html`<link rel="stylesheet" href="${link(cityStylePath(city.slug))}">` : ""}
${scripts.map(
  (address) => html`<script src="${address}" defer></script>
`,
)}
</head>
<body class="${kind}">
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
<header class="kop" role="banner">
<div class="kop-binnen">
<a class="woordmerk" href="${link(city ? cityPath(city.slug) : homePath)}">${city ? city.name : "Steekkaart"}</a>
<nav aria-label="Hoofdmenu"><ul>
<li><a href="${link(homePath)}">Alle steden</a></li>
<li><a href="${link(sharedPaths.method)}">Methode</a></li>
<li><a href="${link(sharedPaths.sources)}">Bronnen</a></li>
<li><a href="${link(sharedPaths.calendar)}">Kalender</a></li>
<li><a href="${link(sharedPaths.glossary)}">Begrippen</a></li>
<li><a href="${link(sharedPaths.search)}">Zoeken</a></li>
</ul></nav>
</div>
</header>
<main id="inhoud"${isSearched ? raw(" data-pagefind-body") : ""}${city ? html` data-pagefind-filter="stad:${city.name}"` : ""}>
${typeof main === "string" ? raw(main) : main}
</main>
<footer class="voet"><p>${city ? html`${city.publisher} · <a href="mailto:${city.contact}">${city.contact}</a> · <a href="${link(statementPath(city.slug))}">Toegankelijkheid</a>` : html`Een gezamenlijk product van de 13 centrumsteden en VGC. <a href="${link(`${sharedPaths.method}#toegankelijkheid`)}">Toegankelijkheid</a>`}</p></footer>
</body>
</html>
`;
}
