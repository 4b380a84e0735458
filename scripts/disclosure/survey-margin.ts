import type { Sample } from "../catalogue/tables/raw-table.ts";
import type { SurveyRule } from "../model/source-rule.ts";

/** Of a normal distribution, 95 % lies within so many standard deviations. */
const z = 1.96;

/**
 * Half the width of the 95 % interval of a share, as a fraction; smaller where a
 * large part of the population answered.
 */
export function surveyMargin(share: number, { respondents, population }: Sample): number {
  const drawn = population === undefined ? 0 : respondents / population;
  return z * Math.sqrt((share * (1 - share)) / respondents) * Math.sqrt(1 - drawn);
}

/** Whether a share says enough to be shown. */
export function isReliable(share: number, sample: Sample, rule: SurveyRule): boolean {
  if (sample.respondents < rule.minimumRespondents) return false;
  return rule.widestMargin === undefined || surveyMargin(share, sample) <= rule.widestMargin;
}
