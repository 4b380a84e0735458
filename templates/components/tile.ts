import { html, raw } from "hono/html";
import { capitalize } from "../../scripts/model/dutch.ts";
import { formatDate } from "../../scripts/model/format.ts";
import { denominatorInWords } from "../../scripts/model/indicator.ts";
import type { KeyFigure } from "../../scripts/model/key-figure.ts";
import { changeOf } from "../../scripts/phrases/evolution.ts";
import { placeAmongPeers } from "../../scripts/phrases/rank.ts";
import type { Html } from "../layouts/page.ts";
import { besideLines, printedFigure } from "./besides.ts";
import { originLink } from "./origin-link.ts";

interface TilePictures {
  /** The evolution, as SVG. */
  readonly spark: string | undefined;
  /** The place among the cities, as SVG. */
  readonly strip: string | undefined;
}

/** A key figure on the steekkaart. */
export function tile(
  key: KeyFigure,
  { spark, strip }: TilePictures,
  /** Address of where it comes from. */
  provenance: string,
): Html {
  const { definition, latest, referenceDate } = key;
  const { unit, shortName } = definition;
  const what = unit.kind === "percent" ? denominatorInWords(definition) : unit.name;
  const told = [changeOf(key), placeAmongPeers(key)].filter((line) => line !== undefined);
  const lines = [...besideLines(key), ...told.map((line) => html`<li>${capitalize(line)}</li>`)];
  return html`<li class="tegel">
<h3 class="tegel-naam">${shortName}</h3>
<p class="tegel-cijfer">${printedFigure(latest.value, key)}</p>
<p class="tegel-eenheid">${what} · <span title="${formatDate(referenceDate)}">${latest.period}</span></p>
${spark ? html`<div class="tegel-trend">${raw(spark)}</div>` : ""}
${strip ? html`<div class="tegel-strook">${raw(strip)}</div>` : ""}
${lines.length > 0 ? html`<ul class="tegel-uitleg">${lines}</ul>` : ""}
${originLink(provenance, shortName)}
</li>
`;
}
