import type {
  AmountRule,
  ContributorRule,
  CountRule,
  ProtectedBySource,
  RespondentRule,
  SmallCountRule,
  SourceRule,
  SurveyRule,
} from "./source-rule.ts";

/**
 * The rule of what is made from both sources: field by field whatever shows less.
 * The order of sources does not matter, nor does naming one twice. Counts that one
 * source wants hidden and the other rounded contradict each other; see `isContradiction`.
 */
export function strictestRule(left: SourceRule, right: SourceRule): SourceRule {
  return {
    counts: strictestOf(left.counts, right.counts, strictestCounts),
    respondents: strictestOf(left.respondents, right.respondents, strictestSurvey),
    amounts: strictestOf(left.amounts, right.amounts, strictestContributors),
    minimumDenominator: Math.max(left.minimumDenominator, right.minimumDenominator),
    slivers: left.slivers || right.slivers,
  };
}

/** What no way of showing counts satisfies. */
export function isContradiction(rule: CountRule): boolean {
  return rule.kind === "small-counts" && !rule.hiding && rule.roundingBase === undefined;
}

type Rule = CountRule | RespondentRule | AmountRule;

/** A source without such figures asks nothing; one that protected its own asks less than any limit. */
function strictestOf<Any extends Rule, Limit extends Any>(
  left: Any,
  right: Any,
  strictest: (left: Limit, right: Limit) => Limit,
): Any {
  if (left.kind === "none") return right;
  if (right.kind === "none") return left;
  if (left.kind === "protected-by-source" && right.kind === "protected-by-source") {
    return { ...left, explanations: together(left, right) };
  }
  if (left.kind === "protected-by-source") return right;
  if (right.kind === "protected-by-source") return left;
  return strictest(left as Limit, right as Limit);
}

function together(left: ProtectedBySource, right: ProtectedBySource): readonly string[] {
  return [...new Set([...left.explanations, ...right.explanations])].sort();
}

function strictestCounts(left: SmallCountRule, right: SmallCountRule): SmallCountRule {
  const base =
    left.roundingBase && right.roundingBase && leastMultiple(left.roundingBase, right.roundingBase);
  return {
    kind: "small-counts",
    ...(left.hiding && right.hiding
      ? {
          hiding: {
            minimumCount: Math.max(left.hiding.minimumCount, right.hiding.minimumCount),
            showZeros: left.hiding.showZeros && right.hiding.showZeros,
            ...(left.hiding.withstandsInsiders || right.hiding.withstandsInsiders
              ? { withstandsInsiders: true }
              : {}),
          },
        }
      : {}),
    ...(base ? { roundingBase: base } : {}),
  };
}

/** What is a multiple of it is one of both. */
function leastMultiple(left: number, right: number): number {
  let [larger, smaller] = [left, right];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return (left / larger) * right;
}

function strictestSurvey(left: SurveyRule, right: SurveyRule): SurveyRule {
  return {
    kind: "survey",
    minimumRespondents: Math.max(left.minimumRespondents, right.minimumRespondents),
    ...limit("widestMargin", Math.min, left, right),
  };
}

function strictestContributors(left: ContributorRule, right: ContributorRule): ContributorRule {
  return {
    kind: "contributors",
    minimumContributors: Math.max(left.minimumContributors, right.minimumContributors),
    ...limit("largestShare", Math.min, left, right),
    ...limit("twoLargestShare", Math.min, left, right),
    ...limit("closestEstimate", Math.max, left, right),
  };
}

/** A limit that only one of both sets holds. */
function limit<Name extends string>(
  name: Name,
  stricter: (...limits: number[]) => number,
  ...rules: readonly { readonly [Key in Name]?: number }[]
): { readonly [Key in Name]?: number } {
  const limits = rules.flatMap((rule) => rule[name] ?? []);
  return limits.length > 0 ? ({ [name]: stricter(...limits) } as { [Key in Name]: number }) : {};
}
