import { enumerate, sentence } from "./dutch.ts";
import type {
  AmountRule,
  ContributorRule,
  CountRule,
  RespondentRule,
  SourceRule,
} from "./source-rule.ts";

/** Prints a limit of a rule, 5 or 7,5 with one decimal; a page marks it. */
export type PrintLimit = (number: number, decimals: number) => string;

/** For messages. */
export const plainLimit: PrintLimit = (number, decimals) =>
  number.toFixed(decimals).replace(".", ",");

/** A sentence per kind of figure that the rule speaks of, for readers. */
export function describeRule(rule: SourceRule, print: PrintLimit): readonly string[] {
  const sentences = [
    describeCounts(rule.counts, print),
    describeRespondents(rule.respondents, print),
    describeAmounts(rule.amounts, print),
    describeDenominator(rule.minimumDenominator, print),
    rule.slivers
      ? "Ook een stukje gebied dat nergens staat maar te berekenen is als verschil, telt als een aantal."
      : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

export function describeCounts(rule: CountRule, print: PrintLimit): string | undefined {
  if (rule.kind === "none") return undefined;
  if (rule.kind === "protected-by-source") return bySource("Aantallen", rule.explanations);
  const ways = [
    rule.hiding
      ? `verbergen we onder ${print(rule.hiding.minimumCount, 0)}; een nul ${rule.hiding.showZeros ? "tonen we" : "verbergen we ook"}${rule.hiding.withstandsInsiders ? ", en ook wie als enige in een aantal zit, kan geen ander klein aantal berekenen" : ""}`
      : undefined,
    rule.roundingBase
      ? `ronden we af op een veelvoud van ${print(rule.roundingBase, 0)}`
      : undefined,
  ].filter((way) => way !== undefined);
  return `Aantallen ${ways.join(", of ") || "spreken elkaar tegen"}.`;
}

export function describeRespondents(rule: RespondentRule, print: PrintLimit): string | undefined {
  if (rule.kind === "none") return undefined;
  if (rule.kind === "protected-by-source") {
    return bySource("Aandelen uit een enquête", rule.explanations);
  }
  const margin = rule.widestMargin;
  const wide =
    margin === undefined
      ? ""
      : `, of met een foutenmarge van meer dan ${percent(margin, print)} procentpunt`;
  return `Aandelen uit een enquête tonen we niet bij minder dan ${print(rule.minimumRespondents, 0)} respondenten${wide}.`;
}

export function describeAmounts(rule: AmountRule, print: PrintLimit): string | undefined {
  if (rule.kind === "none") return undefined;
  if (rule.kind === "protected-by-source") return bySource("Bedragen", rule.explanations);
  return `Bedragen verbergen we ${enumerate(reasonsToHide(rule, print), "of")}.`;
}

function reasonsToHide(
  { minimumContributors, largestShare, twoLargestShare, closestEstimate }: ContributorRule,
  print: PrintLimit,
): readonly string[] {
  const reasons = [
    minimumContributors > 1
      ? `bij minder dan ${print(minimumContributors, 0)} bijdragers`
      : undefined,
    largestShare === undefined
      ? undefined
      : `als de grootste bijdrage meer dan ${percent(largestShare, print)} % van het bedrag is`,
    twoLargestShare === undefined
      ? undefined
      : `als de twee grootste bijdragen samen meer dan ${percent(twoLargestShare, print)} % van het bedrag zijn`,
    closestEstimate === undefined
      ? undefined
      : `als iemand die zelf bijdraagt de grootste bijdrage tot op ${percent(closestEstimate, print)} % kan schatten`,
  ].filter((reason) => reason !== undefined);
  return reasons.length > 0 ? reasons : ["nooit"];
}

function describeDenominator(minimum: number, print: PrintLimit): string | undefined {
  if (minimum === 0) return undefined;
  return `Een aandeel, verhouding, gemiddelde of groei tonen we niet als het op minder dan ${print(minimum, 0)} berekend is.`;
}

function bySource(what: string, explanations: readonly string[]): string {
  return `${what} staan er zoals de bron ze vrijgeeft: ${explanations.map(sentence).join(" ")}`;
}

function percent(fraction: number, print: PrintLimit): string {
  const number = fraction * 100;
  return print(number, Number.isInteger(Math.round(number * 1e6) / 1e6) ? 0 : 1);
}
