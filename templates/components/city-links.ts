import { html } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import type { Link } from "../../scripts/site/links.ts";
import { hidingPath, statementPath } from "../../scripts/site/page-paths.ts";
import type { Html } from "../layouts/page.ts";

/** Under the method: where each city says what it hid, and how accessible its pages are. */
export function cityLinks({
  cities,
  link,
}: {
  readonly cities: readonly City[];
  readonly link: Link;
}): Html {
  return html`<h2>Versluierde cijfers</h2>
<p>Per stad staat op een aparte bladzijde hoeveel aantallen verborgen zijn, in welke jaren, en hoe dat is nagekeken: ${list(hidingPath)}.</p>
<h2 id="toegankelijkheid">Toegankelijkheid</h2>
<p>Elke stad heeft een toegankelijkheidsverklaring, met wat is nagekeken en wat tekortschiet: ${list(statementPath)}.</p>
`;

  function list(pathOf: (city: string) => string): readonly Html[] {
    return cities.map(
      ({ slug, name }, index) =>
        html`${index > 0 ? ", " : ""}<a href="${link(pathOf(slug))}">${name}</a>`,
    );
  }
}
