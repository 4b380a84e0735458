import { html } from "hono/html";
import type { AreaLevel } from "../../scripts/model/area.ts";
import { capitalize, enumerate } from "../../scripts/model/dutch.ts";
import { describeExpected } from "../../scripts/model/expected-date.ts";
import { formatDate } from "../../scripts/model/format.ts";
import type { Link } from "../../scripts/site/links.ts";
import { cityCardPath, documentPath, sharedPaths } from "../../scripts/site/page-paths.ts";
import type { SourceUse } from "../../scripts/site/pages/source-use.ts";
import { ruleSentences } from "../components/rule-sentences.ts";
import type { Html } from "../layouts/page.ts";
import { textPage } from "./text.ts";

export interface SourcesPage {
  readonly uses: readonly SourceUse[];
  readonly link: Link;
}

/** The bronnenoverzicht: every source, what it asks, and where it is used. */
export function sourcesPage({ uses, link }: SourcesPage): Html {
  const body = html`<p>Gemaakt uit wat de bladzijden van deze uitgave gebruiken. Wanneer nieuwe cijfers verwacht worden, staat ook in de <a href="${link(sharedPaths.calendar)}">releasekalender</a>.</p>
${uses.map((use) => sourceSection(use, link))}`;
  return textPage({ title: "Bronnen", body, link });
}

function sourceSection(use: SourceUse, link: Link): Html {
  const { source, levels, themes, cards, withheldFrom } = use;
  return html`<section id="bron-${source.id}"><h2>${source.title}</h2>
<dl class="bronkaart">
<div><dt>Uitgever</dt><dd>${source.url ? html`<a href="${source.url}">${source.publisher}</a>` : source.publisher}</dd></div>
<div><dt>Licentie</dt><dd>${source.licenceUrl ? html`<a href="${source.licenceUrl}">${source.licence}</a>` : source.licence}</dd></div>
<div><dt>Laatste cijfers</dt><dd>${formatDate(source.lastReferenceDate)}</dd></div>
<div><dt>Ingevoerd op</dt><dd>${formatDate(source.importedOn)}</dd></div>
<div><dt>Volgende aanlevering</dt><dd>${nextOf(use)}</dd></div>
${levels.length > 0 ? html`<div><dt>Niveaus</dt><dd>${enumerate(levels.map((level) => levelWords[level]))}</dd></div>` : ""}
${themes.map(
  ({
    theme,
    indicators,
    cities,
  }) => html`<div><dt>${theme.name}</dt><dd>${indicators.map(({ shortName }) => shortName).join(", ")}
<details><summary>Op deze bladzijden</summary>
<p>${cities.map(({ slug, name, documents }, at) => html`${at > 0 ? "; " : ""}${name}: ${documents.map((kind, index) => html`${index > 0 ? ", " : ""}<a href="${link(documentPath(slug, theme.id, kind))}">${kind}<span class="enkel-voorlezen"> ${theme.name} ${name}</span></a>`)}`)}</p></details></dd></div>
`,
)}
${cards.length > 0 ? html`<div><dt>Alle thema’s samen</dt><dd><details><summary>Op deze stadskaarten</summary><p>${cards.map(({ slug, name }, at) => html`${at > 0 ? "; " : ""}<a href="${link(cityCardPath(slug))}"><span class="enkel-voorlezen">Stadskaart </span>${name}</a>`)}</p></details></dd></div>` : ""}
${themes.length === 0 ? html`<div><dt>Gebruik</dt><dd>Gebieden, grenzen en kaarten.</dd></div>` : ""}
${source.needsAuthorisation ? html`<div><dt>Machtiging</dt><dd>${authorisation(withheldFrom)}</dd></div>` : ""}
${source.rule ? html`<div><dt>Regel</dt><dd>${ruleSentences(source.rule)}</dd></div>` : ""}
<div><dt>Vermelding</dt><dd>${source.creditLine}</dd></div>
</dl></section>
`;
}

const levelWords: Readonly<Record<AreaLevel, string>> = {
  statsec: "statistische sector",
  wijk: "wijk",
  eigenwijk: "wijk van een eigen indeling",
  deelgemeente: "deelgemeente",
  gemeente: "gemeente",
  arrondissement: "arrondissement",
  provincie: "provincie",
  gewest: "gewest",
  groep: "groep van gemeenten",
};

function nextOf({ next, isLate, source }: SourceUse): Html | string {
  const { update } = source;
  if (next === undefined) {
    if (update?.frequency === "eenmalig") return "Geen: de bron is eenmalig.";
    return update ? `Niet bekend (${update.frequency}).` : "Niet bekend.";
  }
  const often = update && update.frequency !== "onregelmatig" ? ` (${update.frequency})` : "";
  if (!isLate) return `${capitalize(describeExpected(next))}${often}`;
  return html`<strong class="te-laat">te laat</strong>: verwacht ${describeExpected(next)}${often}`;
}

function authorisation(withheldFrom: readonly string[]): string {
  if (withheldFrom.length === 0) return "Nodig. Elke uitgever in deze uitgave heeft ze.";
  return `Nodig. Zonder machtiging, en daarom zonder deze cijfers: ${enumerate(withheldFrom)}.`;
}
