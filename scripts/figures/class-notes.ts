import { isKnown, type Value } from "../model/value.ts";

/** How the classes of a map were chosen; nothing where there is one class. */
export function classNotes(
  values: readonly Value[],
  { one, many }: { readonly one: string; readonly many: string },
): readonly string[] {
  const numbers = new Set(values.flatMap((value) => (isKnown(value) ? [value.number] : [])));
  if (numbers.size < 2) return [];
  return [
    `De grenzen van de klassen zijn afgerond, en zo gekozen dat elke klasse ongeveer evenveel ${many} telt; een ${one} zonder cijfer telt daarvoor niet mee.`,
  ];
}
