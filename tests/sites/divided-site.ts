import type { Feature, FeatureCollection, Polygon } from "geojson";
import { topology } from "topojson-server";
import { type InventedSite, makeSite } from "./invented-site.ts";

const areas = "data/gebieden";
const counts = "data/themas/kust/inwoners-wijk";

/** West and south in metres from the corner of Zeestad, people in 2021 and 2022; each is half a wijk. */
const sectors = [
  ["90001E1", "Haven Kade", "90001E001", 0, 0, 880, 900],
  ["90001E2", "Haven Dok", "90001E001", 0, 500, 1000, 1000],
  ["90001S1", "Vuurtoren Voet", "90001S20-", 1000, 0, 1, 1],
  ["90001S2", "Vuurtoren Top", "90001S20-", 1000, 500, 2, 2],
  ["90001Y1", "Zand Nat", "90001-Y", 2000, 0, 700, 700],
  ["90001Y2", "Zand Droog", "90001-Y", 2000, 500, 502, 502],
  ["90001Z", "Onbekend", "90001ZZZZ", undefined, undefined, 7, 7],
] as const;

/**
 * Zeestad with counts by sector, its official wijken, and two divisions beside those that cut across
 * them: stadsdelen, by a drawing that cuts sectors too, and kwartieren of whole sectors. Not imported yet.
 */
export function makeDividedSite(): InventedSite {
  const site = makeSite();
  const extend = (path: string, ...rows: readonly string[]): void =>
    site.write(path, `${site.read(path)}${rows.join("\n")}\n`);
  extend(`${areas}/gebieden.csv`, ...sectors.map(([code, name]) => `statsec;${code};${name}`));
  extend(`${areas}/statsec_wijk.csv`, ...sectors.map(([code, , wijk]) => `${code};${wijk}`));
  const drawn = sectors.flatMap(([code, , , west, south]) =>
    west === undefined ? [] : [rectangle({ code }, west, south, west + 1000, south + 500)],
  );
  const collection: FeatureCollection = { type: "FeatureCollection", features: drawn };
  const drawing = topology({ sectoren: collection });
  site.write(`${areas}/sectoren/zeestad.topojson`, JSON.stringify(drawing));
  for (const [column, year] of ["2021", "2022"].entries()) {
    const path = `${counts}/${year}.csv`;
    const others = site.read(path).split("\n");
    site.write(
      path,
      [
        ...others.filter((line) => !line.startsWith("wijk;90001")),
        ...sectors.map((sector) => `statsec;${sector[0]};${sector[column === 0 ? 5 : 6]}`),
      ]
        .filter((line) => line !== "")
        .join("\n"),
    );
  }
  edit(site, "data/themas/kust/thema.json", (theme) => {
    const datasets = theme.datasets as { id: string; optellenNaar: string[] }[];
    const dataset = datasets.find(({ id }) => id === "inwoners-wijk");
    dataset?.optellenNaar.unshift("wijk");
  });
  giveStadsdelen(site);
  giveKwartieren(site);
  return site;
}

/** Changes a JSON file of the site. */
export function edit(
  site: InventedSite,
  path: string,
  change: (content: Record<string, unknown>) => void,
): void {
  const content = JSON.parse(site.read(path));
  change(content);
  site.write(path, JSON.stringify(content, undefined, 2));
}

const folder = "data/steden/zeestad";

function giveStadsdelen(site: InventedSite): void {
  const parts: FeatureCollection & { readonly crs: unknown } = {
    type: "FeatureCollection",
    crs: { properties: { name: "EPSG:31370" } },
    features: [
      rectangle({ code: "1", naam: "West" }, 0, 0, 1300, 1000),
      rectangle({ code: "2", naam: "Oost" }, 1300, 0, 3000, 1000),
    ],
  };
  site.write(`${folder}/stadsdelen/stadsdelen.geojson`, JSON.stringify(parts));
  site.write(
    `${folder}/stadsdelen/indeling.json`,
    JSON.stringify({
      naam: "Stadsdelen van Zeestad",
      enkelvoud: "stadsdeel",
      meervoud: "stadsdelen",
      bron: "verzonnen, 1830",
      grenzen: { bestand: "stadsdelen.geojson", codeVeld: "code", naamVeld: "naam" },
    }),
  );
}

function giveKwartieren(site: InventedSite): void {
  const rows = sectors.flatMap(([code, , , west, south]) => {
    if (west === undefined) return [];
    return south === 0 ? [`${code};1;Zuidkant`] : [`${code};2;Noordkant`];
  });
  site.write(`${folder}/kwartieren/gewichten.csv`, ["sector;wijk;naam", ...rows].join("\n"));
  site.write(
    `${folder}/kwartieren/indeling.json`,
    JSON.stringify({
      naam: "Kwartieren van Zeestad",
      enkelvoud: "kwartier",
      meervoud: "kwartieren",
      bron: "verzonnen",
      gewichten: "gewichten.csv",
    }),
  );
}

/** In Lambert 72, the corner of Zeestad at 0, 0. */
function rectangle(
  properties: Readonly<Record<string, string>>,
  left: number,
  bottom: number,
  right: number,
  top: number,
): Feature<Polygon> {
  const at = (x: number, y: number): [number, number] => [150_000 + x, 200_000 + y];
  const ring = [at(left, bottom), at(left, top), at(right, top), at(right, bottom)];
  return {
    type: "Feature",
    properties,
    geometry: { type: "Polygon", coordinates: [[...ring, at(left, bottom)]] },
  };
}
