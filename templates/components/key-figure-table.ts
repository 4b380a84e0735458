import { html } from "hono/html";
import type { KeyFigureCell, KeyFigureTable } from "../../scripts/figures/key-figure-table.ts";
import type { Html } from "../layouts/page.ts";
import { sourceLine } from "./figure.ts";
import { missingFigure } from "./missing-figure.ts";

/** What the figures of a change are in. */
const changeCaption =
  "Verschillen: in procent voor aantallen, in procentpunt voor percentages en anders in de eenheid zelf.";

/** The overview of a report: one row per key figure. */
export function keyFigureOverview(
  table: KeyFigureTable,
  csvAddress: string,
  provenance: string,
): Html {
  const { notes } = table;
  return html`${keyFigureTableBlock(table)}
${notes.length > 0 ? html`<p class="noot">${notes.join(" ")}</p>` : ""}
${sourceLine(table)}
<ul class="downloads" aria-label="Download en herkomst van de kerncijfers"><li><a href="${csvAddress}" download>Cijfers (CSV)</a></li><li><a href="${provenance}">Herkomst<span class="enkel-voorlezen"> van de kerncijfers</span></a></li></ul>`;
}

/** The table alone. */
export function keyFigureTableBlock({ columns, rows, hasChanges }: KeyFigureTable): Html {
  return html`<div class="tabel-vak" role="region" aria-label="Kerncijfers" tabindex="0">
<table class="cijfers kerncijfers">
<caption>${hasChanges ? changeCaption : "Cijfers van het vermelde jaar."}</caption>
<thead><tr><th scope="col">Kerncijfer</th>${columns.map((name) => html`<th scope="col" class="getal">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({
      name,
      unit,
      cells,
    }) => html`<tr><th scope="row">${name}${needsUnit(name, unit) ? html` <span class="rij-eenheid">${unit}</span>` : ""}</th>${cells.map(overviewCell)}</tr>
`,
  )}</tbody>
</table>
</div>`;
}

/** A percentage shows its sign, and "Inwoners" says what it counts. */
function needsUnit(name: string, unit: string): boolean {
  return unit !== "procent" && unit.toLowerCase() !== name.toLowerCase();
}

function overviewCell(cell: KeyFigureCell): Html {
  if ("text" in cell) return html`<td class="getal">${cell.text}</td>`;
  return html`<td class="getal ontbreekt">${missingFigure(cell)}</td>`;
}
