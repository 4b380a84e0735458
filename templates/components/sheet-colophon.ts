import { html, raw } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import { sentence } from "../../scripts/model/dutch.ts";
import { formatDate } from "../../scripts/model/format.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Html } from "../layouts/page.ts";
import { shortAddress } from "./short-address.ts";

export interface SheetColophon {
  readonly city: City;
  readonly sources: readonly Source[];
  readonly date: string;
  readonly webAddress: string;
  readonly qrSvg: string;
}

/** The foot of a sheet: its sources, who published it, and where it stands on the web. */
export function sheetColophon(
  sheet: SheetColophon,
  invitation: string,
  sourceList: SourceList = everySource,
): Html {
  const { city, sources, date, webAddress, qrSvg } = sheet;
  return html`<footer class="colofon">
<div class="colofon-tekst">
<h2>Bronnen</h2>
${sourceList(sources)}
<p>Uitgave van ${formatDate(date)} · ${city.publisher} · ${city.contact}</p>
</div>
<div class="qr"><div class="qr-beeld">${raw(qrSvg)}</div><p>${invitation}:<br><a href="${webAddress}">${shortAddress(city)}</a></p></div>
</footer>`;
}

type SourceList = (sources: readonly Source[]) => Html;

const everySource: SourceList = (sources) =>
  html`<ul>${sources.map(({ title, creditLine, lastReferenceDate }) => html`<li>${title}: ${sentence(creditLine)} Laatste cijfers: ${formatDate(lastReferenceDate)}.</li>`)}</ul>`;

/** Where the titles stand beside the figures: what each publisher wants to be told of it, once. */
export const creditLines: SourceList = (sources) =>
  html`<p>${[...new Set(sources.map(({ creditLine }) => sentence(creditLine)))].join(" ")}</p>`;
