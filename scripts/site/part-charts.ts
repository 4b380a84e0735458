import type { Topology } from "topojson-specification";
import type { StripInput } from "../charts/chart-input.ts";
import {
  drawLocation,
  type LocationMap,
  layOutLocations,
  onPaper,
} from "../charts/location-map.ts";
import { areaLabel } from "../figures/area-label.ts";
import type { PartReport } from "../figures/part-report.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { isKnown } from "../model/value.ts";
import { evolutionOf } from "./part-documents.ts";
import type { Content } from "./read-content.ts";
import type { Draw } from "./render-charts.ts";

/** All pictures on the page of one part. */
export interface PartCharts {
  readonly location: string;
  /** By indicator. */
  readonly strips: ReadonlyMap<string, string>;
  /** By figure. */
  readonly figures: ReadonlyMap<string, string>;
}

const locationSize = { width: 190, maximumHeight: 165 };
const evolutionSize = { width: 640, height: 124 };

export function layOutParts(topology: Topology): LocationMap {
  return layOutLocations(topology, { areas: "delen", outline: "stad", ...locationSize });
}

export async function drawPart(
  { city, part, themes }: PartReport,
  locations: LocationMap,
  content: Content,
  draw: Draw,
): Promise<PartCharts> {
  const strips = new Map<string, string>();
  const figures = new Map<string, string>();
  for (const report of themes) {
    for (const id of content.parts.get(report.theme.id)?.frontMatter.tegels ?? []) {
      const key = report.keyFigures.get(id);
      if (!key || !hasPlace(key)) continue;
      strips.set(id, await draw(stripOf(key), `strook-${id}`, key.definition.shortName));
    }
    const view = evolutionOf(report, content);
    if (view?.chart) {
      const { id } = view.definition;
      figures.set(id, await draw(view.chart, id, view.title, evolutionSize));
    }
  }
  const description = `Kaart van ${city.area.name} met de ligging van ${part.name}.`;
  return {
    location: drawLocation(locations, [part.code], onPaper(city.style), description),
    strips,
    figures,
  };
}

/** Without a figure of its own, or as the only one that has it, a part is nowhere among the others. */
function hasPlace({ latest, peers }: KeyFigure): boolean {
  return isKnown(latest.value) && peers.filter((peer) => isKnown(peer.latest.value)).length > 1;
}

function stripOf({ definition, peers, comparisons }: KeyFigure): StripInput {
  const { unit, decimals } = definition;
  const [whole] = comparisons;
  return {
    kind: "strook",
    unit,
    decimals,
    areas: peers.map(({ area, isOwn, latest }) => ({
      name: area.name,
      isOwn,
      value: latest.value,
    })),
    // The people of a whole city compare with no part of it.
    ...(whole && unit.kind !== "count"
      ? { reference: { name: areaLabel(whole.area), isOwn: false, value: whole.latest.value } }
      : {}),
  };
}
