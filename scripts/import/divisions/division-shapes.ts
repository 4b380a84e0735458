import type { MultiPolygon, Polygon } from "geojson";
import { checkShapes } from "../../areas/check-shapes.ts";
import { cornersOf, type SectorShape } from "../../areas/describe-place.ts";
import { neighbourhoodCode } from "../../areas/division.ts";
import {
  type DrawnShape,
  drawFault,
  type FaultPlace,
  placeAround,
} from "../../areas/draw-fault.ts";
import {
  type ProjectionName,
  projectionNames,
  projectionsInWords,
  toLambert72,
} from "../../areas/projection.ts";
import type { NeighbourhoodShape } from "../../areas/weigh-by-area.ts";
import { readDrawing } from "../drawings/drawing.ts";
import type { Drawing, DrawnArea } from "../drawings/drawn-areas.ts";
import type { ProblemList } from "../problem-list.ts";
import type { DivisionCard } from "./division-card.ts";

type DrawingCard = NonNullable<DivisionCard["grenzen"]>;

/**
 * Reads and checks the drawing of a division; in Lambert 72. Undefined, with
 * every problem there is, when no weights may be made of it.
 */
export async function readDivisionShapes(
  card: DrawingCard,
  sectors: readonly SectorShape[],
  problems: ProblemList,
  /** Writes a picture of a fault and tells where it is. */
  keepPicture: (svg: string) => string,
): Promise<readonly NeighbourhoodShape[] | undefined> {
  const look = (place: FaultPlace, shown: readonly DrawnShape[]): string =>
    `Tekening van de plaats: ${keepPicture(drawFault(place, shown, sectors))}`;
  const drawing = await readDrawing(problems);
  if (!drawing) return undefined;
  const named = nameAreas(drawing.areas, card, problems);
  const projection = chooseProjection(drawing, card, sectors, problems);
  if (!projection) return undefined;
  const shapes = named.map(({ code, name, geometry }) => ({
    code,
    name,
    geometry: toLambert72(geometry, projection),
  }));
  if (!shapes.some(({ geometry }) => isInCity(geometry, sectors))) {
    const [x, y] = cornersOf(drawing.areas[0]?.geometry ?? emptyArea)[0] ?? [];
    problems.add(
      {},
      `coördinaten zoals ${x}, ${y}: die liggen als ${projection} niet in deze stad`,
      projectionsInWords,
      `${hintProjection(drawing, sectors)} ${look(placeAround([...shapes, ...sectors]), shapes)}`,
    );
    return undefined;
  }
  for (const [index, { found, expected, hint, place }] of checkShapes(shapes, sectors).entries()) {
    const picture = index < mostPictures ? [look(place, shapes)] : [];
    problems.add({}, found, expected, [...(hint ? [hint] : []), ...picture].join(" "));
  }
  return problems.isEmpty ? shapes : undefined;
}

/** As many as there are messages; a drawing that is wrong everywhere would give thousands. */
const mostPictures = 20;

const emptyArea: Polygon = { type: "Polygon", coordinates: [] };

function nameAreas(
  areas: readonly DrawnArea[],
  { codeVeld, naamVeld }: DrawingCard,
  problems: ProblemList,
): readonly NeighbourhoodShape[] {
  const codes = new Set<string>();
  const names = new Set<string>();
  return areas.map(({ properties, geometry }, index) => {
    const read = (field: string): string => {
      if (properties[field] === undefined) {
        const fields = Object.keys(properties).join(", ") || "geen";
        problems.add(
          {},
          `vorm ${index + 1} zonder veld "${field}" (wel: ${fields})`,
          `een veld "${field}"`,
        );
        return "";
      }
      return String(properties[field] ?? "").trim();
    };
    const [code, name] = [read(codeVeld), read(naamVeld)];
    const shape = `vorm ${index + 1}`;
    if (properties[codeVeld] !== undefined && !neighbourhoodCode.pattern.test(code)) {
      problems.add({}, `${shape}: code "${code}"`, neighbourhoodCode.expected);
    } else if (code !== "" && codes.has(code)) {
      problems.add(
        {},
        `${shape}: code "${code}" een tweede keer`,
        "een eigen code per wijk",
        "Hoort de wijk uit meer delen te bestaan, maak er dan één vorm van.",
      );
    }
    if (properties[naamVeld] !== undefined && name === "") {
      problems.add({}, `${shape}: een lege naam`, "een naam per wijk");
    } else if (name !== "" && names.has(name.toLowerCase())) {
      problems.add({}, `${shape}: naam "${name}" een tweede keer`, "een eigen naam per wijk");
    }
    codes.add(code);
    names.add(name.toLowerCase());
    return { code, name, geometry };
  });
}

/** What the editor says, or else the file; never a guess. */
function chooseProjection(
  drawing: Drawing,
  card: DrawingCard,
  sectors: readonly SectorShape[],
  problems: ProblemList,
): ProjectionName | undefined {
  const { projection, stated } = drawing;
  const chosen = card.projectie ?? projection;
  if (chosen) return chosen;
  const found = stated ? `projectie "${stated.slice(0, 60)}"` : "geen projectie in het bestand";
  problems.add({}, found, projectionsInWords, hintProjection(drawing, sectors));
  return undefined;
}

/** Which projections put the drawing in the city. */
function hintProjection({ areas }: Drawing, sectors: readonly SectorShape[]): string {
  const fitting = projectionNames.filter((name) =>
    areas.some(({ geometry }) => isInCity(toLambert72(geometry, name), sectors)),
  );
  return fitting.length > 0
    ? `De vormen liggen in de stad als ${fitting.join(" of ")}: klopt dat, zet dan "projectie" in indeling.json.`
    : "In geen van deze projecties liggen de vormen in de stad: kijk na of het bestand van deze stad is.";
}

function isInCity(geometry: Polygon | MultiPolygon, sectors: readonly SectorShape[]): boolean {
  const city = sectors.flatMap((sector) => cornersOf(sector.geometry));
  const [left, right] = rangeOf(city.map(([x = 0]) => x));
  const [bottom, top] = rangeOf(city.map(([, y = 0]) => y));
  return cornersOf(geometry).some(
    ([x = Number.NaN, y = Number.NaN]) => x >= left && x <= right && y >= bottom && y <= top,
  );
}

function rangeOf(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
