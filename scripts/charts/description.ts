import { withoutMarks } from "../model/figure-mark.ts";
import { formatOwn } from "../model/format.ts";

/** Screen readers cannot pause in an alternative text; it stays this short. */
export const descriptionLimit = 300;

/** "1 gebied", "13 gebieden". */
export function countAreas(count: number): string {
  return `${formatOwn(count, "aantal")} ${count === 1 ? "gebied" : "gebieden"}`;
}

/** Joins sentences as long as they fit, most important first. */
export function limitDescription(sentences: readonly string[]): string {
  let text = "";
  for (const sentence of sentences) {
    if (sentence === "") continue;
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (withoutMarks(longer).length > descriptionLimit) break;
    text = longer;
  }
  return (
    text ||
    withoutMarks(sentences[0] ?? "")
      .slice(0, descriptionLimit - 1)
      .concat("…")
  );
}
