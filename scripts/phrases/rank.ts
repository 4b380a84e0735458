import { ordinal } from "../model/dutch.ts";
import { formatOwn, formatRank } from "../model/format.ts";
import type { KeyFigure, PeerWords, Rank } from "../model/key-figure.ts";
import { isWithinMargin } from "../model/sampling.ts";
import { isKnown } from "../model/value.ts";
import { type Phrase, phrase } from "./phrase.ts";

/** "4de van 13", "gedeeld 4de van 13". */
export function shortRank(rank: Rank | undefined): Phrase {
  if (!rank) return undefined;
  const place = formatRank(`${ordinal(rank.position)} van ${rank.of}`, rank.position, rank.origin);
  return `${rank.isShared ? "gedeeld " : ""}${place}`;
}

/** "4de van 13 centrumsteden", "gedeeld 2de van 25 wijken"; or that there is no place to give. */
export function placeAmongPeers(key: KeyFigure): Phrase {
  const { rank, peerWords } = key;
  const alike = peersWithinMargin(key);
  if (alike) return `Verschil met ${alike} valt binnen de foutenmarge`;
  return phrase`${shortRank(rank)} ${peerWords?.many ?? "centrumsteden"}`;
}

/** "Van hoog naar laag staat Gent daarmee gedeeld 4de van 13 centrumsteden." */
export function rankSentence(key: KeyFigure): Phrase {
  const { rank, area, peerWords } = key;
  const alike = peersWithinMargin(key);
  if (alike)
    return `Het verschil met ${alike} valt binnen de foutenmarge: een plaats in de rij zegt dan niets.`;
  if (!rank) return undefined;
  const without = withoutFigures(rank.withoutFigure, peerWords ?? cityWords);
  return `Van hoog naar laag staat ${area.name} daarmee ${placeAmongPeers(key)}${without ? `; ${without}` : ""}.`;
}

/** "5 van de 12 andere centrumsteden"; nothing where every difference is more than chance. */
function peersWithinMargin({ latest, peers, peerWords }: KeyFigure): Phrase {
  const others = peers.filter((peer) => !peer.isOwn && isKnown(peer.latest.value));
  const alike = others.filter((peer) => isWithinMargin(latest.value, peer.latest.value));
  if (alike.length === 0) return undefined;
  const words = peerWords?.many ?? "centrumsteden";
  return `${formatOwn(alike.length, "aantal")} van de ${formatOwn(others.length, "aantal")} andere ${words}`;
}

const cityWords: PeerWords = { one: "stad", many: "steden" };

/** "voor 2 wijken is er geen cijfer"; nothing when there are figures for all. */
export function withoutFigures(count: number, { one, many }: PeerWords): Phrase {
  if (count === 0) return undefined;
  return `voor ${formatOwn(count, "aantal")} ${count === 1 ? one : many} is er geen cijfer`;
}
