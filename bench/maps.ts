import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";
import type { MapInput } from "../scripts/charts/chart-input.ts";
import { areaFeatures } from "../scripts/charts/maps/map-geometry.ts";
import { renderChart } from "../scripts/charts/render/render-svg.ts";
import { readAreaNames, readGroup } from "../scripts/import/areas/area-tables.ts";
import { constant } from "../scripts/model/value.ts";

interface MapMeasure {
  readonly areas: number;
  readonly fileBytes: number;
  readonly svgBytes: number;
  readonly seconds: number;
}

const style = {
  accent: "#00598b",
  tint: "#ebf2f6",
  onAccent: "#ffffff",
  fontFamily: "Source Sans 3",
};
/** The best of so many: what else the machine does is not measured. */
const repeats = 3;

/** A file with areas as a map of the report, with a number for every twelfth area and an invented figure for all. */
async function measureMap(path: string, object: string): Promise<MapMeasure> {
  const text = readFileSync(path, "utf8");
  let [seconds, svgBytes, areas] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let time = 0; time < repeats; time++) {
    const start = performance.now();
    const topology = JSON.parse(text) as Topology;
    const drawn = areaFeatures(topology, object);
    const delen = topology.objects[object] as Topology["objects"][string];
    const input: MapInput = {
      kind: "kaart",
      unit: { kind: "number", name: "inwoners per km²", singular: "inwoner per km²" },
      decimals: 0,
      topology: { ...topology, objects: { delen, stad: topology.objects.stad ?? delen } },
      parts: drawn.map(({ properties }, index) => ({
        code: String(properties.code),
        name: `Gebied ${index}`,
        value: constant((index * 7919) % 20_000, "verzonnen"),
        ...(index % 12 === 0 ? { number: index / 12 + 1 } : {}),
      })),
    };
    const { svg } = await renderChart(input, style, { id: "kaart", title: "Kaart" });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    svgBytes = svg.length;
    areas = drawn.length;
  }
  return { areas, fileBytes: Buffer.byteLength(text), svgBytes, seconds };
}

/** Maps of sectors, wijken and municipalities: how large their files are, and how long drawing takes. */
export async function measureMaps(root: string): Promise<string> {
  const folder = join(root, "data/gebieden");
  const names = readAreaNames(root, "gemeente");
  const slugs = readGroup(root, "centrumsteden").map((code) =>
    (names.get(code) ?? code).toLowerCase(),
  );
  const sum = (measures: readonly MapMeasure[]): MapMeasure => ({
    areas: measures.reduce((total, { areas }) => total + areas, 0),
    fileBytes: Math.max(...measures.map(({ fileBytes }) => fileBytes)),
    svgBytes: Math.max(...measures.map(({ svgBytes }) => svgBytes)),
    seconds: measures.reduce((total, { seconds }) => total + seconds, 0),
  });
  const all = async (path: (slug: string) => string, object: string): Promise<MapMeasure> => {
    const measures: MapMeasure[] = [];
    for (const slug of slugs) measures.push(await measureMap(join(folder, path(slug)), object));
    return sum(measures);
  };
  const rows = [
    ["Wijken of the 13 cities, 13 maps", await all((slug) => `kaarten/${slug}.topojson`, "delen")],
    [
      "Sectors of the 13 cities, 13 maps",
      await all((slug) => `sectoren/${slug}.topojson`, "sectoren"),
    ],
    [
      "Municipalities of Flanders and Brussels, 1 map",
      await measureMap(join(folder, "gemeenten.topojson"), "delen"),
    ],
  ] as const;
  return [
    "| Maps, drawn at the width of a report | areas | largest file | largest picture | seconds | per area |",
    "|---|---:|---:|---:|---:|---:|",
    ...rows.map(
      ([name, { areas, fileBytes, svgBytes, seconds }]) =>
        `| ${name} | ${areas} | ${kilobytes(fileBytes)} | ${kilobytes(svgBytes)} | ${seconds.toFixed(2)} | ${((seconds * 1000) / areas).toFixed(2)} ms |`,
    ),
    "",
    "All of Flanders by sector cannot be drawn: its boundaries of 2020 are here for the 13 cities and Brussels only, and the sectors of 2025 are a table without geometry.",
  ].join("\n");
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

if (process.argv[1] === import.meta.filename) console.log(await measureMaps(process.cwd()));
