import { html } from "hono/html";
import type { City } from "../../scripts/model/city.ts";
import { enumerate } from "../../scripts/model/dutch.ts";
import { formatBuild, formatDate } from "../../scripts/model/format.ts";
import type { SiteChecks } from "../../scripts/model/page-check.ts";
import { criterionInWords, statedNorm } from "../../scripts/model/success-criteria.ts";
import type { Link } from "../../scripts/site/links.ts";
import { statementFilePath } from "../../scripts/site/page-paths.ts";
import {
  type CheckSummary,
  countCheckedPdfs,
  summarizeChecks,
} from "../../scripts/site/pages/check-summary.ts";
import { type Html, page } from "../layouts/page.ts";

/** The toegankelijkheidsverklaring of a city. */
export interface StatementPage {
  readonly city: City;
  /** Paths of the pages that it is about. */
  readonly pages: readonly string[];
  /** Paths of the figures for a frame in another site. */
  readonly frames: readonly string[];
  readonly pdfs: readonly string[];
  readonly checks: SiteChecks;
  /** ISO date of the edition. */
  readonly date: string;
  readonly link: Link;
}

/** In the order of the model of the European Commission (2018/1523). */
export function statementPage(statement: StatementPage): Html {
  const { city, date, link } = statement;
  const summary = summarizeChecks(statement);
  const main = html`<header class="titelblok"><h1>Toegankelijkheids\u00adverklaring</h1>
<p class="intro">Over de steekkaarten, rapporten en andere bladzijden over ${city.area.name}, uitgave van ${formatDate(date)}.</p></header>
<div class="tekst verklaring">
<p>${city.publisher} wil dat iedereen deze bladzijden kan gebruiken${city.accessibility ? `, zoals ${city.accessibility.law} vraagt` : ""}. De maatstaf is ${statedNorm}; voor PDF’s komt daar PDF/UA-1 bij. Deze verklaring is bij het bouwen gemaakt uit de uitslag van het nakijken.</p>
<h2>Nalevingsstatus</h2>
${statusOf(statement, summary)}
<h2>Niet-toegankelijke inhoud</h2>
${faultList(city, summary)}
${undecidedList(summary)}
<h2>Hoe is nagekeken</h2>
${summary ? pageCheck(statement, summary) : html`<p>De webpagina’s van deze uitgave zijn niet nagekeken.</p>`}
${pdfCheck(statement)}
<h2>Opstelling van deze verklaring</h2>
<p>Opgesteld op ${formatDate(summary?.day ?? date)}, na zelfbeoordeling met programma’s. Wat alleen mensen kunnen beoordelen, staat hier enkel als de uitgever het heeft opgegeven.</p>
<h2>Feedback en contact</h2>
<p>Kunt u iets niet lezen of bedienen, of hebt u een andere vorm nodig? Laat het weten aan ${city.publisher}: <a href="mailto:${city.contact}">${city.contact}</a>.</p>
<h2>Klachten</h2>
${complaints(city)}
<p class="noot">Dezelfde gegevens voor een computer: <a href="${link(statementFilePath(city.slug))}" download>toegankelijkheid.json</a>.</p>
</div>`;
  return page({
    title: `Toegankelijkheidsverklaring ${city.name}`,
    description: `Hoe toegankelijk de bladzijden over ${city.area.name} zijn, en hoe dat is nagekeken.`,
    link,
    city,
    kind: "toegankelijkheid",
    main,
  });
}

/** Programs judge a part of the criteria only, so their silence proves no conformity. */
function statusOf({ city, pages, frames }: StatementPage, summary: CheckSummary | undefined): Html {
  const known = city.accessibility?.knownFaults ?? [];
  const faults = (summary?.faults.length ?? 0) + known.length;
  if (faults > 0)
    return html`<p>Deze bladzijden voldoen <strong>gedeeltelijk</strong> aan ${statedNorm}, wegens wat hieronder staat.</p>`;
  if (!summary)
    return html`<p><strong>Niet beoordeeld.</strong> Deze uitgave is gebouwd zonder de webpagina’s na te kijken: of ze aan ${statedNorm} voldoen, kan hier niet worden gezegd.</p>`;
  const isPart = summary.pages < pages.length || summary.frames < frames.length;
  const some = isPart ? " De andere zijn niet nagekeken." : "";
  return html`<p>Bij het nakijken van ${inWords(summary)} is <strong>geen afwijking</strong> van ${statedNorm} gevonden.${some} Programma’s beoordelen maar een deel van de eisen: dat de bladzijden volledig voldoen, is daarmee niet gezegd.</p>`;
}

function faultList(city: City, summary: CheckSummary | undefined): Html {
  const known = city.accessibility?.knownFaults ?? [];
  const found = summary?.faults ?? [];
  if (known.length + found.length === 0)
    return html`<p>${summary ? "Er is geen gebrek gevonden." : "Er zijn geen gebreken bekend, maar er is ook niet naar gezocht."}</p>`;
  return html`<ul>${known.map((fault) => html`<li>${fault}</li>`)}${found.map(
    ({ rule, criteria, ...counts }) =>
      html`<li>Regel <code>${rule}</code>${criteria.length > 0 ? ` (${criteria.map(criterionInWords).join(", ")})` : ""}: niet nageleefd op ${inWords(counts)}.</li>`,
  )}</ul>`;
}

function undecidedList(summary: CheckSummary | undefined): Html | "" {
  if (!summary || summary.undecided.length === 0) return "";
  return html`<p>Op sommige plaatsen lieten de programma’s dit aan mensen over: ${enumerate(summary.undecided.map(criterionInWords))}.</p>`;
}

function pageCheck({ pages, frames }: StatementPage, summary: CheckSummary): Html {
  const caption = "Criteria die programma’s op deze bladzijden konden beoordelen";
  return html`<p>Op ${formatDate(summary.day)} zijn ${count(summary.pages)} van de ${count(pages.length)} bladzijden${frames.length > 0 ? html` en ${count(summary.frames)} van de ${count(frames.length)} kaders met één figuur, voor andere websites,` : ""} geopend in een browser en nagekeken met ${enumerate(summary.programs)}: op een licht en op een donker scherm, en op een scherm van 320 pixels breed.</p>
<div class="tabel-vak" role="region" aria-label="${caption}" tabindex="0">
<table class="cijfers">
<caption>${caption}</caption>
<thead><tr><th scope="col">Criterium</th><th scope="col" class="getal">Bladzijden</th><th scope="col" class="getal">Kaders</th><th scope="col" class="getal">Met een afwijking</th></tr></thead>
<tbody>${summary.criteria.map(
    (row) =>
      html`<tr><th scope="row">${criterionInWords(row.criterion)}</th><td class="getal">${count(row.pages)}</td><td class="getal">${count(row.frames)}</td><td class="getal">${count(row.faulty)}</td></tr>
`,
  )}</tbody>
</table>
</div>`;
}

function pdfCheck(statement: StatementPage): Html {
  const { pdf } = statement.checks;
  const files = countCheckedPdfs(statement);
  if (!pdf || !files) return html`<p>In deze uitgave zijn geen PDF’s gemaakt en nagekeken.</p>`;
  return html`<p>Alle PDF’s, ${count(files)} in getal, zijn nagekeken op ${count(pdf.rules)} regels van PDF/UA-1. Ze leven die allemaal na: een PDF die dat niet doet, wordt niet gepubliceerd.</p>`;
}

function complaints({ accessibility }: City): Html {
  if (!accessibility)
    return html`<p>Bij wie u terechtkunt als het antwoord niet volstaat, is voor deze uitgever nog niet ingevuld.</p>`;
  const { supervisor, supervisorUrl } = accessibility;
  return html`<p>Volstaat het antwoord niet, of komt er geen, dan kunt u terecht bij <a href="${supervisorUrl}">${supervisor}</a>.</p>`;
}

/** "3 bladzijden en 1 kader"; what there is none of is left out. */
function inWords({ pages, frames }: Pick<CheckSummary, "pages" | "frames">): Html {
  const some = [
    ...(pages > 0 ? [html`${count(pages)} ${pages === 1 ? "bladzijde" : "bladzijden"}`] : []),
    ...(frames > 0 ? [html`${count(frames)} ${frames === 1 ? "kader" : "kaders"}`] : []),
  ];
  return html`${some.map((one, at) => html`${at > 0 ? " en " : ""}${one}`)}`;
}

function count(number: number): string {
  return formatBuild(number, "nagekeken");
}
