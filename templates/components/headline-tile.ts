import { html } from "hono/html";
import { formatValue } from "../../scripts/model/format.ts";
import { denominatorInWords } from "../../scripts/model/indicator.ts";
import type { KeyFigure } from "../../scripts/model/key-figure.ts";
import { isKnown } from "../../scripts/model/value.ts";
import type { Html } from "../layouts/page.ts";
import { originLink } from "./origin-link.ts";

/** One key figure that leads to more of its theme; nothing when the city has no figure. */
export function headlineTile(
  { definition, latest }: KeyFigure,
  theme: string,
  address: string,
  /** Address of where it comes from. */
  provenance: string,
): Html | undefined {
  if (!isKnown(latest.value)) return undefined;
  const { unit, decimals, shortName } = definition;
  const whole = unit.kind === "percent" ? denominatorInWords(definition) : unit.name;
  return html`<li class="tegel">
<h3 class="tegel-naam"><a href="${address}">${theme}</a></h3>
<p class="tegel-cijfer">${formatValue(latest.value, unit, decimals)}</p>
<p class="tegel-eenheid">${shortName}${whole && whole !== shortName.toLowerCase() ? html` · ${whole}` : ""} · ${latest.period}</p>
${originLink(provenance, shortName)}
</li>
`;
}
