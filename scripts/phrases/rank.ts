import { ordinal } from "../model/dutch.ts";
import type { KeyFigure, Rank } from "../model/key-figure.ts";
import type { Phrase } from "./phrase.ts";

/** "4de van 13", "gedeeld 4de van 13". */
export function shortRank(rank: Rank | undefined): Phrase {
  if (!rank) return undefined;
  return `${rank.isShared ? "gedeeld " : ""}${ordinal(rank.position)} van ${rank.of}`;
}

/** "Van hoog naar laag staat Gent daarmee gedeeld 4de van 13 centrumsteden." */
export function rankSentence({ area, rank }: KeyFigure): Phrase {
  if (!rank) return undefined;
  const without =
    rank.withoutFigure === 0
      ? ""
      : rank.withoutFigure === 1
        ? "; voor 1 stad is er geen cijfer"
        : `; voor ${rank.withoutFigure} steden is er geen cijfer`;
  return `Van hoog naar laag staat ${area.name} daarmee ${shortRank(rank)} centrumsteden${without}.`;
}
