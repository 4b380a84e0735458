import { readFileSync } from "node:fs";
import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { type ProjectionName, projectionByText } from "../../areas/projection.ts";
import type { ProblemList } from "../problem-list.ts";
import { type Drawing, keepAreas } from "./drawn-areas.ts";

/** "crs" as GeoJSON had it before 2016; programs still write it. */
type WithCrs = { readonly crs?: { readonly properties?: { readonly name?: unknown } } | null };

/** Reads GeoJSON and TopoJSON; which of the two follows from what is in the file. */
export function readJsonDrawing(problems: ProblemList): Drawing | undefined {
  const expected = "een leesbare GeoJSON (FeatureCollection) of TopoJSON (Topology)";
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(problems.file, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    problems.add({}, error instanceof Error ? error.message : String(error), expected);
    return undefined;
  }
  if (isOfType<FeatureCollection & WithCrs>(content, "FeatureCollection")) {
    return describe(content.features, content, "wgs84", problems);
  }
  if (isOfType<Topology & WithCrs>(content, "Topology")) {
    const features = Object.values(content.objects).flatMap((object): Feature[] => {
      const drawn = feature(content, object);
      return drawn.type === "FeatureCollection" ? drawn.features : [drawn];
    });
    return describe(features, content, undefined, problems);
  }
  problems.add({}, "een ander soort JSON", expected);
  return undefined;
}

function isOfType<Content>(content: unknown, type: string): content is Content {
  return typeof content === "object" && content !== null && "type" in content
    ? content.type === type
    : false;
}

function describe(
  features: readonly Feature[],
  { crs }: WithCrs,
  usual: ProjectionName | undefined,
  problems: ProblemList,
): Drawing {
  const areas = keepAreas(features, problems);
  const stated = crs?.properties?.name;
  if (typeof stated !== "string") return { areas, ...(usual ? { projection: usual } : {}) };
  const projection = projectionByText(stated);
  return { areas, stated, ...(projection ? { projection } : {}) };
}
