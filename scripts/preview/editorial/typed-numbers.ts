import type { Finding } from "./finding.ts";
import { writtenLines } from "./written-lines.ts";

const tokens = /\[\[[^[\]]*\]\]/g;
/** The number of an item in a list, the address of a link, an age or a class of ages: no figures. */
const noFigures =
  /^\s*\d+[.)]\s|\]\([^)]*\)|\d+((\s?[-–]\s?|\s(tot|tot en met|en|of)\s)\d+)?(\sjaar\b|-?jarige|-plus)/g;
const number = /\d+(?:[.,]\d+)*(?:\s?%)?/g;

/** Numbers that people typed in a running text: they stay as they are when the figures change. */
export function typedNumbers(root: string, path: string): readonly Finding[] {
  return writtenLines(root, path).flatMap(({ line, text }): readonly Finding[] => {
    const found = [...text.replace(tokens, "").replace(noFigures, "").matchAll(number)].map(
      ([word]) => word,
    );
    if (found.length === 0) return [];
    return [
      {
        kind: "getal met de hand getypt",
        text: `${found.join(", ")}: verandert niet mee. Kan hier [[waarde …]] of [[jaar …]] staan?`,
        where: `${path}:${line}`,
      },
    ];
  });
}
