import type { RuleSpec } from "../model/rule-spec.ts";

/**
 * What the Flemish provinces and cities do with open counts of persons, households
 * and enterprises of which the publisher says nothing else: threshold 5, zeros shown.
 */
export const smallCountsHidden: RuleSpec = {
  aantallen: { drempelwaarde: 5, toonNul: true },
  respondenten: "geen enquête",
  bedragen: "geen bedragen",
  noemer: "geen minimum",
  snippers: true,
};
