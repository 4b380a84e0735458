import type { BuildNumber } from "../../model/figure-mark.ts";
import type {
  AmountRule,
  ContributorRule,
  CountRule,
  RespondentRule,
  SourceRule,
} from "../../model/source-rule.ts";

/** Marks a number in JSON; decimals as asked for. */
type PrintNumber = (number: number, what: BuildNumber, decimals?: number) => string;

/** The rule of a source for programs, with the words of its card; what it has no figures of is left out. */
export function ruleFields(rule: SourceRule, print: PrintNumber): Record<string, unknown> {
  const limit = (number: number, decimals = 0) => print(number, "grens van de regel", decimals);
  return {
    ...optional("aantallen", countFields(rule.counts, limit)),
    ...optional("respondenten", respondentFields(rule.respondents, limit)),
    ...optional("bedragen", amountFields(rule.amounts, limit)),
    ...(rule.minimumDenominator > 0 ? { noemer: { minimum: limit(rule.minimumDenominator) } } : {}),
    snippers: rule.slivers,
  };
}

type PrintLimit = (number: number, decimals?: number) => string;

function optional(name: string, fields: object | undefined): Record<string, unknown> {
  return fields ? { [name]: fields } : {};
}

function countFields(rule: CountRule, limit: PrintLimit): object | undefined {
  if (rule.kind !== "small-counts") return protectedFields(rule);
  const { hiding, roundingBase } = rule;
  if (!hiding) return { afronden: limit(roundingBase ?? 0) };
  return {
    drempelwaarde: limit(hiding.minimumCount),
    toonNul: hiding.showZeros,
    ...(hiding.withstandsInsiders ? { kenner: true } : {}),
    ...(roundingBase ? { ofAfronden: limit(roundingBase) } : {}),
  };
}

function respondentFields(rule: RespondentRule, limit: PrintLimit): object | undefined {
  if (rule.kind !== "survey") return protectedFields(rule);
  return {
    minimum: limit(rule.minimumRespondents),
    breedsteMarge: rule.widestMargin === undefined ? "geen" : limit(rule.widestMargin, 3),
  };
}

function amountFields(rule: AmountRule, limit: PrintLimit): object | undefined {
  return rule.kind === "contributors" ? contributorFields(rule, limit) : protectedFields(rule);
}

/** Of a dataset of amounts, too. */
export function contributorFields(
  { minimumContributors, largestShare, twoLargestShare, closestEstimate }: ContributorRule,
  limit: PrintLimit,
): object {
  const dominance = [largestShare, twoLargestShare].flatMap((share, at) =>
    share === undefined ? [] : [{ n: limit(at + 1), k: limit(share * 100, 1) }],
  );
  return {
    minimumBijdragers: limit(minimumContributors),
    dominantie: dominance.length > 0 ? dominance : "geen",
    procent: closestEstimate === undefined ? "geen" : limit(closestEstimate * 100, 1),
  };
}

function protectedFields(
  rule:
    | { readonly kind: "none" }
    | { readonly kind: "protected-by-source"; readonly explanations: readonly string[] },
): object | undefined {
  return rule.kind === "none" ? undefined : { doorBronBeschermd: rule.explanations.join(" ") };
}
