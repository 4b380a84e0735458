import type { Dataset } from "../../model/dataset.ts";
import type { FigureDefinition } from "../../model/figure.ts";
import { type IndicatorDefinition, measuresOf } from "../../model/indicator.ts";
import type { Problem } from "../../model/report-error.ts";

type Found = Omit<Problem, "where">;

/** More parts than this no reader tells apart by colour. */
const maximumCategories = 9;

/** Figures that put areas in an order, or colour them by it. */
const orderingKinds: readonly FigureDefinition["kind"][] = ["rangbalken", "kaart"];

/** What the group agreed on how figures are drawn. */
export function figureHouseRule(
  { kind }: Pick<FigureDefinition, "kind">,
  {
    id,
    formula,
    hasUnknownMargin,
  }: Pick<IndicatorDefinition, "id" | "formula" | "hasUnknownMargin">,
): Found | undefined {
  if (hasUnknownMargin && orderingKinds.includes(kind)) {
    return {
      found: `enquêtecijfer "${id}" in een figuur van soort ${kind}`,
      expected:
        "stapelbalken van de antwoorden: zonder foutenmarge is een plaats in een rij toeval",
      hint: "Maak een indicator met een verdeling als cijfers, en toon die als stapelbalken.",
    };
  }
  if (kind !== "stapelbalken" || formula.kind !== "breakdown") return undefined;
  if (formula.categories.length <= maximumCategories) return undefined;
  return {
    found: `stapelbalken van "${id}" met ${formula.categories.length} categorieën`,
    expected: `hoogstens ${maximumCategories} categorieën`,
    hint: "Voeg kleine categorieën samen.",
  };
}

/** A percentage is a part of its whole, counted by the same source; growth is one of itself. */
export function percentHouseRule(
  { id, formula, unit }: Pick<IndicatorDefinition, "id" | "formula" | "unit">,
  datasets: ReadonlyMap<string, Pick<Dataset, "kind" | "sources">>,
): Found | undefined {
  if (unit.kind !== "percent") return undefined;
  const used = measuresOf(formula).flatMap(({ dataset }) => datasets.get(dataset) ?? []);
  switch (formula.kind) {
    case "growth":
    case "breakdown":
      return undefined;
    case "share": {
      const [first, ...others] = used;
      const isOneSource = others.every(({ sources }) =>
        sources.some((source) => first?.sources.includes(source)),
      );
      if (isOneSource) return undefined;
      return {
        found: `percentage "${id}" met een teller en een noemer van verschillende bronnen`,
        expected: "een deel en zijn geheel uit één bron",
        hint: "Maak er een verhouding van, in een eenheid zoals “per 100 inwoners”.",
      };
    }
    default:
      if (used.every(({ kind }) => kind === "shares")) return undefined;
      return {
        found: `eenheid procent bij "${id}", die geen deel van een geheel is`,
        expected: "procent alleen bij een aandeel, een verdeling of een groei",
        hint: "Neem een eenheid zoals “per 100 inwoners”.",
      };
  }
}
