import type { AreaLevel } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type IndicatorDefinition, measuresOf, type Polarity } from "../../model/indicator.ts";
import type { UnitKind } from "../../model/unit.ts";
import { normalizeFormula } from "./normalize-formula.ts";
import { leavingOf } from "./read-retired.ts";
import type { IndicatorSpec } from "./theme-schema.ts";

const unitKinds: Readonly<Record<IndicatorSpec["eenheid"]["soort"], UnitKind>> = {
  aantal: "count",
  procent: "percent",
  getal: "number",
};
const polarities: Readonly<Record<IndicatorSpec["polariteit"], Polarity>> = {
  neutraal: "neutral",
  "hoger-is-beter": "higher-is-better",
  "lager-is-beter": "lower-is-better",
};

/** The indicators of a theme, with what follows from the datasets they are computed from. */
export function normalizeIndicators(
  theme: string,
  specs: readonly IndicatorSpec[],
  datasets: readonly Dataset[],
): readonly IndicatorDefinition[] {
  const idsOf = (own: readonly Dataset[]) => new Set(own.map(({ id }) => id));
  const samples = idsOf(datasets.filter(({ hasUnknownMargin }) => hasUnknownMargin));
  const additive = idsOf(datasets.filter(({ isAdditive }) => isAdditive !== false));
  return specs.map((spec) => {
    const indicator = normalizeIndicator(theme, spec);
    const measures = measuresOf(indicator.formula);
    return {
      ...indicator,
      ...(isTotal(indicator, additive) ? { isTotal: true } : {}),
      ...(measures.some(({ dataset }) => samples.has(dataset)) ? { hasUnknownMargin: true } : {}),
    };
  });
}

function normalizeIndicator(theme: string, spec: IndicatorSpec): IndicatorDefinition {
  return {
    id: spec.id,
    theme,
    name: spec.naam,
    shortName: spec.korteNaam,
    definition: spec.definitie,
    unit: {
      kind: unitKinds[spec.eenheid.soort],
      name: spec.eenheid.naam,
      singular: spec.eenheid.enkelvoud,
    },
    decimals: spec.decimalen,
    formula: normalizeFormula(spec.formule),
    levels: withOwnLevel(spec.niveaus),
    polarity: polarities[spec.polariteit],
    ...(spec.breuk
      ? { seriesBreak: { period: spec.breuk.periode, note: spec.breuk.toelichting } }
      : {}),
    ...(spec.rang ? {} : { isUnranked: true }),
    ...(spec.uitdovend ? { leaving: leavingOf(spec.uitdovend) } : {}),
    words: { subject: spec.onderwerp, ...(spec.zin ? { statement: spec.zin } : {}) },
    swing: spec.swing,
  };
}

/** Not so for a median or a share that is in the file as it stands: those compare. */
function isTotal({ formula, unit }: IndicatorDefinition, additive: ReadonlySet<string>): boolean {
  return (
    formula.kind === "count" && unit.kind !== "percent" && additive.has(formula.measure.dataset)
  );
}

/** What exists for wijken exists for the neighbourhoods that a city made itself. */
function withOwnLevel(levels: readonly AreaLevel[]): readonly AreaLevel[] {
  return levels.includes("wijk") ? [...levels, "eigenwijk"] : levels;
}
