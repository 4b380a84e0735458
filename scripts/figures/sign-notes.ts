import { isKnown, missingWords, type Value } from "../model/value.ts";

/**
 * One text for every hidden count: who reads it cannot tell a small count from
 * a figure that was hidden to protect one. And one for every hidden amount.
 */
const hiddenNote =
  "x = verborgen: een klein aantal, of een cijfer waaruit een klein aantal te berekenen zou zijn.";

/** Without a year in it: whoever sees the sign sees which area it stands with. */
const notComputableNote =
  "nb = niet te berekenen: wat de bron voor dit jaar heeft, past niet in het grondgebied van dit gebied.";
const hiddenAmountNote =
  "x = verborgen: een bedrag dat te veel zou zeggen over wie eraan bijdraagt, of een cijfer waaruit zo’n bedrag te berekenen zou zijn.";

/** Those that go wherever a picture goes. */
export const hiddenNotes: readonly string[] = [hiddenNote, hiddenAmountNote];

const uncertainNote =
  "~ = te onzeker: van te weinig inwoners is zeker dat ze in dit gebied wonen, of de foutenmarge is groter dan de helft van het cijfer.";

const fewRespondentsNote = "~ = te weinig respondenten om het aandeel te tonen.";

/** One footnote for each sign among these values. */
export function signNotes(values: readonly Value[]): readonly string[] {
  const reasons = new Set(values.flatMap((value) => (isKnown(value) ? [] : [value.reason])));
  const notes: string[] = [];
  if (reasons.has("suppressed") || reasons.has("suppressed-by-source")) notes.push(hiddenNote);
  if (reasons.has("suppressed-amount")) notes.push(hiddenAmountNote);
  if (reasons.has("not-covered") || reasons.has("unknown")) notes.push("? = geen cijfer bekend.");
  if (reasons.has("not-computable")) notes.push(notComputableNote);
  if (reasons.has("too-uncertain")) notes.push(uncertainNote);
  if (reasons.has("too-few-respondents")) notes.push(fewRespondentsNote);
  notes.push(...tooFewNotes(values));
  if (reasons.has("not-applicable")) notes.push("nvt = niet van toepassing.");
  if (reasons.has("empty")) notes.push("- = geen cijfer.");
  return notes;
}

/** Of each kind of thing of which there are too few. */
function tooFewNotes(values: readonly Value[]): readonly string[] {
  const few = values.flatMap((value) =>
    !isKnown(value) && value.reason === "too-few" ? missingWords(value) : [],
  );
  return [...new Set(few)].map((words) => `~ = ${words}.`);
}
