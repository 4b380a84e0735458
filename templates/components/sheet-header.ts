import { html, raw } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import type { Html } from "../layouts/page.ts";

interface SheetHeader {
  /** What kind of sheet it is: "Steekkaart wonen". */
  readonly kind: string;
  /** Who or what it is about. */
  readonly name: string;
  /** Years and subject, on one or two lines. */
  readonly summary: string;
  /** Whose logo it bears. */
  readonly city: City;
  /** Address of the logo; undefined without one. */
  readonly logo: string | undefined;
  /** Where the place lies, as SVG; undefined where that stands elsewhere. */
  readonly location: string | undefined;
}

/** The head of every sheet. */
export function sheetHeader({ kind, name, summary, city, logo, location }: SheetHeader): Html {
  return html`<header class="bladkop">
<div class="bladkop-tekst">
<p class="bladkop-soort">${kind}</p>
<h1${name.length > longName ? html` class="bladkop-lang"` : ""}>${name}</h1>
<p class="bladkop-jaar">${summary}</p>
</div>
${location ? html`<div class="bladkop-kaart">${raw(location)}</div>` : ""}
${logo ? html`<img class="logo" src="${logo}" alt="Logo ${city.publisher}">` : ""}
</header>`;
}

/** In signs; a longer one takes two lines at full size. */
const longName = 30;
