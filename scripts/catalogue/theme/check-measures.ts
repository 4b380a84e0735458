import { isRange, type Measure } from "../../model/cell.ts";
import type { Dataset, DatasetKind } from "../../model/dataset.ts";
import type { Formula, IndicatorDefinition } from "../../model/indicator.ts";
import type { Problem } from "../../model/report-error.ts";
import type { UnitKind } from "../../model/unit.ts";

type Found = Omit<Problem, "where">;

/** What an indicator cannot compute from the dataset of one of its measures. */
export function measureProblems(
  { formula, unit }: Pick<IndicatorDefinition, "formula" | "unit">,
  measure: Measure,
  dataset: Dataset,
): readonly Found[] {
  const { where: selection, weightedBy } = measure;
  const unknown = [...Object.keys(selection), ...(weightedBy ? [weightedBy] : [])]
    .filter((dimension) => !(dimension in dataset.dimensions))
    .map((dimension) => ({
      found: `kenmerk "${dimension}" van dataset ${dataset.id}`,
      expected: `een van ${Object.keys(dataset.dimensions).join(", ") || "(geen)"}`,
    }));
  const mean = weightedBy ? meanProblem(dataset) : undefined;
  const sum =
    dataset.kind === "shares"
      ? shareProblem(formula, measure, dataset)
      : answersProblem(formula, dataset);
  return [...unknown, mean, sum, unitProblem(formula, unit.kind, dataset)].filter(
    (problem) => problem !== undefined,
  );
}

function meanProblem({ id, kind, rule }: Dataset): Found | undefined {
  if (kind !== "counts") {
    return {
      found: `een gemiddelde over dataset ${id}, die geen aantallen heeft`,
      expected: "een gemiddelde over een kenmerk van aantallen",
    };
  }
  if (rule.kind !== "rounding") return undefined;
  return {
    found: `een gemiddelde over dataset ${id}, die afgerond wordt`,
    expected: "een formule over aantallen: van een afgerond aantal is de som niet bekend",
  };
}

/** A share is shown as it stands in the file, or not at all. */
function shareProblem(
  formula: Formula,
  { where }: Measure,
  { id, dimensions }: Dataset,
): Found | undefined {
  if (formula.kind !== "count" && !isOfAnswers(formula)) {
    return {
      found: `een berekening met de aandelen van dataset ${id}`,
      expected:
        "een formule van soort cijfer, of een verdeling als cijfers: de aandelen zoals ze in het bestand staan",
      hint: "Aandelen van een enquête tellen niet op en zijn niet te delen.",
    };
  }
  const open = Object.keys(dimensions).filter((dimension) => {
    const selector = where[dimension];
    return !selector || isRange(selector) || selector.length !== 1;
  });
  if (open.length === 0) return undefined;
  return {
    found: `aandelen van dataset ${id} over verschillende categorieën van ${open.join(", ")}`,
    expected: "bij waar één categorie per kenmerk: aandelen tellen niet op",
  };
}

function isOfAnswers(formula: Formula): boolean {
  return formula.kind === "breakdown" && !formula.denominator;
}

function answersProblem(formula: Formula, { id }: Dataset): Found | undefined {
  if (!isOfAnswers(formula)) return undefined;
  return {
    found: `een verdeling als cijfers van dataset ${id}, die geen aandelen heeft`,
    expected: "een verdeling als aandelen of als aantallen",
  };
}

const unitOf: Readonly<Partial<Record<DatasetKind, { kind: UnitKind; name: string }>>> = {
  amounts: { kind: "number", name: "getal" },
  shares: { kind: "percent", name: "procent" },
};

/** Only counts are whole, so that a printed one tells all of it. */
function unitProblem(formula: Formula, unit: UnitKind, dataset: Dataset): Found | undefined {
  const wanted = unitOf[dataset.kind];
  const isBare =
    formula.kind === "breakdown"
      ? !formula.asShares
      : formula.kind === "count" || formula.kind === "cross";
  if (!wanted || !isBare || wanted.kind === unit) return undefined;
  return {
    found: `cijfers van dataset ${dataset.id} in een eenheid van een andere soort`,
    expected: `een eenheid van soort ${wanted.name}`,
  };
}
