import type { Topology } from "topojson-specification";
import {
  drawLocation,
  type LocationMap,
  layOutLocations,
  onPaper,
} from "../../charts/maps/location-map.ts";
import type { PartReport } from "../../figures/part-report.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { Content } from "../content/read-content.ts";
import type { Draw } from "../pictures/render-charts.ts";
import { stripOf } from "../pictures/small-charts.ts";

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
      const strip = key && stripOf(key);
      if (strip) strips.set(id, await draw(strip, `strook-${id}`, key.definition.shortName));
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

export function evolutionOf({ theme, figures }: ThemeReport, content: Content) {
  const view = figures.get(content.parts.get(theme.id)?.frontMatter.evolutie ?? "");
  return view?.chart ? view : undefined;
}
