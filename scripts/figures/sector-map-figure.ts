import { observe } from "../indicators/compute.ts";
import { areaOfSector, type CitySector } from "../model/city.ts";
import { capitalize, enumerate } from "../model/dutch.ts";
import type { FigureDefinition } from "../model/figure.ts";
import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { printedNumber } from "../model/rounding.ts";
import { isHidden, isKnown, missing } from "../model/value.ts";
import { classNotes } from "./class-notes.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureCore } from "./figure-core.ts";
import type { FigureTable, TableRow } from "./figure-view.ts";

/** In a list of hundreds of sectors, these many at either end are printed. */
const extremes = 5;

interface ObservedSector {
  readonly sector: CitySector;
  /** The indicator of the map, then the columns of the table. */
  readonly main: Observation;
  readonly columns: readonly Observation[];
}

/**
 * One indicator over the statistical sectors, in the latest period: the map, the
 * highest and lowest on paper, and all of them on the page and in the file.
 */
export function sectorMapFigure(
  definition: FigureDefinition,
  context: FigureContext,
): FigureCore | undefined {
  const { city, sectorMap } = context;
  const key = context.keyFigure(definition.indicator);
  const main = key.definition;
  if (!sectorMap || !main.levels.includes("statsec")) return undefined;
  const { period } = key.latest;
  const columns = (definition.columns.length > 0 ? definition.columns : [definition.indicator]).map(
    (id) => context.indicator(id),
  );
  const observed = observeSectors(main, columns, period, context);
  const located = observed.filter(({ sector }) => sector.isLocated);
  const drawn = located.filter(({ sector }) => sector.isDrawn);
  const ends = pickExtremes(drawn, main);
  const listed = new Map(
    [
      ...ends.highest.map(({ sector }) => ({ sector, group: "Hoogste cijfers" })),
      ...ends.lowest.map(({ sector }) => ({ sector, group: "Laagste, waar mensen wonen" })),
    ].map(({ sector, group }, index) => [sector.code, { number: index + 1, group }]),
  );
  const { unit, decimals } = main;
  const parts = drawn.map(({ sector, main: { value } }) => ({
    code: sector.code,
    name: sector.name,
    value,
    ...listed.get(sector.code),
  }));
  const base = {
    rowHeader: "Statistische sector",
    groupHeader: "Deel",
    columns: columns.map((column) => ({
      name: column.shortName,
      unit: column.unit,
      decimals: column.decimals,
    })),
  };
  return {
    title: undefined,
    scope: `${city.name} per statistische sector, ${period}`,
    period,
    chart: { kind: "kaart", unit, decimals, topology: sectorMap, parts },
    table: {
      ...base,
      caption: `${main.shortName} per statistische sector, hoogste en laagste, ${period}`,
      rows: [
        ...ends.highest.map((one) => sectorRow(one, "Hoogste cijfers", true)),
        ...ends.lowest.map((one) => sectorRow(one, "Laagste cijfers, waar mensen wonen", true)),
      ],
    },
    wholeTable: wholeTable(base, observed, columns, period, context),
    boundarySources: context.sectorBoundarySources,
    notes: [
      ...classNotes(
        drawn.map(({ main: { value } }) => value),
        { one: "sector", many: "sectoren" },
      ),
      ...undrawnNote(located),
    ],
  };
}

function observeSectors(
  main: IndicatorDefinition,
  columns: readonly IndicatorDefinition[],
  period: string,
  { city, figures }: FigureContext,
): readonly ObservedSector[] {
  return city.sectors.flatMap((sector): ObservedSector[] => {
    const area = areaOfSector(sector);
    const see = (indicator: IndicatorDefinition): Observation => {
      const observation = observe(indicator, area, period, figures);
      // Who has no place is counted; nothing else can be said of them.
      const isSaid = sector.isLocated || indicator.formula.kind === "count";
      return isSaid ? observation : { ...observation, value: missing("not-applicable") };
    };
    const seen = { sector, main: see(main), columns: columns.map(see) };
    // Sectors of earlier years have no figure in this one.
    const hasFigure = [seen.main, ...seen.columns].some(
      ({ value }) => isKnown(value) || isHidden(value),
    );
    return sector.isRetired && !hasFigure ? [] : [seen];
  });
}

/** Of the shown figures; where nobody lives, a lowest place says nothing. */
function pickExtremes(
  drawn: readonly ObservedSector[],
  { unit, decimals }: IndicatorDefinition,
): { readonly highest: readonly ObservedSector[]; readonly lowest: readonly ObservedSector[] } {
  const shown = drawn.flatMap((one) =>
    isKnown(one.main.value) ? [{ one, number: printedNumber(one.main.value, unit, decimals) }] : [],
  );
  const sorted = shown
    .filter(({ number }) => number !== 0)
    .sort((left, right) => right.number - left.number)
    .map(({ one }) => one);
  const highest = sorted.slice(0, extremes);
  return { highest, lowest: sorted.slice(Math.max(highest.length, sorted.length - extremes)) };
}

function sectorRow({ sector, columns }: ObservedSector, group: string, withWijk = false): TableRow {
  return {
    name: withWijk ? `${sector.name} (${sector.wijk.name})` : sector.name,
    group,
    isOwn: false,
    isTotal: false,
    cells: columns,
  };
}

function wholeTable(
  base: Omit<FigureTable, "caption" | "rows">,
  observed: readonly ObservedSector[],
  columns: readonly IndicatorDefinition[],
  period: string,
  { city, figures }: FigureContext,
): FigureTable {
  return {
    ...base,
    groupHeader: "Wijk",
    caption: `${enumerate(columns.map(({ shortName }) => shortName))} per statistische sector, ${period}`,
    rows: [
      ...observed.map((one) =>
        one.sector.isLocated
          ? sectorRow(one, one.sector.wijk.name)
          : { ...sectorRow(one, "Niet te lokaliseren"), name: "Niet te lokaliseren" },
      ),
      {
        name: "Totaal",
        group: capitalize(city.area.name),
        isOwn: true,
        isTotal: true,
        cells: columns.map((column) => observe(column, city.area, period, figures)),
      },
    ],
  };
}

/** What a reader would look for on the map in vain. */
function undrawnNote(located: readonly ObservedSector[]): readonly string[] {
  const names = located
    .filter(({ sector }) => !sector.isDrawn)
    .map(({ sector }) => `${sector.name} (${sector.wijk.name})`);
  if (names.length === 0) return [];
  const verb = names.length === 1 ? "staat" : "staan";
  return [
    `${enumerate(names)} ${verb} niet op de kaart: in het bestand met de grenzen ontbreekt de vorm.`,
  ];
}
