import type { Merger } from "../model/city.ts";
import { enumerate } from "../model/dutch.ts";

/** "In 2025 ging Hasselt (71022) samen met Kortessem (73040)." */
export function mergerSentence({ year, own, others }: Merger): string {
  return `In ${year} ging ${named(own)} samen met ${enumerate(others.map(named))}.`;
}

/** The same, with the code since then and the ground that the figures are of. */
export function mergerParagraph(merger: Merger): string {
  const { year, own, others, merged, isShown } = merger;
  const code =
    own.code === merged.code
      ? `De code bleef ${merged.code}.`
      : `De nieuwe gemeente heeft code ${merged.code}.`;
  const ground = isShown
    ? `De cijfers gaan over het grondgebied van nu; die van vóór ${year} zijn opgeteld uit de gemeenten van toen.`
    : `De cijfers gaan over ${own.name} zonder ${enumerate(others.map(({ name }) => name))}.`;
  return `${mergerSentence(merger)} ${code} ${ground}`;
}

function named({ name, code }: Merger["own"]): string {
  return `${name} (${code})`;
}
