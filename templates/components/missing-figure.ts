import { html } from "hono/html";
import { formatMissing } from "../../scripts/model/format.ts";
import { type MissingValue, missingWords } from "../../scripts/model/value.ts";
import type { Html } from "../layouts/page.ts";

/** A sign for the eye, words for a screen reader. */
export function missingFigure(value: MissingValue): Html {
  return html`<span aria-hidden="true">${formatMissing(value)}</span><span class="enkel-voorlezen">${missingWords(value)}</span>`;
}
