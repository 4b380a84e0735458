import { html, raw } from "hono/html";
import { capitalize } from "../../scripts/model/dutch.ts";
import { formatDate, formatValue } from "../../scripts/model/format.ts";
import { denominatorInWords } from "../../scripts/model/indicator.ts";
import type { KeyFigure } from "../../scripts/model/key-figure.ts";
import { isKnown } from "../../scripts/model/value.ts";
import { shortComparison } from "../../scripts/phrases/comparison.ts";
import { shortChange } from "../../scripts/phrases/evolution.ts";
import { placeAmongPeers } from "../../scripts/phrases/rank.ts";
import type { Html } from "../layouts/page.ts";
import { originLink } from "./origin-link.ts";

/** A key figure on the steekkaart; nothing when the city has no figure. */
export function tile(
  key: KeyFigure,
  spark: string | undefined,
  /** Address of where it comes from. */
  provenance: string,
): Html | undefined {
  const { definition, latest, changes, referenceDate } = key;
  if (!isKnown(latest.value)) return undefined;
  const { unit, decimals } = definition;
  const change =
    definition.formula.kind === "growth" ? undefined : shortChange(changes.ten, latest, definition);
  const comparison = shortComparison(key);
  const place = placeAmongPeers(key);
  return html`<li class="tegel">
<h3 class="tegel-naam">${definition.shortName}</h3>
<p class="tegel-cijfer">${formatValue(latest.value, unit, decimals)}</p>
<p class="tegel-eenheid">${unit.kind === "percent" ? denominatorInWords(definition) : unit.name} · <span title="${formatDate(referenceDate)}">${latest.period}</span></p>
${spark ? html`<div class="tegel-trend">${raw(spark)}</div>` : ""}
<ul class="tegel-uitleg">
${change ? html`<li>${capitalize(change)}</li>` : ""}
${comparison ? html`<li>${capitalize(comparison)}</li>` : ""}
${place ? html`<li>${capitalize(place)}</li>` : ""}
</ul>
${originLink(provenance, definition.shortName)}
</li>
`;
}
