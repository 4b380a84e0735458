import { html } from "hono/html";
import { formatDate } from "../../scripts/model/format.ts";
import type { Source } from "../../scripts/model/source.ts";
import type { Link } from "../../scripts/site/links.ts";
import { ruleSentences } from "../components/rule-sentences.ts";
import type { Html } from "../layouts/page.ts";
import { textPage } from "./text.ts";

/** The bronnenoverzicht: one entry per source card. */
export function sourcesPage({
  sources,
  link,
}: {
  readonly sources: readonly Source[];
  readonly link: Link;
}): Html {
  const body = html`${sources.map(
    (source) => html`<section><h2>${source.title}</h2>
<dl class="bronkaart">
<div><dt>Uitgever</dt><dd>${source.url ? html`<a href="${source.url}">${source.publisher}</a>` : source.publisher}</dd></div>
<div><dt>Licentie</dt><dd>${source.licenceUrl ? html`<a href="${source.licenceUrl}">${source.licence}</a>` : source.licence}</dd></div>
<div><dt>Laatste cijfers</dt><dd>${formatDate(source.lastReferenceDate)}</dd></div>
<div><dt>Ingevoerd op</dt><dd>${formatDate(source.importedOn)}</dd></div>
${source.rule ? html`<div><dt>Regel</dt><dd>${ruleSentences(source.rule)}</dd></div>` : ""}
<div><dt>Vermelding</dt><dd>${source.creditLine}</dd></div>
</dl></section>`,
  )}`;
  return textPage({ title: "Bronnen", body, link });
}
