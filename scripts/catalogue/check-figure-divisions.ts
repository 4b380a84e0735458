import type { City, FurtherDivision } from "../model/city.ts";
import { type FigureDefinition, isAboutParts, repeatedFigureId } from "../model/figure.ts";
import { measuresOf } from "../model/indicator.ts";
import { mainDivision } from "../model/own-division.ts";
import type { Problem } from "../model/report-error.ts";
import type { Theme } from "../model/theme.ts";
import type { CityInFile } from "./read-cities.ts";
import type { RawTable } from "./tables/raw-table.ts";

type Finding = Omit<Problem, "where">;

/** What a city asks of its divisions must exist: the figure, the division, and counts for the one by the other. */
export function checkFigureDivisions(
  cities: readonly CityInFile[],
  themes: readonly Theme[],
  tables: ReadonlyMap<string, RawTable>,
  problems: Problem[],
): void {
  for (const { city, where } of cities) {
    for (const [figure, divisions] of city.figureDivisions) {
      const asked = { figure, divisions, city };
      for (const finding of findMistakes(asked, themes, tables)) {
        problems.push({ where: where("indelingPerFiguur", figure), ...finding });
      }
    }
  }
}

interface AskedFigure {
  readonly figure: string;
  readonly divisions: readonly string[];
  readonly city: City;
}

function findMistakes(
  { figure, divisions, city }: AskedFigure,
  themes: readonly Theme[],
  tables: ReadonlyMap<string, RawTable>,
): readonly Finding[] {
  const all = themes.flatMap(({ figures }) => figures);
  const possible = all.filter(isAboutParts);
  if (!possible.some(({ id }) => id === figure)) {
    return [
      {
        found: `figuur "${figure}"`,
        expected: `een kaart of tabel van de delen van een stad: ${listOf(possible.map(({ id }) => id))}`,
      },
    ];
  }
  const names = [mainDivision, ...city.furtherDivisions.map(({ id }) => id)];
  return [
    ...divisions
      .filter((name) => !names.includes(name))
      .map((name) => ({
        found: `indeling "${name}" bij figuur "${figure}"`,
        expected: `een indeling van ${city.name}: ${listOf(names)}`,
        hint: `Zet een andere indeling in data/steden/${city.slug}/<naam>/ en voer ze in: zie docs/handleiding/eigen-wijkindeling.md.`,
      })),
    ...divisions
      .filter((name, index) => divisions.indexOf(name) < index)
      .map((name) => ({
        found: `tweemaal indeling "${name}" bij figuur "${figure}"`,
        expected: "elke indeling één keer",
      })),
    ...divisions
      .slice(1)
      .filter((name) => all.some(({ id }) => id === repeatedFigureId(figure, name)))
      .map((name) => ({
        found: `figuur "${figure}" een tweede keer, naar ${name}`,
        expected: `geen andere figuur "${repeatedFigureId(figure, name)}": zo zou zij heten`,
      })),
    ...city.furtherDivisions
      .filter(({ id }) => divisions.includes(id))
      .filter((division) => !hasFigures(figure, division, themes, tables))
      .map(({ id }) => ({
        found: `figuur "${figure}" naar ${id}, waarvoor er geen cijfers zijn`,
        expected: `een figuur met cijfers per statistische sector: ${listOf(
          possible
            .filter((one) => hasFiguresIn(one, city.furtherDivisions, themes, tables))
            .map((one) => one.id),
        )}`,
        hint: "Een eigen indeling heeft alleen aantallen die per sector bestaan en niet worden afgerond.",
      })),
  ];
}

function hasFiguresIn(
  { id }: FigureDefinition,
  divisions: readonly FurtherDivision[],
  themes: readonly Theme[],
  tables: ReadonlyMap<string, RawTable>,
): boolean {
  return divisions.some((division) => hasFigures(id, division, themes, tables));
}

/** True where every count behind the figure exists for at least one part. */
function hasFigures(
  figure: string,
  { parts }: FurtherDivision,
  themes: readonly Theme[],
  tables: ReadonlyMap<string, RawTable>,
): boolean {
  return themes.some(({ figures, indicators }) => {
    const definition = figures.find(({ id }) => id === figure);
    const indicator = indicators.find(({ id }) => id === definition?.indicator);
    if (!indicator) return false;
    return measuresOf(indicator.formula).every(({ dataset }) =>
      parts.some(({ key }) => tables.get(dataset)?.rows.has(key)),
    );
  });
}

function listOf(names: readonly string[]): string {
  return names.join(", ") || "er is er geen";
}
