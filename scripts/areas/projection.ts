import type { MultiPolygon, Polygon, Position } from "geojson";
import proj4 from "proj4";

/** Coordinate systems that a city's drawing may have, by the name that editors type. */
export const projectionNames = ["lambert72", "lambert2008", "wgs84"] as const;
export type ProjectionName = (typeof projectionNames)[number];

interface ProjectionTraits {
  readonly epsg: number;
  /** How files name it, besides the number. */
  readonly pattern: RegExp;
  /** In the language of proj4; the seven parameters are those of the NGI. */
  readonly definition: string;
}

const traits: Readonly<Record<ProjectionName, ProjectionTraits>> = {
  lambert72: {
    epsg: 31370,
    pattern: /lambert[ _]*(19)?72|belge[ _](1972|lambert[ _](19)?72)/i,
    definition:
      "+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs",
  },
  lambert2008: {
    epsg: 3812,
    pattern: /lambert[ _]*2008/i,
    definition:
      "+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
  },
  wgs84: {
    epsg: 4326,
    pattern: /^GEOGCS\["?(GCS_)?WGS[ _]?(19)?84|OGC:(1\.3)?:?CRS84/i,
    definition: "+proj=longlat +datum=WGS84 +no_defs",
  },
};

/** An EPSG number → the projection; undefined for one that we do not read. */
export function projectionByNumber(epsg: number): ProjectionName | undefined {
  return projectionNames.find((name) => traits[name].epsg === epsg);
}

/** The text of a .prj file or of a "crs" field → the projection; undefined when it names none of ours. */
export function projectionByText(text: string): ProjectionName | undefined {
  const number = /(?:EPSG:+(?:[\d.]*:)?|AUTHORITY\["EPSG","?)(\d+)(?!.*(?:EPSG:|"EPSG"))/is.exec(
    text,
  );
  const numbered = number && projectionByNumber(Number(number[1]));
  if (numbered) return numbered;
  return projectionNames.find((name) => traits[name].pattern.test(text.trim()));
}

/** For a message: "Lambert 72 (EPSG:31370), Lambert 2008 (EPSG:3812) of WGS84 (EPSG:4326)". */
export const projectionsInWords =
  "Lambert 72 (EPSG:31370), Lambert 2008 (EPSG:3812) of WGS84 (EPSG:4326)";

type Area = Polygon | MultiPolygon;

/**
 * The same area in Lambert 72, in metres. Heights are dropped. Throws nothing:
 * coordinates that the projection does not have come out as NaN.
 */
export function toLambert72<Geometry extends Area>(
  geometry: Geometry,
  from: ProjectionName,
): Geometry {
  const { forward } = proj4(traits[from].definition, traits.lambert72.definition);
  const project = ([x = Number.NaN, y = Number.NaN]: Position): Position => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
    return from === "lambert72" ? [x, y] : forward([x, y]);
  };
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const moved = polygons.map((rings) => rings.map((ring) => ring.map(project)));
  const coordinates = geometry.type === "Polygon" ? moved[0] : moved;
  return { type: geometry.type, coordinates } as Geometry;
}
