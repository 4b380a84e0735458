import { capitalize, withHardSpaces } from "../model/dutch.ts";
import { formatDate, formatRelative, formatWithUnit } from "../model/format.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { printedNumber } from "../model/rounding.ts";
import { isKnown } from "../model/value.ts";
import type { Phrase } from "./phrase.ts";

/** Names that a catalogue sentence may use between braces. */
export const statementSlots = ["waarde", "stad", "jaar", "datum", "veranderde"] as const;

/** The indicator's own sentence, filled in: "Op 1 januari 2022 telde Gent 265.086 inwoners." */
export function statement({ definition, area, latest, referenceDate }: KeyFigure): Phrase {
  const template = definition.words.statement;
  if (!isKnown(latest.value) || template === undefined) return undefined;
  const { unit, decimals } = definition;
  const printed = printedNumber(latest.value, unit, decimals);
  // A growth is told with a verb, and then without its sign.
  const value =
    template.includes("{veranderde}") && unit.kind === "percent"
      ? formatRelative(latest.value, decimals, "unsigned")
      : formatWithUnit(latest.value, unit, decimals);
  const slots: Readonly<Record<string, string>> = {
    waarde: value,
    stad: area.name,
    jaar: latest.period,
    datum: formatDate(referenceDate),
    veranderde: printed > 0 ? "steeg" : printed < 0 ? "daalde" : "veranderde",
  };
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? "");
  const isOne = unit.kind === "count" && printed === 1;
  return withHardSpaces(capitalize(isOne ? inSingular(filled) : filled));
}

const singularVerbs: Readonly<Record<string, string>> = {
  waren: "was",
  woonden: "woonde",
  gingen: "ging",
  werkten: "werkte",
  stonden: "stond",
};

/** "Er waren in Gent 1 starter" → "Er was in Gent 1 starter". The first verb is that of the figure. */
function inSingular(sentence: string): string {
  return sentence.replace(
    /\b(waren|woonden|gingen|werkten|stonden)\b/,
    (verb) => singularVerbs[verb] ?? verb,
  );
}
