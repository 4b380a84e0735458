import {
  type DelimitedRow,
  type DelimitedRows,
  readDelimitedRows,
} from "../linked-tables/delimited-rows.ts";
import { findColumns, type TableColumns } from "../linked-tables/table-columns.ts";
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
  const names = new NeighbourhoodNames();
  const weights = new Map<string, Map<string, number>>();
  const lastRows = new Map<string, number>();
  let basis: WeightBasis | undefined;
  for (const row of table.rows) {
    const whole = table.text(row, "unit");
    const code = table.text(row, "code");
    if (!codes.has(whole)) table.report(row, "unit", expectedUnit);
    names.add(table, row);
    const weight = readWeight(table, row);
    const shares = weights.get(whole) ?? new Map<string, number>();
    weights.set(whole, shares);
    lastRows.set(whole, row.line);
    if (shares.has(code)) {
      table.report(row, "code", `elke wijk één keer bij ${unit} ${whole}; zij stond al hoger`);
    }
    shares.set(code, weight);
    basis = readBasis(table, row, basis);
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
    neighbourhoods: names.neighbourhoods,
    basis: basis ?? "opgegeven",
    weights: new Map([...weights].map(([whole, shares]) => [whole, normalize(shares)])),
  };
}

type WeightTable = TableColumns<"unit" | "code" | "name" | "weight" | "basis">;

/** The neighbourhoods of a table: one name per code, and one code per name. */
class NeighbourhoodNames {
  readonly #byCode = new Map<string, Neighbourhood>();
  readonly #codeByName = new Map<string, string>();

  get neighbourhoods(): readonly Neighbourhood[] {
    return [...this.#byCode.values()];
  }

  /** Takes the neighbourhood of a row, and reports what is wrong with its code and name. */
  add(table: WeightTable, row: DelimitedRow): void {
    const code = table.text(row, "code");
    const name = table.text(row, "name");
    if (code === "") table.report(row, "code", "de code van een wijk");
    else if (!neighbourhoodCode.pattern.test(code)) {
      table.report(row, "code", neighbourhoodCode.expected);
    }
    if (name === "") table.report(row, "name", "de naam van de wijk");
    const known = this.#byCode.get(code);
    if (known && known.name !== name) {
      table.report(row, "name", `één naam per wijk: "${code}" heette al "${known.name}"`);
    }
    const namesake = this.#codeByName.get(name.toLowerCase());
    if (namesake !== undefined && namesake !== code) {
      table.report(row, "name", `een naam die geen andere wijk heeft: zo heet "${namesake}" al`);
    }
    if (!known) this.#byCode.set(code, { code, name });
    if (namesake === undefined) this.#codeByName.set(name.toLowerCase(), code);
  }
}

/** 1 in a table without weights; NaN for what is no number. */
function readWeight(table: WeightTable, row: DelimitedRow): number {
  const expected = "een deel van de sector, groter dan 0 en hoogstens 1";
  const weight = table.has("weight") ? table.number(row, "weight", expected) : 1;
  if (weight <= 0 || weight > 1) table.report(row, "weight", expected);
  return weight;
}

/** What weights are based on, which is the same in all rows: `known` from the rows above. */
function readBasis(
  table: WeightTable,
  row: DelimitedRow,
  known: WeightBasis | undefined,
): WeightBasis | undefined {
  const stated = table.has("basis") ? table.text(row, "basis") : "opgegeven";
  const found = weightBases.find((name) => name === stated);
  if (!found) table.report(row, "basis", `een van ${weightBases.join(", ")}`);
  else if (known && found !== known) {
    table.report(row, "basis", `overal dezelfde basis; hoger stond ${known}`);
  }
  return known ?? found;
}

function normalize(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  return new Map([...shares].map(([code, share]) => [code, share / sum]));
}
