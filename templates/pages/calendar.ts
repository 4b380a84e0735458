import { html } from "hono/html";
import { describeExpected } from "../../scripts/model/expected-date.ts";
import { formatDate } from "../../scripts/model/format.ts";
import type { Link } from "../../scripts/site/links.ts";
import { feedPath, sharedPaths } from "../../scripts/site/page-paths.ts";
import {
  type CalendarEntry,
  hasDates,
  type ThemeCalendar,
} from "../../scripts/site/pages/release-calendar.ts";
import { type Html, page } from "../layouts/page.ts";

export interface CalendarPage {
  readonly calendars: readonly ThemeCalendar[];
  /** ISO date of the edition: what should have come by then is late. */
  readonly date: string;
  readonly link: Link;
}

/** Which figures are to come, per theme, and which are late. */
export function calendarPage({ calendars, date, link }: CalendarPage): Html {
  const main = html`<header class="titelblok"><h1>Releasekalender</h1>
<p class="intro">Welke cijfers er aankomen, van wie, en welke er al hadden moeten zijn. Gerekend vanaf de uitgave van ${formatDate(date)}.</p></header>
<div class="kalender">
<p>${calendars.some(hasDates) ? html`In uw eigen agenda: <a href="${link(feedPath())}">alle thema’s (.ics)</a>. ` : ""}Waar elke bron voor gebruikt wordt, staat bij de <a href="${link(sharedPaths.sources)}">bronnen</a>.</p>
${calendars.map((calendar) => themeSection(calendar, link))}</div>`;
  return page({
    title: "Releasekalender",
    description: "Verwachte cijfers per thema, en wat te laat is.",
    link,
    kind: "releasekalender",
    main,
  });
}

function themeSection({ theme, entries }: ThemeCalendar, link: Link): Html {
  const updates = entries.filter(({ kind }) => kind === "update");
  const missing = entries.filter(({ kind }) => kind === "unavailable");
  const embargoes = entries.filter(({ kind }) => kind === "embargo");
  return html`<section class="thema" id="${theme.id}"><h2>${theme.name}</h2>
${embargoes.map(({ reason }) => html`<p class="merk"><strong>${reason}</strong></p>`)}
${updates.length > 0 ? html`<ul class="verwachtingen">${updates.map(updateItem)}</ul>` : ""}
${missing.length > 0 ? html`<h3>Nog niet beschikbaar</h3><ul class="verwachtingen">${missing.map(missingItem)}</ul>` : ""}
${hasDates({ theme, entries }) ? html`<p class="noot"><a href="${link(feedPath(theme.id))}">Agenda van ${theme.name.toLowerCase()} (.ics)</a></p>` : ""}</section>
`;
}

function updateItem(entry: CalendarEntry): Html {
  return html`<li><p class="verwacht">${whenOf(entry)}</p>
<p><strong>${entry.name}</strong><br>${entry.supplier}${entry.lastReferenceDate ? html` · laatste cijfers ${formatDate(entry.lastReferenceDate)}` : ""}</p></li>
`;
}

function missingItem(entry: CalendarEntry): Html {
  return html`<li><p class="verwacht">${whenOf(entry)}</p>
<p><strong>${entry.name}</strong><br>${entry.reason} Leverancier: ${entry.supplier}.</p></li>
`;
}

function whenOf({ expected, isLate, reason, kind }: CalendarEntry): Html | string {
  if (expected === undefined) return kind === "update" && reason ? "geen vervolg" : "niet bekend";
  if (isLate)
    return html`<strong class="te-laat">te laat</strong>: verwacht ${describeExpected(expected)}`;
  return html`${describeExpected(expected)}`;
}
