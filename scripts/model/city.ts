import type { Area, AreaKey, AreaLevel, WeightBasis } from "./area.ts";
import type { HouseStyle } from "./house-style.ts";
import type { PeerWords } from "./key-figure.ts";

/** What a city is divided into, as its maps and tables of parts show it. */
export interface CityDivision {
  /** The level of the parts. */
  readonly partsLevel: AreaLevel;
  /** Singular and plural of a part: wijk, wijken. */
  readonly partWords: { readonly one: string; readonly many: string };
  readonly parts: readonly CityPart[];
  /** Absent where the parts are official ones. */
  readonly ownDivision?: OwnDivisionCard;
}

interface OwnDivisionCard {
  readonly name: string;
  readonly source: string;
  readonly basis: WeightBasis;
}

/** A division beside the main one, for the figures that ask for it. */
export interface FurtherDivision extends Required<CityDivision> {
  /** The name of its folder: "stadsdelen". */
  readonly id: string;
}

/**
 * A publisher of a steekkaart: one of the 13 centrumsteden, or VGC for Brussels. What it is divided
 * into is its main division, that of the pages of its parts.
 */
export interface City extends CityDivision {
  readonly slug: string;
  /** On covers and in navigation: "Gent", "Brussel". */
  readonly name: string;
  /** In a sentence, with its article: "Gent", "het Brussels Hoofdstedelijk Gewest". */
  readonly area: Area;
  /** Who publishes: "Stad Gent", "Vlaamse Gemeenschapscommissie". */
  readonly publisher: string;
  readonly contact: string;
  /** Where the city puts the site; ends in "/". */
  readonly siteUrl: string;
  /** Divisions that figures may show instead; most cities have none. */
  readonly furtherDivisions: readonly FurtherDivision[];
  /** Figure → names of the divisions that it shows, in order; a figure that is absent shows the main one. */
  readonly figureDivisions: ReadonlyMap<string, readonly string[]>;
  /** Empty where no drawing of sectors was imported. */
  readonly sectors: readonly CitySector[];
  /** Parts of all other divisions, shown here or elsewhere: a reader may have them beside `parts`. */
  readonly otherParts: readonly Area[];
  /** What became of its territory on 1 January 2025; absent where nothing did. */
  readonly merger?: Merger;
  /** Areas to compare with, in order; empty for VGC. */
  readonly comparisons: readonly Area[];
  /** Peers for ranks (with the city itself); empty for VGC. */
  readonly peers: readonly Area[];
  /** What the peers are called, where they are no cities. */
  readonly peerWords?: PeerWords;
  readonly style: HouseStyle;
  /** Absent where nobody filled it in. */
  readonly accessibility?: AccessibilityCard;
}

/** What the law has a city say of the accessibility of its pages. */
interface AccessibilityCard {
  /** The law that asks for it: "het Bestuursdecreet van …". */
  readonly law: string;
  /** Where to complain, and the address of that body. */
  readonly supervisor: string;
  readonly supervisorUrl: string;
  /** Faults that people found, in sentences; empty where they found none, or looked for none. */
  readonly knownFaults: readonly string[];
}

/** A statistical sector of a city: the finest areas that there are figures for. */
export interface CitySector {
  readonly key: AreaKey;
  readonly code: string;
  readonly name: string;
  /** First day, of a sector that began later; as in `Area`. */
  readonly from?: string;
  /** The official wijk that it lies in. */
  readonly wijk: { readonly key: AreaKey; readonly name: string };
  /** False for people whose sector is unknown. */
  readonly isLocated: boolean;
  /** True for one of earlier years only. */
  readonly isRetired: boolean;
  /** False where the drawing of the publisher lacks it. */
  readonly isDrawn: boolean;
}

/** A sector as an area, to ask figures of. */
export function areaOfSector({ code, name, from }: CitySector): Area {
  return { level: "statsec", code, name, ...(from ? { from } : {}) };
}

/** Municipalities that became one. */
export interface Merger {
  /** "2025". */
  readonly year: string;
  /** The city as it was. */
  readonly own: NamedCode;
  readonly others: readonly NamedCode[];
  /** What they became; the code may be that of before. */
  readonly merged: NamedCode;
  /** True where the figures are of the merged municipality. */
  readonly isShown: boolean;
}

interface NamedCode {
  readonly name: string;
  readonly code: string;
}

/** A part as an area, to ask figures of. */
export function areaOfPart({ partsLevel }: Pick<City, "partsLevel">, part: CityPart): Area {
  const { code, name, from } = part;
  return { level: partsLevel, code, name, ...(from ? { from } : {}) };
}

/** The city with another division for its main one; itself where the name is that of the main one. */
export function cityByDivision(city: City, division: string): City {
  const found = city.furtherDivisions.find(({ id }) => id === division);
  if (!found) return city;
  const { partsLevel, partWords, parts, ownDivision } = found;
  return { ...city, partsLevel, partWords, parts, ownDivision };
}

export interface CityPart {
  readonly key: AreaKey;
  readonly code: string;
  readonly name: string;
  /** In addresses; no two parts of a city share one. */
  readonly slug: string;
  /** First day, of a part that began in 2025; as in `Area`. */
  readonly from?: string;
  /** False for people whose part is unknown: they count in the total, never on the map. */
  readonly isLocated: boolean;
}
