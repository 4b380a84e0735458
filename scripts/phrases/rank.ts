import { compareDutch, enumerate, ordinal } from "../model/dutch.ts";
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
  const without =
    (peerWords ? undefined : namedWithoutFigure(key)) ??
    withoutFigures(rank.withoutFigure, peerWords ?? cityWords);
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

/** More names than this are a number. */
const maximumNames = 4;

/** "voor Antwerpen en Hasselt is er geen cijfer"; nothing where all have one, or many have none. */
function namedWithoutFigure(key: Pick<KeyFigure, "peers">): Phrase {
  const names = peersWithoutFigure(key);
  if (names.length === 0 || names.length > maximumNames) return undefined;
  return `voor ${enumerate(names)} is er geen cijfer`;
}

/** Names of the peers that the sources have no figure of, in their order. */
function peersWithoutFigure({ peers }: Pick<KeyFigure, "peers">): readonly string[] {
  return peers.filter(({ latest }) => !isKnown(latest.value)).map(({ area }) => area.name);
}

const cityWords: PeerWords = { one: "stad", many: "steden" };

/** "voor 2 wijken is er geen cijfer"; nothing when there are figures for all. */
export function withoutFigures(count: number, { one, many }: PeerWords): Phrase {
  if (count === 0) return undefined;
  return `voor ${formatOwn(count, "aantal")} ${count === 1 ? one : many} is er geen cijfer`;
}

/** Whom the places of these figures leave out: "Waar niet alle centrumsteden meetellen, ontbreken Antwerpen en Hasselt." */
export function absentCitiesNote(keys: readonly KeyFigure[]): Phrase {
  const ranked = keys.filter(({ rank, peerWords }) => rank !== undefined && !peerWords);
  const sets = new Map(
    ranked.flatMap((key) => {
      const names = peersWithoutFigure(key);
      return names.length > 0 ? [[enumerate(names), names.length] as const] : [];
    }),
  );
  const [first] = sets;
  if (!first) return undefined;
  const where = "Waar niet alle centrumsteden meetellen voor een plaats";
  if (sets.size === 1)
    return `${where}, ${first[1] === 1 ? "ontbreekt" : "ontbreken"} ${first[0]}: daarvoor is er geen cijfer.`;
  const names = [...new Set(ranked.flatMap(peersWithoutFigure))].sort((a, b) => compareDutch(a, b));
  return `${where}, is er geen cijfer voor een of meer van deze: ${enumerate(names)}.`;
}
