import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { type Area, type AreaKey, areaKey } from "../model/area.ts";
import type { Measure } from "../model/cell.ts";
import { type Derivation, furthestDerived } from "../model/derivation.ts";
import { type Formula, type IndicatorDefinition, measuresOf } from "../model/indicator.ts";
import type { Breakdown } from "../model/key-figure.ts";
import { leastFirm, type Observation } from "../model/observation.ts";
import { constant, divide, growth, missing } from "../model/value.ts";
import { type LimitOfDataset, overEnough, strictestLimit } from "./denominator-limit.ts";

/** What computing needs besides the definition. */
export interface Figures {
  readonly table: ProtectedTable;
  readonly periodsOf: (dataset: string) => readonly string[];
  /** What a denominator must be at least, by the rules of its dataset. */
  readonly limitOf: LimitOfDataset;
  readonly squareKilometres: ReadonlyMap<AreaKey, number>;
  /** How a dataset's figures of an area in a period came to be; all observed when absent. */
  readonly derivationOf?: (dataset: string, area: Area, period: string) => Derivation;
}

/** A cell as it came out of the gate, with how it came to be. */
export function readCell(
  measure: Measure,
  area: Area,
  period: string,
  { table, derivationOf }: Figures,
): Omit<Observation, "period"> {
  const { value, status } = table.cell({ measure, area: areaKey(area), period });
  const derivation = derivationOf?.(measure.dataset, area, period) ?? "observed";
  if (derivation === "observed") return { value, status };
  // The source has figures for that time: what lacks is a way to this ground.
  const isUnknown = value.kind === "missing" && value.reason === "not-covered";
  return {
    value: isUnknown && derivation === "not-computable" ? { ...value, reason: derivation } : value,
    status,
    derivation,
  };
}

/** Periods for which every part of the formula exists, in order. */
export function periodsOfIndicator(
  { formula }: IndicatorDefinition,
  figures: Figures,
): readonly string[] {
  const [first = [], ...others] = measuresOf(formula).map((measure) =>
    figures.periodsOf(measure.dataset),
  );
  return first.filter((period) => others.every((periods) => periods.includes(period)));
}

/**
 * One figure. Shares, ratios and means divide sums of parts, also for groups of
 * areas; a missing part makes the result missing, with the part's reason.
 */
export function observe(
  definition: IndicatorDefinition,
  area: Area,
  period: string,
  figures: Figures,
): Observation {
  if (!definition.levels.includes(area.level)) {
    return { period, value: missing("not-applicable"), status: "waargenomen" };
  }
  const read = (measure: Measure, at = period): Observation => {
    if (!figures.periodsOf(measure.dataset).includes(at)) {
      return { period: at, value: missing("not-covered"), status: "waargenomen" };
    }
    return { period: at, ...readCell(measure, area, at, figures) };
  };
  return { period, ...apply(definition.formula, area, period, read, figures) };
}

function apply(
  formula: Formula,
  area: Area,
  period: string,
  read: (measure: Measure, at?: string) => Observation,
  figures: Figures,
): Omit<Observation, "period"> {
  const quotient = (over: Measure, under: Measure, per = 1): Omit<Observation, "period"> => {
    const [top, bottom] = [read(over), read(under)];
    const limit = strictestLimit(formula, under.dataset, figures.limitOf);
    return {
      value: overEnough(divide(top.value, bottom.value, per), bottom.value, limit),
      ...describeBoth(top, bottom),
    };
  };
  switch (formula.kind) {
    case "count":
      return read(formula.measure);
    case "share":
      return quotient(formula.numerator, formula.denominator);
    case "ratio":
      return quotient(formula.numerator, formula.denominator, formula.per);
    case "mean":
      return quotient(formula.weighted, formula.count);
    case "density": {
      const { value, period: _, ...rest } = read(formula.measure);
      const size = figures.squareKilometres.get(areaKey(area));
      if (size === undefined) return { ...rest, value: missing("not-applicable") };
      return { ...rest, value: divide(value, constant(size, "oppervlakte in km²")) };
    }
    case "growth": {
      const before = read(formula.measure, String(Number(period) - formula.years));
      const after = read(formula.measure);
      const limit = strictestLimit(formula, formula.measure.dataset, figures.limitOf);
      return {
        value: overEnough(growth(after.value, before.value), before.value, limit),
        ...describeBoth(after, before),
      };
    }
    case "breakdown":
      return formula.denominator ? read(formula.denominator) : noWhole(formula, read);
    case "cross":
      return read(formula.total);
  }
}

function describeBoth(one: Observation, other: Observation) {
  const derivation = furthestDerived([one.derivation, other.derivation]);
  return {
    status: leastFirm(one.status, other.status),
    ...(derivation === "observed" ? {} : { derivation }),
  };
}

/** Of the answers to a question there is no whole to show: only how firm they are. */
function noWhole(
  { categories }: Extract<Formula, { kind: "breakdown" }>,
  read: (measure: Measure) => Observation,
): Omit<Observation, "period"> {
  const statuses = categories.map(({ measure }) => read(measure).status);
  return { value: missing("not-applicable"), status: statuses.reduce(leastFirm, "waargenomen") };
}

/** The parts of a whole, as shares or counts. Throws for an indicator that is no breakdown. */
export function breakDown(
  definition: IndicatorDefinition,
  area: Area,
  period: string,
  figures: Figures,
): Breakdown {
  const { formula } = definition;
  if (formula.kind !== "breakdown") throw new Error(`no breakdown: ${definition.id}`);
  const parts = formula.categories.map((category) => {
    const single: IndicatorDefinition = {
      ...definition,
      formula:
        formula.asShares && formula.denominator
          ? { kind: "share", numerator: category.measure, denominator: formula.denominator }
          : { kind: "count", measure: category.measure },
    };
    return { category, observation: observe(single, area, period, figures) };
  });
  return { area, period, parts };
}
