import { html, raw } from "hono/html";
import { capitalize } from "../../scripts/model/dutch.ts";
import { formatDate } from "../../scripts/model/format.ts";
import { denominatorInWords } from "../../scripts/model/indicator.ts";
import type { KeyFigure } from "../../scripts/model/key-figure.ts";
import { changeOf } from "../../scripts/phrases/evolution.ts";
import type { Html } from "../layouts/page.ts";
import { besideLines, printedFigure } from "./besides.ts";

/**
 * A key figure with its year, a small picture, and what it compares with; style rules set it on one line,
 * or "groot" above the others.
 */
export function figureRow(
  key: KeyFigure,
  picture: string | undefined,
  size: "gewoon" | "groot" = "gewoon",
): Html {
  const { definition, latest, referenceDate } = key;
  const { unit } = definition;
  const what = unit.kind === "percent" ? denominatorInWords(definition) : unit.name;
  // "Inwoners" needs not say that it counts inwoners.
  const isNamed = what === definition.shortName.toLowerCase();
  return html`<li class="rij rij-${size}">
<p class="rij-naam"><strong>${definition.shortName}</strong> <span class="rij-wat">${isNamed ? "" : `${what} · `}<span title="${formatDate(referenceDate)}">${latest.period}</span></span></p>
<p class="rij-cijfer">${printedFigure(latest.value, key)}</p>
${picture ? html`<div class="rij-beeld">${raw(picture)}</div>` : ""}
${besides(key)}
</li>
`;
}

/** What other areas have; of a total, or without others, how it changed. */
function besides(key: KeyFigure): Html | string {
  const lines = besideLines(key);
  if (lines.length > 0) return html`<ul class="rij-naast">${lines}</ul>`;
  const change = changeOf(key);
  return change ? html`<p class="rij-naast">${capitalize(change)}</p>` : "";
}
