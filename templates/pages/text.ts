import { html, raw } from "hono/html";
import type { Link } from "../../scripts/site/links.ts";
import { type Html, page } from "../layouts/page.ts";

/** A page of plain text: method, glossary. */
export function textPage({
  title,
  body,
  link,
}: {
  readonly title: string;
  readonly body: Html | string;
  readonly link: Link;
}): Html {
  const main = html`<header class="titelblok"><h1>${title}</h1></header><div class="tekst">${typeof body === "string" ? raw(body) : body}</div>`;
  return page({ title, description: title, link, kind: "tekstpagina", main });
}
