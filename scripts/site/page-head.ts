import { html, raw } from "hono/html";
import { cardSize } from "../charts/title-card.ts";
import { formatPixels } from "../model/format.ts";
import { linkFrom } from "./links.ts";

/** What a page has for programs beside its title and description. */
export interface PageHead {
  /** Path of the feed of news. */
  readonly feed?: string;
  /** JSON-LD about the figures of the page, with marks. */
  readonly dataset?: string;
  /** The picture that goes with a link to the page; the one of the site where it is absent. */
  readonly card?: ShareCard;
}

export interface ShareCard {
  readonly path: string;
  readonly description: string;
}

/** What `completeHead` needs of a site. */
interface HeadInputs {
  readonly siteAddress: string | undefined;
  readonly basePath: string | undefined;
  /** By path of the page. */
  readonly heads: ReadonlyMap<string, PageHead>;
  readonly homeCard: ShareCard | undefined;
}

/**
 * A page with what other programs read in its head. An address that only whole addresses can tell
 * (canonical, Open Graph) is there when the site knows where it will stand.
 */
export function completeHead(path: string, page: string, inputs: HeadInputs): string {
  const { siteAddress, basePath, heads, homeCard } = inputs;
  const { feed, dataset, card = homeCard } = heads.get(path) ?? {};
  const link = linkFrom(path, basePath);
  const parts = [
    feed
      ? html`<link rel="alternate" type="application/atom+xml" title="Wat is er nieuw" href="${link(feed)}">`
      : "",
    siteAddress === undefined ? "" : shareTags(page, `${siteAddress}${path}`, siteAddress, card),
    // Nothing in a data block may end the element that it stands in.
    dataset
      ? html`<script type="application/ld+json">${raw(dataset.replaceAll("<", "\\u003c"))}</script>`
      : "",
  ].filter((part) => part !== "");
  return page.replace("</head>", () => `${parts.map((part) => `${part}\n`).join("")}</head>`);
}

function shareTags(page: string, address: string, siteAddress: string, card?: ShareCard) {
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(page)?.[1] ?? "";
  const description = /<meta name="description" content="([^"]*)">/.exec(page)?.[1] ?? "";
  // Both stand escaped in the page already.
  return html`<link rel="canonical" href="${address}">
<meta property="og:type" content="website">
<meta property="og:locale" content="nl_BE">
<meta property="og:url" content="${address}">
<meta property="og:title" content="${raw(title.replaceAll('"', "&quot;"))}">
<meta property="og:description" content="${raw(description)}">
${
  card
    ? html`<meta property="og:image" content="${siteAddress}${card.path}">
<meta property="og:image:width" content="${formatPixels(cardSize.width)}">
<meta property="og:image:height" content="${formatPixels(cardSize.height)}">
<meta property="og:image:alt" content="${card.description}">
<meta name="twitter:card" content="summary_large_image">`
    : ""
}`;
}
