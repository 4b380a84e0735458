import { capitalize } from "../model/dutch.ts";
import { formatDate } from "../model/format.ts";
import type { KeyFigure } from "../model/key-figure.ts";
import { figureWithUnit, type Phrase } from "./phrase.ts";

/** Names that a catalogue sentence may use between braces. */
export const statementSlots = ["waarde", "stad", "jaar", "datum"] as const;

/** The indicator's own sentence, filled in: "Op 1 januari 2022 telde Gent 265.086 inwoners." */
export function statement({ definition, area, latest, referenceDate }: KeyFigure): Phrase {
  const value = figureWithUnit(latest.value, definition);
  const template = definition.words.statement;
  if (value === undefined || template === undefined) return undefined;
  const slots: Readonly<Record<string, string>> = {
    waarde: value,
    stad: area.name,
    jaar: latest.period,
    datum: formatDate(referenceDate),
  };
  return capitalize(template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? ""));
}
