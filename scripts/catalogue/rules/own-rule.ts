import {
  describeAmounts,
  describeCounts,
  describeRespondents,
  plainLimit,
} from "../../model/describe-rule.ts";
import type { Problem } from "../../model/report-error.ts";
import type { SourceRule } from "../../model/source-rule.ts";
import { isContradiction, strictestRule } from "../../model/strictest-rule.ts";
import { normalizeRule } from "./normalize-rule.ts";
import type { OwnRuleSpec } from "./rule-schema.ts";

interface OwnField {
  readonly name: keyof OwnRuleSpec;
  readonly part: keyof SourceRule;
  readonly describe: (rule: SourceRule) => string | undefined;
}

const fields: readonly OwnField[] = [
  {
    name: "aantallen",
    part: "counts",
    describe: ({ counts }) => describeCounts(counts, plainLimit),
  },
  {
    name: "respondenten",
    part: "respondents",
    describe: ({ respondents }) => describeRespondents(respondents, plainLimit),
  },
  {
    name: "bedragen",
    part: "amounts",
    describe: ({ amounts }) => describeAmounts(amounts, plainLimit),
  },
  {
    name: "noemer",
    part: "minimumDenominator",
    describe: ({ minimumDenominator }) => `een noemer van minstens ${minimumDenominator}`,
  },
  {
    name: "snippers",
    part: "slivers",
    describe: ({ slivers }) => `snippers tellen ${slivers ? "mee" : "niet mee"}`,
  },
];

/**
 * What a dataset asks on top of its sources, by name. The rule of both together, and a
 * problem for each field that allows what the sources do not.
 */
export function addOwnRule(
  asked: SourceRule,
  spec: OwnRuleSpec,
  dataset: string,
  sources: string,
): {
  readonly rule: SourceRule;
  readonly looser: readonly (Omit<Problem, "where"> & { readonly field: keyof OwnRuleSpec })[];
} {
  const own = normalizeOwn(spec);
  const rule = strictestRule(asked, own);
  const looser = fields
    .filter(({ name, part }) => spec[name] !== undefined && !isSame(rule[part], own[part]))
    .map(({ name, describe }) => ({
      field: name,
      found: `een regel van dataset "${dataset}" die minder streng is: ${describe(own) ?? "geen"}`,
      expected: `minstens zo streng als ${sources}: ${describe(asked) ?? "geen"}`,
      hint:
        name === "aantallen" && isContradiction(rule.counts)
          ? 'Laat de bron afronden ook toe, zet dan "ofAfronden" op haar kaart.'
          : "Schrap het veld, of maak het strenger dan de bron.",
    }));
  return { rule, looser };
}

/** A field that is not there asks nothing. */
function normalizeOwn({
  aantallen = "geen aantallen",
  respondenten = "geen enquête",
  bedragen = "geen bedragen",
  noemer = "geen minimum",
  snippers = false,
}: OwnRuleSpec): SourceRule {
  return normalizeRule({ aantallen, respondenten, bedragen, noemer, snippers });
}

type Part = SourceRule[keyof SourceRule];

function isSame(left: Part, right: Part): boolean {
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  // Why a source needs no more protection does not make it looser or stricter.
  if (left.kind === "protected-by-source") return right.kind === left.kind;
  return JSON.stringify(left) === JSON.stringify(right);
}
