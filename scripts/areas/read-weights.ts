import { readTableColumns } from "../linked-tables/table-columns.ts";
import { type WeightBasis, weightBases } from "../model/area.ts";
import type { Problem } from "../model/report-error.ts";
import type { Division, Neighbourhood } from "./division.ts";

const columns = {
  sector: { heads: ["sector", "statsec"] },
  code: { heads: ["wijk"] },
  name: { heads: ["naam"] },
  weight: { heads: ["gewicht"], isOptional: true },
  basis: { heads: ["basis"], isOptional: true },
} as const;

/** Weights with three decimals, such as three times 0,333, may miss this much of 1. */
const largestGap = 0.0015;

/**
 * Reads the table sector → wijk of a division (`;` or `,`; columns sector,
 * wijk, naam, and where sectors are cut gewicht and basis). `sectors`: the
 * sectors of the city that have a place; each must be divided as a whole.
 * Undefined when anything is wrong; the problems, all of them, say what.
 */
export function readWeights(
  path: string,
  sectors: ReadonlySet<string>,
  problems: Problem[],
): Division | undefined {
  const before = problems.length;
  const table = readTableColumns(path, columns, problems);
  if (!table) return undefined;
  const neighbourhoods = new Map<string, Neighbourhood>();
  const codeByName = new Map<string, string>();
  const weights = new Map<string, Map<string, number>>();
  const lastRows = new Map<string, number>();
  let basis: WeightBasis | undefined;
  for (const row of table.rows) {
    const sector = table.text(row, "sector");
    const code = table.text(row, "code");
    const name = table.text(row, "name");
    if (!sectors.has(sector)) {
      table.report(row, "sector", "een statistische sector van deze stad die op de kaart ligt");
    }
    if (code === "") table.report(row, "code", "de code van een wijk");
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
    const shares = weights.get(sector) ?? new Map<string, number>();
    weights.set(sector, shares);
    lastRows.set(sector, row.line);
    if (shares.has(code)) {
      table.report(row, "code", `elke wijk één keer bij sector ${sector}; zij stond al hoger`);
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
  for (const [sector, shares] of weights) {
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    // A weight that is no number has been reported already.
    if (Number.isNaN(sum) || Math.abs(sum - 1) <= largestGap) continue;
    problems.push({
      where: `${path}:${lastRows.get(sector)}`,
      found: `gewichten van sector ${sector} met als som ${String(Number(sum.toFixed(4))).replace(".", ",")}`,
      expected: "gewichten die per sector samen 1 zijn",
    });
  }
  const absent = [...sectors].filter((sector) => !weights.has(sector));
  for (const sector of absent) {
    problems.push({
      where: path,
      found: `geen rij voor sector ${sector}`,
      expected: "elke sector van de stad, ook die zonder inwoners",
    });
  }
  if (problems.length > before) return undefined;
  return {
    neighbourhoods: [...neighbourhoods.values()],
    basis: basis ?? "opgegeven",
    weights: new Map([...weights].map(([sector, shares]) => [sector, normalize(shares)])),
  };
}

function normalize(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  return new Map([...shares].map(([code, share]) => [code, share / sum]));
}
