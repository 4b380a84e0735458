import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { SectorShape } from "../../areas/describe-place.ts";
import { ReportError } from "../../model/report-error.ts";
import type { CitySector } from "./city-sectors.ts";

type SectorTopology = Topology<{ sectoren: GeometryCollection<{ code: string }> }>;

/** The sectors of a city that have a drawing, in Lambert 72. */
export function readSectorShapes(
  root: string,
  slug: string,
  sectors: readonly CitySector[],
): readonly SectorShape[] {
  const path = `data/gebieden/sectoren/${slug}.topojson`;
  let topology: SectorTopology;
  try {
    topology = JSON.parse(readFileSync(join(root, path), "utf8")) as SectorTopology;
  } catch {
    throw new ReportError([
      {
        where: path,
        found: "geen leesbaar bestand",
        expected: "de grenzen van de statistische sectoren van deze stad",
        hint: "Voer ze eerst in: steekkaart import sectorgrenzen <bestand>.",
      },
    ]);
  }
  const names = new Map(sectors.map(({ code, name }) => [code, name]));
  return feature(topology, topology.objects.sectoren).features.flatMap(
    ({ geometry, properties: { code } }) => {
      const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
      return isArea ? [{ code, name: names.get(code) ?? code, geometry }] : [];
    },
  );
}
