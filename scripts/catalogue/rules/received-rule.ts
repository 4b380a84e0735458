import type { DatasetKind, DisclosureRule } from "../../model/dataset.ts";
import { describeRule, plainLimit } from "../../model/describe-rule.ts";
import { formatDate } from "../../model/format.ts";
import type { Problem } from "../../model/report-error.ts";
import { strictestRule } from "../../model/strictest-rule.ts";
import type { SourceCards } from "../read-sources.ts";
import type { ReceivedPackage } from "../tables/read-received.ts";
import type { DatasetSpec } from "../theme/theme-schema.ts";
import { askedRule, type LocateField, partOf } from "./dataset-rule.ts";

/**
 * The rule of figures that someone else protected. What was hidden has no number here, so that
 * a looser rule changes nothing; a stricter one cannot be followed, since what else
 * would have to be hidden depends on numbers that the receiver lacks.
 */
export function receivedRule(
  spec: DatasetSpec,
  kind: DatasetKind,
  received: ReceivedPackage,
  cards: SourceCards,
  where: LocateField,
  problems: Problem[],
): DisclosureRule | undefined {
  const sent = received.spec.datasets.find(({ id }) => id === spec.id);
  const place = (): string => `${received.where}/beschrijving/thema.json`;
  const original = sent && askedRule(sent, kind, received.cards, place, problems);
  const own = askedRule(spec, kind, cards, where, problems);
  if (!original || !own) return undefined;
  const both = strictestRule(original, own);
  const { field, name } = partOf[kind];
  const isStricter = JSON.stringify(both[field]) !== JSON.stringify(original[field]);
  if (isStricter && own[field].kind !== "protected-by-source") {
    problems.push({
      where: where("bron"),
      found: `een strengere regel voor ${name} van dataset "${spec.id}" dan die waarmee ${received.descriptor.steekkaart.uitgever} de cijfers beschermde`,
      expected: `de regel van het pakket: ${describeRule(original, plainLimit).join(" ")}`,
      hint: "Wat er dan mee verborgen moet worden, hangt af van aantallen die niet in het pakket staan. Vraag de afzender een pakket met de strengere regel, of laat het thema weg.",
    });
    return undefined;
  }
  const { uitgever, uitgave } = received.descriptor.steekkaart;
  return {
    kind: "protected-by-source",
    explanation: `Beschermd door ${uitgever} voor de uitgave van ${formatDate(uitgave)}. ${describeRule(original, plainLimit).join(" ")}`,
    minimumDenominator: both.minimumDenominator,
    slivers: both.slivers,
  };
}
