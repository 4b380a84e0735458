import { all, type Pattern, right, wrong } from "./context.ts";
import { described, saysValue } from "./described.ts";
import type { Table } from "./published.ts";

/** Rows and columns of a line chart, whichever way its table lies. */
function series(table: Table): {
  years: readonly string[];
  names: readonly string[];
  at: (name: string, year: string) => number | undefined;
} {
  const isAcross = table.columns.every((column) => /^\d{4}$/.test(column));
  const [names, years] = isAcross ? [table.rows, table.columns] : [table.columns, table.rows];
  return {
    names,
    years,
    at: (name, year) => {
      const [one, other] = [names.indexOf(name), years.indexOf(year)];
      return isAcross ? table.at(one, other) : table.at(other, one);
    },
  };
}

const lineYears = described(/^Lijngrafiek (\d{4})(?:–(\d{4}))?\.$/, ([first, last], _, table) => {
  const { years } = series(table);
  const isAll = years[0] === first && years.at(-1) === (last || first);
  return isAll ? right : wrong(`the figure has ${years[0]}–${years.at(-1)}`);
});

const lineEnds = described(
  /^(.+): van (.+?) in (\d{4}) naar (.+?) in (\d{4})( \(prognose\))?\.$/,
  ([name = "", from = "", first = "", to = "", last = "", projected], indicator, table) => {
    const { years, at } = series(table);
    const known = years.filter((year) => at(name, year) !== undefined);
    const row = table.rows.indexOf(name) < 0 ? table.rows.indexOf(last) : table.rows.indexOf(name);
    const column =
      table.rows.indexOf(name) < 0 ? table.columns.indexOf(name) : table.columns.indexOf(last);
    return all(
      known[0] === first && known.at(-1) === last
        ? undefined
        : `${name} has ${known[0]}–${known.at(-1)}`,
      saysValue(from, at(name, first), indicator),
      saysValue(to, at(name, last), indicator),
      table.isProjected(row, column) === (projected !== "") ? undefined : `${last} and its status`,
    );
  },
);

const lineOnce = described(
  /^(.+): (.+?) in (\d{4})\.$/,
  ([name = "", value = "", year = ""], indicator, table) => {
    const { years, at } = series(table);
    const known = years.filter((one) => at(name, one) !== undefined);
    return all(
      known.join() === year ? undefined : `${name} has ${known.join(", ")}`,
      saysValue(value, at(name, year), indicator),
    );
  },
);

const lineGaps = described(
  /^Voor (\d+) (?:jaar|jaren) is er geen cijfer\.$/,
  ([count], _, table, { label }) => {
    const { years, at } = series(table);
    const gaps = years.filter((year) => at(label, year) === undefined).length;
    return gaps === Number(count) ? right : wrong(`${gaps} years have no figure`);
  },
);

const lineBreak = described(
  /^De lijn is onderbroken voor (\d{4}): de reeks begint er opnieuw\.$/,
  ([year], { breakAt }) =>
    breakAt === year ? right : wrong(`the series starts anew in ${breakAt}`),
);

const otherNames = described(
  /^Ter vergelijking: ([^()]+)\.$/,
  ([names = ""], _, table, { label }) => {
    const others = series(table).names.filter((one) => one !== label);
    const said = names.split(/, | en /);
    return others.join() === said.join() ? right : wrong(`the others are ${others.join(", ")}`);
  },
);

export const lineDescriptions: readonly Pattern[] = [
  lineYears,
  lineEnds,
  lineOnce,
  lineGaps,
  lineBreak,
  otherNames,
];
