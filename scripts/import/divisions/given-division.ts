import { join } from "node:path";
import type { SectorShape } from "../../areas/describe-place.ts";
import type { Division } from "../../areas/division.ts";
import { readWeights } from "../../areas/read-weights.ts";
import { uniteAreas } from "../../areas/unite-areas.ts";
import { type NeighbourhoodShape, weighByArea } from "../../areas/weigh-by-area.ts";
import { divisionCardName as cardName } from "../../model/own-division.ts";
import { type Problem, throwIfAny } from "../../model/report-error.ts";
import type { CitySector } from "../boundaries/city-sectors.ts";
import { ProblemList } from "../problem-list.ts";
import type { DivisionCard } from "./division-card.ts";
import { readDivisionShapes } from "./division-shapes.ts";
import { divisionTablePath, readWorkbookRows } from "./division-table.ts";

/** A division with the shape of each of its parts, in Lambert 72. */
interface GivenDivision {
  readonly division: Division;
  readonly shapes: readonly NeighbourhoodShape[];
}

/** Weights that the city supplies come first; without them the surface decides. */
export async function readGivenDivision(
  card: DivisionCard,
  folder: string,
  citySectors: readonly CitySector[],
  sectors: readonly SectorShape[],
  keepPicture: (svg: string) => string,
): Promise<GivenDivision> {
  const drawn = card.grenzen && new ProblemList(join(folder, card.grenzen.bestand));
  const shapes =
    card.grenzen && drawn && (await readDivisionShapes(card.grenzen, sectors, drawn, keepPicture));
  const given = divisionTablePath(folder, card.gewichten);
  const tablePath = given ?? join(folder, cardName);
  const tableProblems: Problem[] = [];
  const table = given && (await readSectorWeights(card, given, citySectors, tableProblems));
  const together = new ProblemList(tablePath);
  if (table && shapes) checkSameNeighbourhoods(table, shapes, together);
  const nested = table && !card.grenzen ? drawNested(table, sectors, together) : undefined;
  throwIfAny([...(drawn?.problems ?? []), ...tableProblems, ...together.problems]);
  const all = shapes ?? nested;
  if (!all) throw new Error("drawing was lost without a problem");
  const geometries = new Map(sectors.map(({ code, geometry }) => [code, geometry]));
  return { division: table || weighByArea(geometries, all), shapes: all };
}

/** The weights of sectors, also where the table has those of the wijken that they lie in. */
async function readSectorWeights(
  { gewichtenPer }: DivisionCard,
  path: string,
  citySectors: readonly CitySector[],
  problems: Problem[],
): Promise<Division | undefined> {
  const sectors = citySectors.filter(({ isSupplement }) => !isSupplement);
  const unitOf = ({ code, wijk }: CitySector): string => (gewichtenPer === "wijk" ? wijk : code);
  const rows = await readWorkbookRows(path, problems);
  if (problems.length > 0) return undefined;
  const table = readWeights(path, new Set(sectors.map(unitOf)), problems, gewichtenPer, rows);
  if (!table) return undefined;
  const weights = sectors.flatMap((sector) => {
    const shares = table.weights.get(unitOf(sector));
    return shares ? [[sector.code, shares] as const] : [];
  });
  return { ...table, weights: new Map(weights) };
}

function checkSameNeighbourhoods(
  { neighbourhoods }: Division,
  shapes: readonly NeighbourhoodShape[],
  problems: ProblemList,
): void {
  const expected = "dezelfde wijken bij de gewichten als bij de grenzen";
  const drawn = new Set(shapes.map(({ code }) => code));
  const weighed = new Set(neighbourhoods.map(({ code }) => code));
  for (const { code } of neighbourhoods) {
    if (!drawn.has(code)) problems.add({}, `wijk "${code}" staat niet bij de grenzen`, expected);
  }
  for (const { code } of shapes) {
    if (!weighed.has(code)) problems.add({}, `geen rij voor wijk "${code}"`, expected);
  }
}

/** A division of whole sectors needs no drawing: its wijken are those sectors together. */
function drawNested(
  { neighbourhoods, weights }: Division,
  sectors: readonly SectorShape[],
  problems: ProblemList,
): readonly NeighbourhoodShape[] {
  return neighbourhoods.flatMap(({ code, name }) => {
    const own = sectors.filter((sector) => weights.get(sector.code)?.has(code));
    const cut = own.find((sector) => weights.get(sector.code)?.size !== 1);
    if (cut) {
      const found = `wijk "${code}" met een deel van sector ${cut.code}, zonder grenzen`;
      problems.add({}, found, `grenzen in ${cardName}, omdat de indeling sectoren snijdt`);
      return [];
    }
    if (own.length === 0) {
      const found = `wijk "${code}" zonder een sector op de kaart`;
      problems.add({}, found, `grenzen in ${cardName}`);
      return [];
    }
    return [{ code, name, geometry: uniteAreas(own.map(({ geometry }) => geometry)) }];
  });
}
