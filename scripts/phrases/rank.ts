import { ordinal } from "../model/dutch.ts";
import { formatOwn, formatRank } from "../model/format.ts";
import type { KeyFigure, Rank } from "../model/key-figure.ts";
import type { Phrase } from "./phrase.ts";

/** "4de van 13", "gedeeld 4de van 13". */
export function shortRank(rank: Rank | undefined): Phrase {
  if (!rank) return undefined;
  const place = formatRank(`${ordinal(rank.position)} van ${rank.of}`, rank.position, rank.origin);
  return `${rank.isShared ? "gedeeld " : ""}${place}`;
}

/** "Van hoog naar laag staat Gent daarmee gedeeld 4de van 13 centrumsteden." */
export function rankSentence({ area, rank }: KeyFigure): Phrase {
  if (!rank) return undefined;
  const without =
    rank.withoutFigure === 0
      ? ""
      : rank.withoutFigure === 1
        ? `; voor ${formatOwn(1, "aantal")} stad is er geen cijfer`
        : `; voor ${formatOwn(rank.withoutFigure, "aantal")} steden is er geen cijfer`;
  return `Van hoog naar laag staat ${area.name} daarmee ${shortRank(rank)} centrumsteden${without}.`;
}
