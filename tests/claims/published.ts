import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "../sites/built-site.ts";
import type { Catalogue, Indicator } from "./catalogue.ts";
import { readNumber } from "./dutch-number.ts";

/** The table of one figure, from its JSON-stat file. */
export interface Table {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** "Burgerlijke staat, 2022" */
  readonly label: string;
  readonly at: (row: number, column: number) => number | undefined;
  readonly isProjected: (row: number, column: number) => boolean;
}

/** What the files of a site say, to hold its sentences against. */
export interface Published {
  /** A figure in print, in per cent for a share; undefined when no file has one. */
  readonly figure: (indicator: Indicator, place: string, period: string) => number | undefined;
  /** The change that a table prints: relative for a count, else the difference. */
  readonly change: (indicator: Indicator, place: string, years: number) => number | undefined;
  /** The period of the key figure; without one the newest year that is no projection. */
  readonly latest: (indicator: Indicator, place: string) => string | undefined;
  /** The period of its column in the table of a group, also for who has no figure. */
  readonly column: (indicator: Indicator, group: string) => string | undefined;
  /** Every place of a group that has a row: undefined for one without a figure. */
  readonly peers: (
    indicator: Indicator,
    group: string,
    period: string,
  ) => ReadonlyMap<string, number | undefined> | undefined;
  /** Path of the figure without its extension. */
  readonly table: (path: string) => Table | undefined;
}

/** "de 13 centrumsteden samen" → "13 centrumsteden", "de provincie Kust" → "Prov. Kust". */
export function placeName(text: string): string {
  const name = text
    .replace(/^(het|de) /i, "")
    .replace(/ (samen|als geheel)$/, "")
    .replace(/^provincie /, "Prov. ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Which part of which city. */
export function partKey(city: string, name: string): string {
  return `${city}/${name}`;
}

export const cityGroup = "steden";

/** Reads every .csv and .json of a built site that holds figures. */
export function readPublished(site: string, catalogue: Catalogue): Published {
  const figures = new Map<string, number>();
  const changes = new Map<string, number>();
  const latest = new Map<string, string>();
  const peers = new Map<string, Map<string, number | undefined>>();
  const paths = filesOf(site);
  const nameOf = new Map(catalogue.places.map(({ slug, name }) => [slug, name]));
  const keep = (theme: string, id: string, place: string, period: string, value?: number): void => {
    if (value === undefined) return;
    const key = [theme, id, place, period].join("|");
    const before = figures.get(key);
    if (before !== undefined && Math.abs(before - value) > 1e-6)
      throw new Error(`two figures for ${key}: ${before} and ${value}`);
    figures.set(key, value);
  };
  const keepPeer = (
    { theme, id }: Pick<Indicator, "theme" | "id">,
    group: string,
    period: string,
    of: string,
    value: number | undefined,
  ): void => {
    const key = [theme, id, group, period].join("|");
    const known = peers.get(key) ?? new Map();
    known.set(of, value);
    peers.set(key, known);
  };

  const columns = new Map<string, string>();
  const newest = new Map<string, string>();
  const keepNewest = (theme: string, id: string, place: string, period: string): void => {
    const key = [theme, id, place].join("|");
    if ((newest.get(key) ?? "") < period) newest.set(key, period);
  };

  for (const path of paths.filter((one) => one.endsWith(".json"))) {
    const [, slug = "", theme = "", id = ""] =
      /^([^/]+)\/([^/]+)\/figuren\/(.+)\.json$/.exec(path) ?? [];
    const definition = catalogue.figures.find((one) => one.theme === theme && one.id === id);
    const table = definition && slug !== "vergelijking" ? readTable(join(site, path)) : undefined;
    if (!definition || !table || !["lijn", "rangbalken"].includes(definition.kind)) continue;
    table.rows.forEach((row, at) => {
      table.columns.forEach((column, index) => {
        const [place, period] = /^\d{4}$/.test(column) ? [row, column] : [column, row];
        const value = table.at(at, index);
        keep(theme, definition.indicator, place, period, value);
        if (value !== undefined && !table.isProjected(at, index))
          keepNewest(theme, definition.indicator, place, period);
        const isBar = definition.kind === "rangbalken" && [...nameOf.values()].includes(place);
        if (isBar) keepPeer({ theme, id: definition.indicator }, cityGroup, period, place, value);
      });
    });
  }
  for (const path of paths.filter((one) => one.endsWith("figuren/kerncijfers.csv"))) {
    const [slug = "", theme = ""] = path.split("/");
    // The pages of all cities beside each other have the theme behind their own name.
    if (slug === "vergelijking") readOverview(path, theme, cityGroup);
    else readKeyFigures(path, theme, nameOf.get(slug) ?? slug);
  }
  for (const { slug, partWords } of catalogue.places) {
    const path = `${slug}/${partWords.many}/${partWords.many}.csv`;
    if (existsSync(join(site, path))) readOverview(path, undefined, slug);
  }

  /** A row per place, a column "Short name, 2022 (unit)" per indicator. */
  function readOverview(path: string, theme: string | undefined, group: string): void {
    const [head = [], ...rows] = readCsv(join(site, path));
    head.forEach((column, index) => {
      const [, name, period = "", unit] =
        /^(.*), (\d{4}) \(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(column) ?? [];
      const indicator = catalogue.indicators.find(
        (one) =>
          (theme === undefined || one.theme === theme) &&
          one.shortName === name &&
          one.unit === unit &&
          !isDivided(one),
      );
      if (!indicator) return;
      columns.set([indicator.theme, indicator.id, group].join("|"), period);
      for (const row of rows) {
        const name = row[0] ?? "";
        const isCity = catalogue.places.some(({ name: city }) => city === name);
        // Wijken of two cities may have one name.
        const place =
          group === cityGroup || isCity || row === rows.at(-1) ? name : partKey(group, name);
        const value = readNumber(row[index] ?? "");
        keep(indicator.theme, indicator.id, place, period, value);
        if (value !== undefined) keepNewest(indicator.theme, indicator.id, place, period);
        const isPeer =
          group === cityGroup ? isCity : row !== rows.at(-1) && name !== "Niet te lokaliseren";
        if (isPeer) keepPeer(indicator, group, period, place, value);
      }
    });
  }

  function readKeyFigures(path: string, theme: string, city: string): void {
    const [head = [], ...rows] = readCsv(join(site, path));
    for (const row of rows) {
      const indicator = catalogue.indicators.find(
        (one) =>
          one.theme === theme &&
          capitalized(one.shortName) === row[0] &&
          one.unit === row[1] &&
          !isDivided(one),
      );
      if (!indicator) throw new Error(`${path}: no indicator ${row[0]} in ${row[1]}`);
      const period = row[2] ?? "";
      latest.set([theme, indicator.id, city].join("|"), period);
      head.forEach((column, index) => {
        const text = row[index] ?? "";
        const years = /^Verschil met (\d+) jaar eerder$/.exec(column)?.[1];
        const value = readNumber(text);
        if (years !== undefined && value !== undefined)
          changes.set([theme, indicator.id, city, years].join("|"), value);
        else if (
          index > 2 &&
          years === undefined &&
          !/^(Plaats|bron$|herkomst$|status$)/.test(column)
        )
          keep(theme, indicator.id, column, period, value);
      });
    }
  }

  return {
    figure: ({ theme, id }, place, period) => figures.get([theme, id, place, period].join("|")),
    change: ({ theme, id }, place, years) =>
      changes.get([theme, id, place, String(years)].join("|")),
    latest: ({ theme, id }, place) => {
      const key = [theme, id, place].join("|");
      return latest.get(key) ?? newest.get(key);
    },
    column: ({ theme, id }, group) => columns.get([theme, id, group].join("|")),
    peers: ({ theme, id }, group, period) => peers.get([theme, id, group, period].join("|")),
    table: (path) => {
      const file = join(site, `${path}.json`);
      if (!existsSync(file)) return undefined;
      const table = readTable(file);
      return table.label.includes(", hoogste en laagste,")
        ? readWhole(`${site}/${path}.csv`, table)
        : table;
    },
  };
}

/** A distribution or a cross table has no figure of its own. */
function isDivided({ formula }: Indicator): boolean {
  return formula === "verdeling" || formula === "kruising";
}

export function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function readTable(path: string): Table {
  const { dimension, value, status } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly dimension: Readonly<
      Record<
        "rij" | "kolom",
        { readonly label: string; readonly category: { readonly index: readonly string[] } }
      >
    >;
    readonly value: readonly (number | null)[];
    readonly status: readonly string[];
  };
  const rows = dimension.rij.category.index;
  const columns = dimension.kolom.category.index;
  return {
    rows,
    columns,
    label: dimension.kolom.label,
    at: (row, column) => value[row * columns.length + column] ?? undefined,
    isProjected: (row, column) => status[row * columns.length + column] === "prognose",
  };
}

/** All rows of a figure of which the page lists the ends; who has no place and the total are none of them. */
function readWhole(path: string, { label }: Table): Table {
  const [head = [], ...rows] = readCsv(path);
  const own = rows.filter((row) => row[1] !== "Totaal" && row[1] !== "Niet te lokaliseren");
  return {
    label,
    rows: own.map((row) => row[1] ?? ""),
    columns: head.slice(2),
    at: (row, column) => readNumber(own[row]?.[column + 2] ?? ""),
    isProjected: () => false,
  };
}

/** Fields of a file with ";" between them and quotes around those that need it. */
function readCsv(path: string): readonly (readonly string[])[] {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  return text
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined
          ? (plain ?? "").replace(/^'(?=[=+\-@])/, "")
          : quoted.replaceAll('""', '"'),
      ),
    );
}
