import type { Topology } from "topojson-specification";
import type { City } from "../../model/city.ts";
import { importedDivisionFolder, mainDivision } from "../../model/own-division.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Vintage } from "../../model/vintage.ts";
import { folderOf } from "./read-memberships.ts";
import { readTopology } from "./read-topology.ts";

/** City slug → name of a division of it → map in Lambert 72 metres. */
export type DivisionMaps = ReadonlyMap<string, ReadonlyMap<string, Topology>>;

interface MapFile {
  readonly division: string;
  readonly path: string;
  /** Who writes it, for the command line. */
  readonly importer: string;
}

/** The maps of every division of every city, with the objects `delen` and `stad`. */
export function readMaps(
  root: string,
  cities: readonly City[],
  vintage: Vintage,
  problems: Problem[],
): DivisionMaps {
  return new Map(
    cities.map((city) => {
      const maps = mapFiles(city, vintage).flatMap((file) => {
        const map = readTopology(root, { objects: "de objecten delen en stad", ...file }, problems);
        return map ? [[file.division, map] as const] : [];
      });
      return [city.slug, new Map(maps)] as const;
    }),
  );
}

function mapFiles(city: City, vintage: Vintage): readonly MapFile[] {
  const own = city.furtherDivisions.map(({ id }) => ownMap(city, id));
  if (city.ownDivision) return [ownMap(city, mainDivision), ...own];
  // Parts that stayed as they were have one map.
  const isOfVintage = city.parts.some(({ from }) => from !== undefined);
  const official: MapFile = {
    division: mainDivision,
    path: `${folderOf(isOfVintage ? vintage : "2024")}/kaarten/${city.slug}.topojson`,
    importer: `${isOfVintage ? "grenzen-2025" : "grenzen"} <bestanden>`,
  };
  return [official, ...own];
}

function ownMap({ slug }: City, division: string): MapFile {
  const path = `${importedDivisionFolder(slug, division)}/kaart.topojson`;
  return { division, path, importer: `wijkindeling --stad ${slug}` };
}
