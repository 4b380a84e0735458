import { html } from "hono/html";
import type { Html } from "../layouts/page.ts";

/** At the foot of a tile, on a screen only: paper has the list of sources. */
export function originLink(address: string, name: string): Html {
  return html`<p class="tegel-herkomst enkel-scherm"><a href="${address}">Herkomst<span class="enkel-voorlezen"> van: ${name}</span></a></p>`;
}
