import { html } from "hono/html";
import { areaLabel } from "../../scripts/figures/area-label.ts";
import type { Area } from "../../scripts/model/area.ts";
import { formatValue } from "../../scripts/model/format.ts";
import type { KeyFigure } from "../../scripts/model/key-figure.ts";
import { isKnown, type Value } from "../../scripts/model/value.ts";
import { comparedWith } from "../../scripts/phrases/comparison.ts";
import type { Html } from "../layouts/page.ts";
import { missingFigure } from "./missing-figure.ts";

/** What other areas have, a line each: the name, and the figure where all figures align. */
export function besideLines(key: KeyFigure): readonly Html[] {
  return comparedWith(key).map(
    ({ area, latest }) =>
      html`<li class="naast"><span>${shortLabel(area, key)}</span> <span>${printedFigure(latest.value, key)}</span></li>`,
  );
}

/** Room is scarce: "West-Vlaanderen" is a province by its name alone, but "Antwerpen" would be the city. */
function shortLabel(area: Area, { peers }: KeyFigure): string {
  const label = areaLabel(area);
  const bare = label.replace(/^Prov\. /, "");
  return peers.some((peer) => peer.area.name === bare) ? label : bare;
}

/** As it is printed, or its sign. */
export function printedFigure(
  value: Value,
  { definition: { unit, decimals } }: KeyFigure,
): Html | string {
  return isKnown(value) ? formatValue(value, unit, decimals) : missingFigure(value);
}
