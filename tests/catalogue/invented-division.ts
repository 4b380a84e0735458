import { convertTable } from "../../scripts/catalogue/areas/convert-table.ts";
import { mapAreas } from "../../scripts/catalogue/areas/map-areas.ts";
import { addOwnAreas } from "../../scripts/catalogue/areas/own-areas.ts";
import type { AreaTables } from "../../scripts/catalogue/areas/read-areas.ts";
import type { OwnDivision } from "../../scripts/catalogue/areas/read-own-divisions.ts";
import type { RawTable } from "../../scripts/catalogue/tables/raw-table.ts";
import { type Area, type AreaKey, areaKey } from "../../scripts/model/area.ts";
import { known } from "../../scripts/model/value.ts";
import { inventedDataset } from "./invented-dataset.ts";

/** An invented city: per sector its official wijk, its people and its shares of the city's own wijken. */
export interface InventedSector {
  readonly wijk: string;
  readonly people: number;
  readonly shares: Readonly<Record<string, number>>;
  /** Its shares of the city's stadsdelen, a second division; none for a city that has no such. */
  readonly further?: Readonly<Record<string, number>>;
}

export interface InventedCity {
  readonly areas: AreaTables;
  readonly table: RawTable;
  readonly divisions: readonly OwnDivision[];
}

/** The tables as the catalogue makes them: wijken added up, own wijken converted. */
export function makeCity(
  sectors: Readonly<Record<string, InventedSector>>,
  lowestCoverage = 0.5,
): InventedCity {
  const areas = new Map<AreaKey, Area>();
  const parents = new Map<AreaKey, AreaKey[]>();
  const children = new Map<AreaKey, AreaKey[]>();
  const add = (area: Area, parent?: AreaKey): void => {
    const key = areaKey(area);
    areas.set(key, area);
    if (!parent || parents.has(key)) return;
    parents.set(key, [parent]);
    children.set(parent, [...(children.get(parent) ?? []), key]);
  };
  add({ level: "gemeente", code: "90001", name: "Zeestad" });
  for (const [code, { wijk }] of Object.entries(sectors)) {
    add({ level: "wijk", code: wijk, name: wijk }, "gemeente:90001");
    add({ level: "statsec", code, name: code }, `wijk:${wijk}`);
  }
  const official: AreaTables = {
    vintage: "2024",
    areas,
    areasOfCode: new Map([...areas].map(([key, area]) => [key, [area]])),
    parents,
    children,
    childrenIn: { 2024: children },
    predecessors: new Map(),
    movedMunicipalities: new Set(),
    squareKilometres: new Map(),
    successors: new Map(),
    sectorShares: new Map(),
  };
  const divide = (id: string, sharesOf: (sector: InventedSector) => InventedSector["shares"]) => {
    const codes = new Set(
      Object.values(sectors).flatMap((sector) => Object.keys(sharesOf(sector))),
    );
    return {
      slug: "zeestad",
      id,
      city: "90001",
      name: `Verzonnen ${id}`,
      words: { one: id.slice(0, -2), many: id },
      source: "verzonnen",
      basis: "oppervlakte",
      lowestCoverage,
      neighbourhoods: [...codes].map((code) => ({ code, name: code, squareKilometres: 1 })),
      weights: new Map(
        Object.entries(sectors).map(([code, sector]) => [
          code,
          new Map(Object.entries(sharesOf(sector))),
        ]),
      ),
    } satisfies OwnDivision;
  };
  const divisions = [
    divide("wijken", ({ shares }) => shares),
    divide("stadsdelen", ({ further = {} }) => further),
  ].filter(({ neighbourhoods }) => neighbourhoods.length > 0);
  const all = addOwnAreas(official, divisions);
  const raw: RawTable = {
    dataset: inventedDataset({ sumsTo: ["wijk", "gemeente"] }),
    dimensions: [],
    periods: ["2022"],
    rows: new Map(
      Object.entries(sectors).map(([code, { people }]) => [
        areaKey({ level: "statsec", code }),
        new Map([
          ["2022", [{ categories: [], value: known(people), status: "waargenomen" as const }]],
        ]),
      ]),
    ),
  };
  return { areas: all, table: convertTable(mapAreas(raw, all), divisions, all), divisions };
}
