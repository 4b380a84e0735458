import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type ConvertedFigure, convertCounts } from "../../areas/convert-counts.ts";
import { formatNumber } from "../../model/format.ts";
import { jsonIn } from "../../model/json-file.ts";
import { listOwnDivisions, mainDivision } from "../../model/own-division.ts";
import { ReportError } from "../../model/report-error.ts";
import { isStrayName } from "../../model/stray-name.ts";
import { isKnown, known, withoutUncertain } from "../../model/value.ts";
import { readAreaMap, readAreaNames, readLocatedWijken } from "../areas/area-tables.ts";
import { type CitySector, readCitySectors } from "../boundaries/city-sectors.ts";
import { readSectorShapes } from "../boundaries/sector-shapes.ts";
import { readImportedDivision } from "../divisions/read-imported-division.ts";
import { readProjectTable } from "../project-table.ts";
import { peopleFolder } from "../publishers/sector-population.ts";
import { formatShare } from "./describe-share.ts";
import { describeVintages } from "./describe-vintages.ts";

/** Dutch lines for who keeps the areas of a city: its divisions, vintages and coverage. */
export function describeAreas(root: string, slug: string): readonly string[] {
  const city = readCity(root, slug);
  const sectors = readCitySectors(root).get(city.code) ?? [];
  if (sectors.length === 0) {
    return [`${city.name} (${city.code}): geen wijken en sectoren in data/gebieden.`];
  }
  const people = readPeople(root);
  return [
    `${city.name} (${city.code})`,
    "",
    ...describeOfficial(root, city.code, sectors, people),
    "",
    ...describeOwn(root, slug, people),
    "",
    ...describeVintages(root, slug, city.code, sectors),
  ];
}

interface CityName {
  readonly name: string;
  readonly code: string;
}

function readCity(root: string, slug: string): CityName {
  const path = `data/steden/${slug}/stad.json`;
  try {
    const { naam, gebied } = jsonIn(join(root, path)) as {
      readonly naam: string;
      readonly gebied: { readonly code: string };
    };
    return { name: naam, code: gebied.code };
  } catch {
    const cities = readdirSync(join(root, "data/steden"))
      .filter((name) => !isStrayName(name))
      .join(", ");
    throw new ReportError([{ where: "--stad", found: `"${slug}"`, expected: `een van ${cities}` }]);
  }
}

/** Inhabitants by sector in the newest year there is. */
interface People {
  readonly year: string;
  readonly bySector: ReadonlyMap<string, number>;
}

function readPeople(root: string): People {
  const years = existsSync(join(root, peopleFolder)) ? readdirSync(join(root, peopleFolder)) : [];
  const last = years
    .filter((name) => name.endsWith(".csv"))
    .toSorted()
    .at(-1);
  if (!last) return { year: "", bySector: new Map() };
  const words = { expected: "de inwoners per sector", hint: "Voer statbel-sectoren in." };
  const [, ...rows] = readProjectTable(root, `${peopleFolder}/${last}`, words);
  return {
    year: last.slice(0, -".csv".length),
    bySector: new Map(rows.map(([, sector = "", count]) => [sector, Number(count)])),
  };
}

function describeOfficial(
  root: string,
  city: string,
  sectors: readonly CitySector[],
  { year, bySector }: People,
): readonly string[] {
  const located = readLocatedWijken(root);
  const wijken = [...readAreaMap(root, "wijk", "gemeente")].filter(([, code]) => code === city);
  const onMap = wijken.filter(([code]) => located.has(code)).length;
  const districts = [...readAreaMap(root, "deelgemeente", "gemeente")].filter(
    ([, code]) => code === city,
  );
  const own = sectors.filter(({ isSupplement }) => !isSupplement);
  const shapes = new Set(
    readSectorShapes(root, slugOf(root, city), sectors).map(({ code }) => code),
  );
  const without = own.filter(({ code }) => !shapes.has(code));
  const wijkOf = readAreaMap(root, "statsec", "wijk");
  const mine = new Set(wijken.map(([code]) => code));
  const all = [...bySector].filter(([sector]) => mine.has(wijkOf.get(sector) ?? ""));
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const placed = all
    .filter(([sector]) => located.has(wijkOf.get(sector) ?? ""))
    .reduce((sum, [, count]) => sum + count, 0);
  return [
    "Indelingen van 2020 tot en met 2024 (waarin de cijfers staan)",
    `  wijken: ${onMap} op de kaart, ${wijken.length - onMap} voor wie niet te lokaliseren is`,
    `  deelgemeenten: ${districts.length}, de niet te lokaliseren inbegrepen`,
    `  statistische sectoren: ${own.length}, waarvan ${own.length - without.length} met een vorm`,
    ...without.map(
      ({ code, name }) =>
        `    zonder vorm: ${name} (${code}), ${formatNumber(bySector.get(code) ?? 0, 0)} inwoners`,
    ),
    `  dekking: van ${formatShare(placed / total)} van de ${formatNumber(total, 0)} inwoners in ${year} is de wijk bekend`,
  ];
}

/** Maps and sector files are named after the municipality. */
function slugOf(root: string, city: string): string {
  return (readAreaNames(root, "gemeente").get(city) ?? city).toLowerCase();
}

function describeOwn(root: string, slug: string, people: People): readonly string[] {
  const names = listOwnDivisions(root, slug);
  if (names.length === 0) {
    return ["Eigen indeling: geen (zie docs/handleiding/eigen-wijkindeling.md)"];
  }
  return names.flatMap((name, index) => [
    ...(index > 0 ? [""] : []),
    ...describeDivision(root, slug, name, people),
  ]);
}

function describeDivision(
  root: string,
  slug: string,
  name: string,
  { year, bySector }: People,
): readonly string[] {
  const title = name === mainDivision ? "Eigen indeling" : `Andere indeling "${name}"`;
  const imported = readImportedDivision(root, slug, name);
  if (!imported) return [`${title}: nog niet ingevoerd`];
  const { division, card } = imported;
  const counts = new Map(
    [...division.weights.keys()].map((code) => [code, known(bySector.get(code) ?? 0)]),
  );
  const { figures } = convertCounts(counts, division, bySector, card.laagsteDekking);
  const cut = [...division.weights.values()].filter((shares) => shares.size > 1).length;
  return [
    `${title}: ${card.naam} (${card.bron})`,
    `  ${division.neighbourhoods.length} ${card.meervoud}, gewogen naar ${division.basis}; ${cut} van ${division.weights.size} sectoren in meer dan één ${card.enkelvoud}`,
    `  getoond vanaf een dekking van ${formatShare(card.laagsteDekking)} en tot een marge van de helft; inwoners in ${year}:`,
    ...figures.map(describeFigure),
  ];
}

function describeFigure({ neighbourhood, count, shown, coverage }: ConvertedFigure): string {
  const number = isKnown(count) ? formatNumber(count.number, 0) : "?";
  const margin = isKnown(count) && count.margin ? ` ± ${formatNumber(count.margin, 0)}` : "";
  const isShown = isKnown(withoutUncertain(shown));
  return `    ${neighbourhood.name}: ${number}${margin}, dekking ${formatShare(coverage)}${isShown ? "" : ", niet getoond"}`;
}
