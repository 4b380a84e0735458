import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Area, type AreaKey, areaKey, areaLevels, divisionKey } from "../model/area.ts";
import {
  areaOfPart,
  type City,
  type CityDivision,
  type CityPart,
  type FurtherDivision,
} from "../model/city.ts";
import { compareDutch } from "../model/dutch.ts";
import { formatDate } from "../model/format.ts";
import { citiesFolder, givenDivisionFolder, mainDivision } from "../model/own-division.ts";
import { slugParts } from "../model/part-slugs.ts";
import { type JsonFile, readJson } from "../model/read-json.ts";
import type { Problem } from "../model/report-error.ts";
import { belongsTo, dayOfChange } from "../model/vintage.ts";
import { type AreaTables, findArea } from "./areas/area-tables.ts";
import { findCityArea, findMerger } from "./areas/find-merger.ts";
import type { OwnDivision } from "./areas/read-own-divisions.ts";
import { checkStyle } from "./check-style.ts";

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'een kleur als "#1b6e3c"');
const text = z.string().min(1, "een tekst");
const siteAddressForm = "een volledig webadres dat op / eindigt: https://www.stad.example/cijfers/";

/** data/steden/<stad>/stad.json. */
export const citySchema = z.strictObject({
  naam: text,
  naamInZin: text,
  gebied: z.strictObject({ niveau: z.enum(areaLevels), code: text }),
  uitgever: text,
  contact: text,
  adresWebsite: z.url(siteAddressForm).endsWith("/", siteAddressForm),
  delen: z.strictObject({ niveau: z.enum(areaLevels), enkelvoud: text, meervoud: text }),
  indelingPerFiguur: z
    .record(
      text,
      z.union([text.transform((name) => [name]), z.array(text).min(1, "minstens één indeling")]),
    )
    .default({}),
  vergelijkMet: z.array(z.enum(["centrumsteden", "provincie", "gewest"])),
  huisstijl: z.strictObject({
    kleur: colour,
    tint: colour,
    tekstOpKleur: colour,
    // Charts are measured with this font, so a page in another one would not fit them.
    lettertype: z.literal("Source Sans 3"),
    logo: text.nullable(),
  }),
  toegankelijkheid: z
    .strictObject({
      regelgeving: text,
      toezicht: text,
      adresToezicht: z.url("een webadres"),
      gebreken: z.array(text).default([]),
    })
    .optional(),
});
type CityFile = JsonFile<z.output<typeof citySchema>>;

/** A city with where a field of its stad.json stands. */
export interface CityInFile {
  readonly city: City;
  readonly where: CityFile["where"];
}

/** Reads data/steden/<stad>/stad.json, in Dutch alphabetical order of the names. */
export function readCities(
  root: string,
  areas: AreaTables,
  divisions: readonly OwnDivision[],
  problems: Problem[],
): readonly CityInFile[] {
  const slugs = readdirSync(join(root, citiesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const cities: CityInFile[] = [];
  for (const slug of slugs) {
    if (!/^[a-z0-9-]+$/.test(slug)) {
      problems.push({
        where: `${citiesFolder}/${slug}`,
        found: `een map "${slug}"`,
        expected: "een naam van kleine letters, cijfers en streepjes: ze staat in de adressen",
        hint: `Hernoem de map, bijvoorbeeld naar ${slug.toLowerCase().replace(/[^a-z0-9]+/g, "-")}; een kopie hoort buiten ${citiesFolder}/.`,
      });
      continue;
    }
    const path = `${citiesFolder}/${slug}/stad.json`;
    const file = readJson(root, path, citySchema, problems);
    if (!file) continue;
    const spec = file.data;
    const area = findCityArea(spec.gebied.niveau, spec.gebied.code, areas);
    if (!area) {
      problems.push({
        where: file.where("gebied"),
        found: `gebied ${spec.gebied.niveau}:${spec.gebied.code}`,
        expected: `een gebied uit data/gebieden/gebieden.csv, in de indeling van ${areas.vintage} of eerder`,
      });
      continue;
    }
    const key = areaKey(area);
    const own = divisions.filter((one) => one.slug === slug);
    for (const { id } of belongsTo(area, "2024") ? [] : own) {
      problems.push({
        where: givenDivisionFolder(slug, id),
        found: `een eigen indeling van het grondgebied van voor ${formatDate(dayOfChange)}`,
        expected: `een indeling van het grondgebied van ${areas.vintage}`,
        hint: "Bouw met --indeling 2024, of laat de map weg tot de stad een nieuwe indeling heeft.",
      });
    }
    const twin = cities.find(
      (one) => one.city.area.code === area.code && one.city.area.level === area.level,
    );
    if (twin) {
      problems.push({
        where: file.where("gebied"),
        found: `hetzelfde gebied als ${twin.city.slug}: ${key}`,
        expected: "elk gebied bij één stad",
        hint: `Is dit een kopie? Zet ze buiten ${citiesFolder}/.`,
      });
      continue;
    }
    const merger = findMerger(area, areas);
    const city: City = {
      slug,
      name: spec.naam,
      area: { ...area, name: spec.naamInZin },
      publisher: spec.uitgever,
      contact: spec.contact,
      siteUrl: spec.adresWebsite,
      ...describeParts(key, spec.delen, areas, own),
      figureDivisions: new Map(Object.entries(spec.indelingPerFiguur)),
      ...(merger ? { merger } : {}),
      ...findComparisons(key, file, areas, problems),
      sectors: [],
      style: checkStyle(root, slug, spec.huisstijl, file.where, problems),
      ...readAccessibility(spec.toegankelijkheid),
    };
    cities.push({ city, where: file.where });
  }
  return cities.sort((left, right) => compareDutch(left.city.name, right.city.name));
}

function readAccessibility(
  spec: CityFile["data"]["toegankelijkheid"],
): Pick<City, "accessibility"> {
  if (!spec) return {};
  const { regelgeving, toezicht, adresToezicht, gebreken } = spec;
  return {
    accessibility: {
      law: regelgeving,
      supervisor: toezicht,
      supervisorUrl: adresToezicht,
      knownFaults: gebreken,
    },
  };
}

/** The city's own main division where it has one; its official parts then stay as other parts, with those of the further divisions. */
function describeParts(
  key: AreaKey,
  { niveau, enkelvoud, meervoud }: CityFile["data"]["delen"],
  areas: AreaTables,
  own: readonly OwnDivision[],
): CityDivision & Pick<City, "furtherDivisions" | "otherParts"> {
  const official: CityDivision = {
    partsLevel: niveau,
    partWords: { one: enkelvoud, many: meervoud },
    parts: findParts(key, { level: niveau }, areas),
  };
  const divisions = own.map((one) => describeOwn(key, one, areas));
  const main = divisions.find(({ id }) => id === mainDivision);
  const furtherDivisions = divisions.filter((one) => one !== main);
  const { id: _, ...shown } = main ?? { id: mainDivision, ...official };
  return {
    ...shown,
    furtherDivisions,
    otherParts: [...(main ? [official] : []), ...furtherDivisions].flatMap((division) =>
      division.parts.map((part) => areaOfPart(division, part)),
    ),
  };
}

function describeOwn(
  key: AreaKey,
  { id, words, name, source, basis }: OwnDivision,
  areas: AreaTables,
): FurtherDivision {
  return {
    id,
    partsLevel: "eigenwijk",
    partWords: words,
    parts: findParts(key, { level: "eigenwijk", division: id }, areas),
    ownDivision: { name, source, basis },
  };
}

function findParts(
  city: AreaKey,
  division: Pick<Area, "level" | "division">,
  { areas, children, squareKilometres, vintage }: AreaTables,
): CityPart[] {
  const found = (children.get(city) ?? []).flatMap((key) => {
    const area = areas.get(key);
    if (!area || divisionKey(area) !== divisionKey(division) || !belongsTo(area, vintage))
      return [];
    const { code, name, from } = area;
    return [{ key, code, name, ...(from ? { from } : {}) }];
  });
  const slugs = slugParts(found);
  return found
    .map((part) => ({
      ...part,
      slug: slugs.get(part.code) ?? part.code,
      isLocated: squareKilometres.has(part.key),
    }))
    .sort(
      (left, right) =>
        Number(right.isLocated) - Number(left.isLocated) || compareDutch(left.name, right.name),
    );
}

function findComparisons(
  city: AreaKey,
  { data: { vergelijkMet }, where }: CityFile,
  tables: AreaTables,
  problems: Problem[],
): { comparisons: Area[]; peers: Area[] } {
  const { areas, parents, childrenIn, vintage } = tables;
  const isShown = (key: AreaKey, level: string): boolean => {
    const area = areas.get(key);
    return area?.level === level && belongsTo(area, vintage);
  };
  const parentAt = (key: AreaKey | undefined, level: string): AreaKey | undefined =>
    key && parents.get(key)?.find((parent) => isShown(parent, level));
  const province = parentAt(city, "provincie");
  const group = findArea(tables, "groep", "centrumsteden", vintage);
  const peerGroup: AreaKey = group ? areaKey(group) : "groep:centrumsteden";
  const keys = {
    centrumsteden: peerGroup,
    provincie: province,
    gewest: parentAt(province, "gewest"),
  };
  const comparisons = vergelijkMet.flatMap((name, index) => {
    const area = keys[name] && areas.get(keys[name]);
    if (area) return [area];
    problems.push({
      where: where("vergelijkMet", index),
      found: `vergelijkMet "${name}"`,
      expected: "een vergelijking die voor dit gebied bestaat",
      hint: "Schrap deze vergelijking of vul data/gebieden aan.",
    });
    return [];
  });
  const peers = vergelijkMet.includes("centrumsteden")
    ? (childrenIn[vintage]?.get(peerGroup) ?? []).flatMap((key) => areas.get(key) ?? [])
    : [];
  return { comparisons, peers };
}
