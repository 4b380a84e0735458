import type {
  AmountSpec,
  CountSpec,
  DominanceSpec,
  RespondentSpec,
  RuleSpec,
} from "../../model/rule-spec.ts";
import type {
  AmountRule,
  CountRule,
  ProtectedBySource,
  RespondentRule,
  SourceRule,
} from "../../model/source-rule.ts";

/** From what a steward wrote to what the gate compares. */
export function normalizeRule(spec: RuleSpec): SourceRule {
  return {
    counts: normalizeCounts(spec.aantallen),
    respondents: normalizeRespondents(spec.respondenten),
    amounts: normalizeAmounts(spec.bedragen),
    minimumDenominator: spec.noemer === "geen minimum" ? 0 : spec.noemer.minimum,
    slivers: spec.snippers,
  };
}

/** Of a source that holds no figures: it asks nothing. */
export const emptyRule: SourceRule = {
  counts: { kind: "none" },
  respondents: { kind: "none" },
  amounts: { kind: "none" },
  minimumDenominator: 0,
  slivers: false,
};

function protectedBySource(explanation: string): ProtectedBySource {
  return { kind: "protected-by-source", explanations: [explanation] };
}

function normalizeCounts(spec: CountSpec): CountRule {
  if (spec === "geen aantallen") return { kind: "none" };
  if ("doorBronBeschermd" in spec) return protectedBySource(spec.doorBronBeschermd);
  if ("afronden" in spec) return { kind: "small-counts", roundingBase: spec.afronden };
  return {
    kind: "small-counts",
    hiding: {
      minimumCount: spec.drempelwaarde,
      showZeros: spec.toonNul,
      ...(spec.kenner ? { withstandsInsiders: true } : {}),
    },
    ...(spec.ofAfronden ? { roundingBase: spec.ofAfronden } : {}),
  };
}

function normalizeRespondents(spec: RespondentSpec): RespondentRule {
  if (spec === "geen enquête") return { kind: "none" };
  if ("doorBronBeschermd" in spec) return protectedBySource(spec.doorBronBeschermd);
  return {
    kind: "survey",
    minimumRespondents: spec.minimum,
    ...(spec.breedsteMarge === "geen" ? {} : { widestMargin: spec.breedsteMarge }),
  };
}

function normalizeAmounts(spec: AmountSpec): AmountRule {
  if (spec === "geen bedragen") return { kind: "none" };
  if ("doorBronBeschermd" in spec) return protectedBySource(spec.doorBronBeschermd);
  const dominance = spec.dominantie === "geen" ? [] : [spec.dominantie].flat();
  const largestOf = (wanted: DominanceSpec["n"]): number | undefined => {
    const limits = dominance.flatMap(({ n, k }) => (n === wanted ? k / 100 : []));
    return limits.length > 0 ? Math.min(...limits) : undefined;
  };
  const [one, two] = [largestOf(1), largestOf(2)];
  return {
    kind: "contributors",
    minimumContributors: spec.minimumBijdragers,
    ...(one === undefined ? {} : { largestShare: one }),
    ...(two === undefined ? {} : { twoLargestShare: two }),
    ...(spec.procent === "geen" ? {} : { closestEstimate: spec.procent / 100 }),
  };
}
