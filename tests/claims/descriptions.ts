import type { Indicator } from "./catalogue.ts";
import {
  all,
  type Context,
  figureIs,
  latestOf,
  type Pattern,
  placeIn,
  readValue,
  right,
  tableOf,
  wrong,
} from "./context.ts";
import { described, saysValue } from "./described.ts";
import { isSame } from "./dutch-number.ts";
import { lineDescriptions } from "./line-descriptions.ts";
import type { Table } from "./published.ts";

/** Places and figures of bars and maps: of all that are drawn. */
function drawn(
  table: Table,
  indicator: Indicator,
  { figure, catalogue }: Context,
): readonly { name: string; value: number | undefined }[] {
  const kind = figure?.definition.kind;
  // In a file of several figures, that in the unit of the map.
  const column = Math.max(
    0,
    table.columns.findIndex((head) => head.endsWith(` (${indicator.unit})`)),
  );
  const cities = new Set(catalogue.places.map(({ name }) => name));
  return table.rows
    .map((row, at) => ({ name: row, value: table.at(at, column) }))
    .filter(({ name }) => kind !== "rangbalken" || cities.has(name));
}

const barCount = described(
  /^(?:Staafdiagram|Kaart) van (\d+) (?:gebied|gebieden)(?:, van hoog naar laag)?\.$/,
  ([count], indicator, table, context) => {
    const found = drawn(table, indicator, context).length;
    // Of a few sectors the shape is not known.
    const isSo = isShortened(table) ? found >= Number(count) : found === Number(count);
    return isSo ? right : wrong(`there are ${found}`);
  },
);

/** The table of a map of hundreds of sectors has its ends only. */
function isShortened({ label }: Table): boolean {
  return label.includes(", hoogste en laagste,");
}

const ends = described(
  /^(Van de getoonde cijfers hoogst|Hoogst): (.+?\))(?:; laagst: (.+))?\.$/,
  ([start, high = "", low = ""], indicator, table, context) => {
    const places = drawn(table, indicator, context);
    const known = places.flatMap(({ value }) => value ?? []);
    const isPartly = start !== "Hoogst";
    const end = (told: string, extreme: number): string | undefined => {
      // A unit may have brackets of its own.
      const [, name = "", text = ""] = /^(.*?) \(((?:[^()]|\([^()]*\))*)\)$/.exec(told) ?? [];
      const named = places.filter((one) => one.name === name);
      const fault = named.length === 0 ? `no ${name}` : undefined;
      const own = named.find(({ value }) => value !== undefined && isSame(value, extreme));
      return fault ?? (own ? saysValue(text, own.value, indicator) : `${name} is not ${extreme}`);
    };
    return all(
      end(high, Math.max(...known)),
      low === "" ? undefined : end(low, Math.min(...known)),
      known.length < places.length === isPartly
        ? undefined
        : "hidden figures and what is said of them",
    );
  },
);

const ownBar = described(
  /^([^:]+) \(([^()]+)\)\.$/,
  ([name = "", value = ""], indicator, table, context) => {
    const row = table.rows.indexOf(name);
    return all(
      name === context.label ? undefined : `${name} is not the place of the page`,
      saysValue(value, table.at(row, 0), indicator),
    );
  },
);

const references = described(
  /^Ter vergelijking: (.+ \(.+\))\.$/,
  ([told = ""], indicator, _, context) =>
    all(
      ...[...told.matchAll(/(?:^|, )(.+?) \(([^()]+)\)/g)].map(([, name = "", value = ""]) =>
        figureIs(
          value,
          indicator,
          placeIn(name, context),
          latestOf(indicator, context) ?? yearOf(context) ?? "",
          context,
        ),
      ),
    ),
);

function yearOf(context: Context): string | undefined {
  const table = context.figure && tableOf(context.figure, context);
  return table?.columns.find((column) => /^\d{4}$/.test(column));
}

const absentBars = described(
  /^(?:Gearceerd, zonder|Zonder) cijfer: (\d+)\.$/,
  ([count], indicator, table, context) => {
    const absent = drawn(table, indicator, context).filter(
      ({ value }) => value === undefined,
    ).length;
    const isSo = isShortened(table) ? absent >= Number(count) : absent === Number(count);
    return isSo ? right : wrong(`${absent} have no figure`);
  },
);

const stackNames = described(/^Gestapelde balken voor (.+)\.$/, ([names = ""], _, table) => {
  const said = names.split(/, | en /).join();
  return said === table.rows.join() ? right : wrong(`the bars are ${table.rows.join(", ")}`);
});

const stackCount = described(/^Gestapelde balken, (\d+) stuks\.$/, ([count], _, table) =>
  table.rows.length === Number(count) ? right : wrong(`there are ${table.rows.length}`),
);

const stackLargest = described(
  /^Grootste deel, (.+?): (.+) \(([^()]+)\)\.$/,
  ([bar = "", part = "", value = ""], indicator, table) => {
    const row = table.rows.indexOf(bar);
    const parts = table.columns.map((_, at) => table.at(row, at));
    const own = parts[table.columns.indexOf(part)];
    return all(
      parts.every((one) => one !== undefined && own !== undefined && one <= own)
        ? undefined
        : `${part} is not the largest of ${bar}`,
      saysValue(value, own, indicator),
    );
  },
);

const stackPartly = described(
  /^(.+): (?:niet elk deel heeft een cijfer|geen cijfers)\.$/,
  ([bar = ""], _, table) => {
    const row = Math.max(table.rows.indexOf(bar), table.columns.indexOf(bar));
    if (row < 0) return wrong(`no ${bar}`);
    const isWhole =
      table.rows.includes(bar) &&
      table.columns.every((_column, at) => table.at(row, at) !== undefined);
    return isWhole ? wrong(`${bar} has all its figures`) : right;
  },
);

const stackParts = described(/^Categorieën: (.+)\.$/, ([names = ""], _, { columns }) => {
  // Names with words of a list in them need a stronger sign between them.
  const isClear = columns.every((column) => !/,| en /.test(column));
  const list = isClear
    ? `${columns.slice(0, -1).join(", ")} en ${columns.at(-1)}`
    : columns.join("; ");
  return names === list ? right : wrong(`the parts are ${list}`);
});

const pyramidOf = described(
  /^Leeftijdspiramide van (.+): mannen links, vrouwen rechts, van (.+) tot (.+) jaar\.$/,
  ([name, first, last], _, table, { label }) => {
    const isAll = table.rows.at(-1) === `${first} jaar` && table.rows[0] === `${last} jaar`;
    return name === label && isAll
      ? right
      : wrong(`it is of ${label}, ${table.rows.at(-1)} to ${table.rows[0]}`);
  },
);

const pyramidLargest = described(
  /^Grootste groep: (.+) jaar, mannen en vrouwen samen (.+)\.$/,
  ([group, value = ""], indicator, table) => {
    const sums = table.rows.map(
      (_, at) => (table.at(at, 0) ?? Number.NaN) + (table.at(at, 1) ?? Number.NaN),
    );
    const own = sums[table.rows.indexOf(`${group} jaar`)] ?? Number.NaN;
    const said = readValue(value, indicator) ?? Number.NaN;
    return all(
      sums.every((one) => one <= own + 0.1 + 1e-9)
        ? undefined
        : `another group is larger than ${group}`,
      Math.abs(own - said) <= 0.15 ? undefined : `${group} is ${own}, not ${said}`,
    );
  },
);

const outline = described(/^Omtreklijn: (.+)\.$/, ([name = ""], _, table) =>
  table.columns[2] === `${name}, mannen` ? right : wrong(`the outline is ${table.columns[2]}`),
);

const summed = described(
  /^Open (?:punten|balken): opgeteld uit de gebieden van toen\.$/,
  () => right,
);

export const descriptions: readonly Pattern[] = [
  ...lineDescriptions,
  barCount,
  ends,
  ownBar,
  references,
  absentBars,
  stackNames,
  stackCount,
  stackLargest,
  stackPartly,
  stackParts,
  pyramidOf,
  pyramidLargest,
  outline,
  summed,
];
