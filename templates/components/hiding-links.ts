import { html } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import type { Link } from "../../scripts/site/links.ts";
import { hidingPath } from "../../scripts/site/page-paths.ts";
import type { Html } from "../layouts/page.ts";

/** Under the method: where each city says what it hid. */
export function hidingLinks({
  cities,
  link,
}: {
  readonly cities: readonly City[];
  readonly link: Link;
}): Html {
  return html`<h2>Versluierde cijfers</h2>
<p>Per stad staat op een aparte bladzijde hoeveel aantallen verborgen zijn, in welke jaren, en hoe dat is nagekeken: ${cities.map(
    ({ slug, name }, index) =>
      html`${index > 0 ? ", " : ""}<a href="${link(hidingPath(slug))}">${name}</a>`,
  )}.</p>
`;
}
