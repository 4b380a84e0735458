import { html } from "hono/html";
import { auditSolvers } from "../../scripts/audit/solver-names.ts";
import type { City } from "../../scripts/model/city.ts";
import type { Dataset } from "../../scripts/model/dataset.ts";
import { describeAmounts, describeRule, plainLimit } from "../../scripts/model/describe-rule.ts";
import { enumerate, sentence } from "../../scripts/model/dutch.ts";
import { formatBuild, formatBuildShare, formatDate } from "../../scripts/model/format.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { ContributorRule } from "../../scripts/model/source-rule.ts";
import type { Theme } from "../../scripts/model/theme.ts";
import type { Link } from "../../scripts/site/links.ts";
import { hidingFilePath, sharedPaths } from "../../scripts/site/page-paths.ts";
import { printedLimit, ruleSentences } from "../components/rule-sentences.ts";
import { type Html, page } from "../layouts/page.ts";

/** Numbers of counts. */
export interface HidingRow {
  readonly shown: number;
  readonly hidden: number;
  /** How many of the hidden ones are too small, as far as can be told. */
  readonly small: { readonly low: number; readonly high: number };
  /** Between 0 and 1. Of the counts, and at least of what they add up to. */
  readonly shareOfCells: number;
  /** Absent where someone else did the hiding: nobody here knows what those counts are. */
  readonly shareOfUnits?: number;
}

/** What nobody can say more of than this. */
export interface RulePromise {
  readonly low: number;
  readonly high: number;
  readonly showZeros: boolean;
  /** Names of those that follow the rule. */
  readonly datasets: readonly string[];
}

/** Datasets of which every count is printed as a multiple of `base`, at most `change` from the true one. */
export interface RoundingPromise {
  readonly base: number;
  readonly change: number;
  readonly datasets: readonly string[];
}

/** Amounts of which a reader cannot tell more of one who contributed than the rule allows. */
export interface AmountPromise {
  readonly rule: ContributorRule;
  readonly datasets: readonly string[];
}

interface HidingDataset extends HidingRow {
  readonly dataset: Dataset;
  readonly theme: Theme;
  /** Newest first. */
  readonly periods: readonly (HidingRow & { readonly period: string })[];
}

/** How many counts of a city are hidden, by which rule, and how that was checked. */
export interface HidingPage {
  readonly city: City;
  readonly total: HidingRow;
  readonly datasets: readonly HidingDataset[];
  readonly promises: readonly RulePromise[];
  readonly roundings: readonly RoundingPromise[];
  readonly amounts: readonly AmountPromise[];
  /** Of the figures on the pages. */
  readonly sources: readonly Source[];
  /** Of all cities; the audit lets no build pass in which an attack succeeds. */
  readonly attacked: number;
  /** ISO date of the edition that was checked. */
  readonly date: string;
  readonly gap: number;
  readonly link: Link;
}

export function hidingPage(data: HidingPage): Html {
  const { city, total, link } = data;
  const main = html`<header class="titelblok"><h1>Versluierde cijfers</h1>
<p class="intro">Achter de figuren en tabellen over ${city.area.name} staan aantallen. De kleinste tonen we niet, en ook niet wat ze zou verraden.</p></header>
<ul class="tegels">
${tile("Getoond", share(total.shareOfCells), shownUnits(total))}
${tile("Verborgen", count(total.hidden), html`van ${count(total.shown + total.hidden)} aantallen`)}
${tile("Geslaagde aanvallen", formatBuild(0, "bevindingen"), "bij het nakijken")}
</ul>
<div class="versluiering">
${promiseSection(data)}
${sourceSection(data)}
${datasetSection(data)}
${checkSection(data)}
<p class="noot">Dezelfde cijfers voor een computer: <a href="${link(hidingFilePath(city.slug))}" download>versluiering.json</a>. Hoe we te werk gaan, staat bij de <a href="${link(sharedPaths.method)}">methode</a>.</p>
</div>`;
  return page({
    title: `Versluierde cijfers van ${city.name}`,
    description: `Hoeveel aantallen over ${city.area.name} verborgen zijn, en waarom.`,
    link,
    city,
    kind: "versluierde-cijfers",
    main,
  });
}

function shownUnits({ shareOfUnits }: HidingRow): Html | string {
  if (shareOfUnits === undefined) return "van de aantallen";
  return html`van de aantallen; minstens ${share(shareOfUnits)} van wat ze samen tellen`;
}

function tile(name: string, number: Html | string, words: Html | string): Html {
  return html`<li class="tegel"><h2 class="tegel-naam">${name}</h2><p class="tegel-cijfer">${number}</p><p class="tegel-eenheid">${words}</p></li>`;
}

function count(number: number): string {
  return formatBuild(number, "aantal cellen");
}

function share(part: number): string {
  return formatBuildShare(part, 1);
}

/** "7", or "4 tot 7" where the number itself would tell too much. */
function between(low: number, high: number): Html {
  return low === high ? html`${count(low)}` : html`${count(low)} tot ${count(high)}`;
}

function promiseSection({ promises, roundings, amounts }: HidingPage): Html {
  const isOnly = promises.length === 1 && roundings.length === 0 && amounts.length === 0;
  return html`<section><h2>Wat we beloven</h2>
${promises.map(
  ({ low, high, showZeros, datasets }) =>
    html`<p class="belofte">Met alles wat in deze publicatie staat, kan niemand van een verborgen klein aantal${isOnly ? "" : ` (${datasets.join(", ")})`} meer afleiden dan dat het tussen ${rule(low)} en ${rule(high)} ligt.</p>
<p>We verbergen een aantal kleiner dan ${rule(high + 1)}${showZeros ? "; een nul tonen we wel" : ", ook een nul"}.</p>`,
)}
${roundings.map(
  ({ base, change, datasets }) =>
    html`<p class="belofte">In ${datasets.join(", ")} is niets verborgen, maar elk aantal afgerond op een veelvoud van ${rule(base)}, zo dat alle sommen nog kloppen. Een getoond aantal wijkt hoogstens ${rule(change)} af van het echte; van een echt aantal van ${rule(1)} tot ${rule(base - 1)} kan niemand met alles wat in deze publicatie staat zeggen welk van die getallen het is. Percentages en verschillen zijn met de afgeronde aantallen berekend.</p>`,
)}
${amounts.map(
  ({ rule: limits, datasets }) =>
    html`<p class="belofte">${describeAmounts(limits, printedLimit)} Dat geldt voor: ${datasets.join(", ")}. Ook een bedrag waaruit zo’n bedrag te berekenen zou zijn, is verborgen. Met alles wat in deze publicatie staat, kan niemand een verborgen bedrag nauwer schatten dan de regel toelaat.</p>`,
)}
<p>Een verborgen totaal van verborgen delen is altijd minstens zo groot als het aantal delen dat niet leeg is: dat volgt uit optellen. Wat iemand van elders weet, en verbanden tussen verschillende datasets of met vroegere uitgaven, vallen buiten de belofte.</p></section>`;
}

/** Each rule once, with the sources that ask it. */
function sourceSection({ sources }: HidingPage): Html {
  const rules = Map.groupBy(sources, ({ rule: limits }) =>
    limits ? describeRule(limits, plainLimit).join(" ") : "",
  );
  return html`<section><h2>Wat de bronnen vragen</h2>
<p>Waar bronnen samenkomen, geldt de strengste.</p>
${[...rules.values()].map(
  (group) =>
    html`<p><strong>${group.map(({ title }) => title).join("; ")}</strong>. ${group[0]?.rule ? ruleSentences(group[0].rule) : ""}</p>
`,
)}</section>`;
}

function rule(number: number): string {
  return formatBuild(number, "grens van de regel");
}

function datasetSection({ datasets, city }: HidingPage): Html {
  return html`<section><h2>Wat er verborgen is</h2>
<p>Aantallen over ${city.area.name}${city.parts.length > 0 ? ` en de ${city.partWords.many}` : ""}. Een x in een tabel is een te klein aantal, of een aantal dat mee verborgen is omdat een klein eruit te berekenen zou zijn. Waar het juiste aantal van elk iets zou verraden, staan er grenzen. De laatste kolom telt ${enumerate([...new Set(datasets.map(({ dataset }) => dataset.unit))], "of")}: hoeveel daarvan minstens in een getoond cijfer zit.</p>
${table(
  "Alle jaren samen",
  "Dataset",
  datasets.map((one) => ({ ...one, name: one.dataset.name, period: onlyPeriod(one) })),
)}
${datasets.map(({ dataset, periods }) => perYear(dataset.name, periods))}
${bySource(datasets)}</section>`;
}

function perYear(name: string, periods: HidingDataset["periods"]): Html | "" {
  const some = hidingPeriods(periods);
  if (some.length < 2) return "";
  return html`<details><summary>${name} per jaar</summary>
${table(
  "Jaren met verborgen aantallen",
  "Jaar",
  some.map((one) => ({ ...one, name: one.period })),
)}</details>`;
}

function hidingPeriods(periods: HidingDataset["periods"]): HidingDataset["periods"] {
  return periods.filter(({ hidden }) => hidden > 0);
}

/** Where one year only has hidden counts, a table of years would have one row. */
function onlyPeriod({ periods }: HidingDataset): string | undefined {
  const [only, ...others] = hidingPeriods(periods);
  return others.length === 0 && periods.length > 1 ? only?.period : undefined;
}

function bySource(datasets: HidingPage["datasets"]): Html {
  return html`${datasets.flatMap(({ dataset }) =>
    dataset.rule.kind === "protected-by-source"
      ? html`<p class="noot">${dataset.name}: ${sentence(dataset.rule.explanation)}</p>`
      : [],
  )}`;
}

function table(
  caption: string,
  rowHeader: string,
  rows: readonly (HidingRow & { readonly name: string; readonly period?: string | undefined })[],
): Html {
  return html`<div class="tabel-vak" role="region" aria-label="${caption}" tabindex="0">
<table class="cijfers">
<caption>${caption}</caption>
<thead><tr><th scope="col">${rowHeader}</th><th scope="col" class="getal">Getoond</th><th scope="col" class="getal">Verborgen</th><th scope="col" class="getal">Te klein</th><th scope="col" class="getal">Mee verborgen</th><th scope="col" class="getal">Minstens getoond</th></tr></thead>
<tbody>${rows.map(
    (
      one,
    ) => html`<tr><th scope="row">${one.name}${one.period && one.period !== one.name ? html` <span class="rij-eenheid">verborgen alleen in ${one.period}</span>` : ""}</th><td class="getal">${count(one.shown)}</td><td class="getal">${count(one.hidden)}</td><td class="getal">${between(one.small.low, one.small.high)}</td><td class="getal">${between(one.hidden - one.small.high, one.hidden - one.small.low)}</td><td class="getal">${one.shareOfUnits === undefined ? "onbekend" : share(one.shareOfUnits)}</td></tr>
`,
  )}</tbody>
</table>
</div>`;
}

function checkSection({ attacked, gap, date }: HidingPage): Html {
  const [first, second] = auditSolvers;
  return html`<section><h2>Hoe het is nagekeken</h2>
<p>Nagekeken bij de opbouw van de uitgave van ${formatDate(date)}. Na de opbouw leest een tweede programma alle bestanden terug, en probeert het met alles wat er staat de kleine aantallen te berekenen. Daarbij horen ${count(attacked)} verborgen aantallen, van alle steden samen. Het rekent met ${first}; een steekproef rekent ${second} opnieuw. Geslaagde aanvallen: ${formatBuild(0, "bevindingen")}. Slaagt er een, dan verschijnt deze publicatie niet.</p>
<p>Voor elk klein aantal bewaren we ook een bewijs: twee andere tabellen die met alle getoonde aantallen kloppen, een waarin het zo klein is als het kan en een waarin het zo groot is als het kan. Elke opbouw telt die na. Een lezer kan ze niet van de echte tabel onderscheiden.</p>
<p>Om de kleine aantallen te beschermen, zijn ook andere verborgen. Hoeveel daarvan nodig is, kunnen we van onder begrenzen: hoogstens ${formatBuildShare(gap, 0)} van wat mee verborgen is, kan te veel zijn, in alle steden samen. Een groot aantal weegt daarbij zwaarder dan een klein.</p></section>`;
}
