import type { Measure, Selection } from "../../model/cell.ts";
import type { CrossAxis } from "../../model/cross-formula.ts";
import type { Category, Formula } from "../../model/indicator.ts";
import type { AxisSpec, FormulaSpec, MeasureSpec } from "./theme-schema.ts";

/** From what a steward wrote to what the rest of the code computes with. */
export function normalizeFormula(spec: FormulaSpec): Formula {
  switch (spec.soort) {
    case "aantal":
      return { kind: "count", measure: normalizeMeasure(spec.tel) };
    case "cijfer":
      return { kind: "count", measure: normalizeMeasure(spec.van) };
    case "aandeel":
      return {
        kind: "share",
        numerator: normalizeMeasure(spec.teller),
        denominator: normalizeMeasure(spec.noemer),
      };
    case "verhouding":
      return {
        kind: "ratio",
        numerator: normalizeMeasure(spec.teller),
        denominator: normalizeMeasure(spec.noemer),
        per: spec.per,
      };
    case "gemiddelde":
      return {
        kind: "mean",
        weighted: { ...normalizeMeasure(spec.tel), weightedBy: spec.van },
        count: normalizeMeasure(spec.tel),
      };
    case "dichtheid":
      return { kind: "density", measure: normalizeMeasure(spec.tel) };
    case "groei":
      return { kind: "growth", measure: normalizeMeasure(spec.tel), years: spec.jaren };
    case "verdeling":
      return {
        kind: "breakdown",
        ...(spec.als === "cijfers" ? {} : { denominator: normalizeMeasure(spec.noemer) }),
        asShares: spec.als === "aandelen",
        categories: [...namedCategories(spec), ...ageClasses(spec)],
      };
    case "kruising":
      return {
        kind: "cross",
        total: normalizeMeasure(spec.tel),
        ...(spec.groepen ? { groups: normalizeAxis(spec.groepen) } : {}),
        rows: normalizeAxis(spec.rijen),
        columns: normalizeAxis(spec.kolommen),
      };
  }
}

function normalizeAxis({ kenmerk, naam, categorieen, totaal }: AxisSpec): CrossAxis {
  return {
    dimension: kenmerk,
    name: naam,
    categories: categorieen.map(({ naam: name, codes }) => ({ name, codes })),
    totalName: totaal,
  };
}

type BreakdownSpec = Extract<FormulaSpec, { soort: "verdeling" }>;

function namedCategories({ categorieen = [], noemer }: BreakdownSpec): Category[] {
  return categorieen.map(({ id, naam, zijde, waar }) => ({
    id,
    name: naam,
    ...(zijde ? { side: zijde } : {}),
    measure: {
      dataset: noemer.dataset,
      where: { ...normalizeSelection(noemer.waar), ...normalizeSelection(waar) },
    },
  }));
}

/** Men and women per age class: 0-4, 5-9, …, and one open class at the top. */
function ageClasses({ leeftijdsklassen, noemer }: BreakdownSpec): Category[] {
  if (!leeftijdsklassen) return [];
  const { breedte: width, laatste: last } = leeftijdsklassen;
  const starts = Array.from({ length: Math.floor(last / width) + 1 }, (_, index) => index * width);
  return (["M", "V"] as const).flatMap((sex) =>
    starts.map((start) => {
      const isOpen = start === last;
      const name = isOpen ? `${start}+` : `${start}-${start + width - 1}`;
      return {
        id: `${sex}-${start}`,
        name,
        side: sex,
        measure: {
          dataset: noemer.dataset,
          where: {
            ...normalizeSelection(noemer.waar),
            geslacht: [sex],
            leeftijd: isOpen ? { from: start } : { from: start, to: start + width - 1 },
          },
        },
      };
    }),
  );
}

function normalizeMeasure({ dataset, waar }: MeasureSpec): Measure {
  return { dataset, where: normalizeSelection(waar) };
}

function normalizeSelection(spec: MeasureSpec["waar"]): Selection {
  return Object.fromEntries(
    Object.entries(spec).map(([dimension, selector]) => [
      dimension,
      Array.isArray(selector)
        ? selector
        : {
            ...(selector.van === undefined ? {} : { from: selector.van }),
            ...(selector.tot === undefined ? {} : { to: selector.tot }),
          },
    ]),
  );
}
