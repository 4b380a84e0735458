import type { DatasetKind, DisclosureRule } from "../../model/dataset.ts";
import { describeCounts, plainLimit } from "../../model/describe-rule.ts";
import { enumerate } from "../../model/dutch.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Source } from "../../model/source.ts";
import type { SourceRule } from "../../model/source-rule.ts";
import { isContradiction, strictestRule } from "../../model/strictest-rule.ts";
import type { SourceCards } from "../read-sources.ts";
import type { DatasetSpec } from "../theme/theme-schema.ts";
import { emptyRule } from "./normalize-rule.ts";
import { addOwnRule } from "./own-rule.ts";

/** Where a field of the dataset stands in thema.json. */
export type LocateField = (...path: readonly PropertyKey[]) => string;

/** What a dataset of each kind takes from a rule, by the names on a card. */
export const partOf = {
  counts: { field: "counts", name: "aantallen" },
  amounts: { field: "amounts", name: "bedragen" },
  shares: { field: "respondents", name: "respondenten" },
} as const;

/**
 * The rule of a dataset: the strictest that its sources ask, made stricter by its own.
 * Undefined when it has none that holds; then there is a problem for it.
 */
export function datasetRule(
  spec: DatasetSpec,
  kind: DatasetKind,
  cards: SourceCards,
  where: LocateField,
  problems: Problem[],
): DisclosureRule | undefined {
  const rule = askedRule(spec, kind, cards, where, problems);
  return rule && gateRule(rule, kind);
}

/** The same, for all kinds of figures. */
export function askedRule(
  spec: DatasetSpec,
  kind: DatasetKind,
  cards: SourceCards,
  where: LocateField,
  problems: Problem[],
): SourceRule | undefined {
  const sources = findSources(spec, kind, cards, where, problems);
  if (!sources) return undefined;
  const asked = sources.reduce((rule, source) => strictestRule(rule, source.rule), emptyRule);
  if (kind === "counts" && isContradiction(asked.counts)) {
    problems.push(contradiction(spec, sources, where));
    return undefined;
  }
  const names = enumerate(sources.map(({ id }) => id));
  const { rule, looser } = addOwnRule(asked, spec.verbergregel, spec.id, names);
  for (const { field, ...problem } of looser) {
    problems.push({ where: where("verbergregel", field), ...problem });
  }
  return looser.length > 0 ? undefined : rule;
}

type RuledSource = Source & { readonly rule: SourceRule };

function findSources(
  { id, bron, soort }: DatasetSpec,
  kind: DatasetKind,
  { sources, unread }: SourceCards,
  where: LocateField,
  problems: Problem[],
): readonly RuledSource[] | undefined {
  const names = [...new Set([bron].flat())];
  const { field, name } = partOf[kind];
  const found = names.map((name) => sources.get(name));
  const wrong = names.flatMap((source, index): Problem[] => {
    const card = found[index];
    if (!card) {
      // What is wrong with a card is told where it stands.
      if (unread.has(source)) return [];
      return [
        {
          where: where("bron"),
          found: `bron "${source}"`,
          expected: `een van ${[...sources.keys()].join(", ")}`,
          hint: `Maak data/bronnen/${source}.json.`,
        },
      ];
    }
    if (card.rule && card.rule[field].kind !== "none") return [];
    return [
      {
        where: where("bron"),
        found: `dataset "${id}" van soort ${soort}, met bron "${source}" die ${card.rule ? `voor ${name} geen regel heeft` : "geen cijfers heeft"}`,
        expected: `een regel voor ${name} op de kaart van de bron`,
        hint: `Schrijf in data/bronnen/${source}.json bij verbergregel wat de uitgever voor ${name} vraagt.`,
      },
    ];
  });
  problems.push(...wrong);
  const ruled = found.filter((source): source is RuledSource => source?.rule !== undefined);
  return wrong.length === 0 && ruled.length === names.length ? ruled : undefined;
}

function contradiction(
  { id }: DatasetSpec,
  sources: readonly RuledSource[],
  where: LocateField,
): Problem {
  const each = sources.map(
    ({ id: source, rule }) => `${source}: ${describeCounts(rule.counts, plainLimit) ?? "niets"}`,
  );
  return {
    where: where("bron"),
    found: `dataset "${id}" uit bronnen die niet samengaan; ${each.join(" ")}`,
    expected: "bronnen die allemaal verbergen, of allemaal afronden",
    hint: 'Afgeronde aantallen kunnen niet ook verborgen worden. Laat een bron afronden ook toe, zet dan "ofAfronden" op haar kaart.',
  };
}

function gateRule(rule: SourceRule, kind: DatasetKind): DisclosureRule | undefined {
  const { minimumDenominator, slivers } = rule;
  const part = rule[partOf[kind].field];
  const always = { minimumDenominator, slivers };
  switch (part.kind) {
    case "none":
      return undefined;
    case "protected-by-source":
      return { kind: part.kind, explanation: part.explanations.join(" "), ...always };
    case "small-counts":
      // Where both ways are open, hiding is what the card names first.
      if (part.hiding) return { kind: "minimum-count", ...part.hiding, ...always };
      return { kind: "rounding", base: part.roundingBase ?? 1, ...always };
    default:
      return { ...part, ...always };
  }
}
