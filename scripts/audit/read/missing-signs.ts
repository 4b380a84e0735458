import { missingReasons, missingSign } from "../../model/value.ts";

const signs: ReadonlySet<string> = new Set(missingReasons.map(missingSign));

/** For messages: "x, ?, nvt". */
export const signsInWords = [...signs].join(", ");

export function isMissingSign(word: string): boolean {
  return signs.has(word);
}

/** True for what stands instead of a figure; behind a bar one sign for each part of it. */
export function isOnlySigns(text: string): boolean {
  return text.split(" ").every(isMissingSign);
}
