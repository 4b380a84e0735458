import { html, raw } from "hono/html";
import { capitalize } from "../../scripts/model/dutch.ts";
import { formatDate } from "../../scripts/model/format.ts";
import type { KeyFigure } from "../../scripts/model/key-figure.ts";
import { shortComparison } from "../../scripts/phrases/comparison.ts";
import { changeOf } from "../../scripts/phrases/evolution.ts";
import { placeAmongPeers } from "../../scripts/phrases/rank.ts";
import type { Html } from "../layouts/page.ts";
import { printedFigure } from "./besides.ts";
import { originLink } from "./origin-link.ts";

/** A key figure of a part among the other parts; a hidden one stands there with its sign. */
export function partTile(
  key: KeyFigure,
  strip: string | undefined,
  /** Address of where it comes from. */
  provenance: string,
): Html {
  const { definition, latest, referenceDate } = key;
  const { unit } = definition;
  const lines = [changeOf(key), shortComparison(key), placeAmongPeers(key)].filter(
    (line) => line !== undefined,
  );
  return html`<li class="tegel">
<h3 class="tegel-naam">${definition.shortName}</h3>
<p class="tegel-cijfer">${printedFigure(latest.value, key)}</p>
<p class="tegel-eenheid">${unit.kind === "percent" ? "" : html`${unit.name} · `}<span title="${formatDate(referenceDate)}">${latest.period}</span></p>
${strip ? html`<div class="tegel-strook">${raw(strip)}</div>` : ""}
${lines.length > 0 ? html`<ul class="tegel-uitleg">${lines.map((line) => html`<li>${capitalize(line)}</li>`)}</ul>` : ""}
${originLink(provenance, definition.shortName)}
</li>
`;
}
