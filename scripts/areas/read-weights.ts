import { type DelimitedRows, readDelimitedRows } from "../linked-tables/delimited-rows.ts";
import { findColumns } from "../linked-tables/table-columns.ts";
import { type WeightBasis, weightBases } from "../model/area.ts";
import type { Problem } from "../model/report-error.ts";
import { type Division, type Neighbourhood, neighbourhoodCode } from "./division.ts";

/** What a division is made from: statistical sectors, or official wijken that lie in a part of it as a whole. */
export type WeighedUnit = "sector" | "wijk";

const columns = {
  name: { heads: ["naam"] },
  weight: { heads: ["gewicht"], isOptional: true },
  basis: { heads: ["basis"], isOptional: true },
} as const;

const units = {
  sector: {
    columns: {
      ...columns,
      unit: { heads: ["sector", "statsec"] },
      code: { heads: ["wijk", "deel"] },
    },
    expected: "een statistische sector van deze stad die op de kaart ligt",
    all: "elke sector van de stad, ook die zonder inwoners",
  },
  wijk: {
    columns: { ...columns, unit: { heads: ["wijk"] }, code: { heads: ["deel"] } },
    expected: "een officiële wijk van deze stad die op de kaart ligt",
    all: "elke officiële wijk van de stad",
  },
} as const;

/** The rows of such a table, from whichever kind of file. */
export type WeightRows = DelimitedRows;

/** Weights with three decimals, such as three times 0,333, may miss this much of 1. */
const largestGap = 0.0015;

/**
 * Reads the table sector → wijk of a division (`;` or `,`; columns sector,
 * wijk, naam, and where sectors are cut gewicht and basis), or wijk → deel.
 * `codes`: the units of the city that have a place; each must be divided as a whole.
 * `rows`: those of a file that is no CSV. Undefined when anything is wrong; the problems, all of them, say what.
 */
export function readWeights(
  path: string,
  codes: ReadonlySet<string>,
  problems: Problem[],
  unit: WeighedUnit = "sector",
  rows: WeightRows | undefined = readDelimitedRows(path, problems),
): Division | undefined {
  if (!rows) return undefined;
  const before = problems.length;
  const { columns: wanted, expected: expectedUnit, all } = units[unit];
  const table = findColumns(path, rows, wanted, problems);
  if (!table) return undefined;
  const neighbourhoods = new Map<string, Neighbourhood>();
  const codeByName = new Map<string, string>();
  const weights = new Map<string, Map<string, number>>();
  const lastRows = new Map<string, number>();
  let basis: WeightBasis | undefined;
  for (const row of table.rows) {
    const whole = table.text(row, "unit");
    const code = table.text(row, "code");
    const name = table.text(row, "name");
    if (!codes.has(whole)) table.report(row, "unit", expectedUnit);
    if (code === "") table.report(row, "code", "de code van een wijk");
    else if (!neighbourhoodCode.pattern.test(code)) {
      table.report(row, "code", neighbourhoodCode.expected);
    }
    if (name === "") table.report(row, "name", "de naam van de wijk");
    const known = neighbourhoods.get(code);
    if (known && known.name !== name) {
      table.report(row, "name", `één naam per wijk: "${code}" heette al "${known.name}"`);
    }
    const namesake = codeByName.get(name.toLowerCase());
    if (namesake !== undefined && namesake !== code) {
      table.report(row, "name", `een naam die geen andere wijk heeft: zo heet "${namesake}" al`);
    }
    if (!known) neighbourhoods.set(code, { code, name });
    if (namesake === undefined) codeByName.set(name.toLowerCase(), code);

    const expected = "een deel van de sector, groter dan 0 en hoogstens 1";
    const weight = table.has("weight") ? table.number(row, "weight", expected) : 1;
    if (weight <= 0 || weight > 1) table.report(row, "weight", expected);
    const shares = weights.get(whole) ?? new Map<string, number>();
    weights.set(whole, shares);
    lastRows.set(whole, row.line);
    if (shares.has(code)) {
      table.report(row, "code", `elke wijk één keer bij ${unit} ${whole}; zij stond al hoger`);
    }
    shares.set(code, weight);

    const stated = table.has("basis") ? table.text(row, "basis") : "opgegeven";
    const found = weightBases.find((name) => name === stated);
    if (!found) table.report(row, "basis", `een van ${weightBases.join(", ")}`);
    else if (basis && found !== basis) {
      table.report(row, "basis", `overal dezelfde basis; hoger stond ${basis}`);
    }
    basis ??= found;
  }
  for (const [whole, shares] of weights) {
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    // A weight that is no number has been reported already.
    if (Number.isNaN(sum) || Math.abs(sum - 1) <= largestGap) continue;
    problems.push({
      where: `${path}:${lastRows.get(whole)}`,
      found: `gewichten van ${unit} ${whole} met als som ${String(Number(sum.toFixed(4))).replace(".", ",")}`,
      expected: `gewichten die per ${unit} samen 1 zijn`,
    });
  }
  for (const whole of [...codes].filter((code) => !weights.has(code))) {
    problems.push({ where: path, found: `geen rij voor ${unit} ${whole}`, expected: all });
  }
  if (problems.length > before) return undefined;
  return {
    neighbourhoods: [...neighbourhoods.values()],
    basis: basis ?? "opgegeven",
    weights: new Map([...weights].map(([whole, shares]) => [whole, normalize(shares)])),
  };
}

function normalize(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  return new Map([...shares].map(([code, share]) => [code, share / sum]));
}
