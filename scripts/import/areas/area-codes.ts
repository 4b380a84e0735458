import { ReportError } from "../../model/report-error.ts";
import type { Vintage } from "../../model/vintage.ts";
import { readAreaNames, readSpellings, readUnlocated } from "./area-tables.ts";

/**
 * The codes of a level as publishers write them, brought to those of our tables. Codes are compared
 * as texts, in capitals and without spaces around them, and never as numbers: 02000 is the region 2000
 * because a table says so.
 */
export interface AreaCodes {
  /** The code in our tables; undefined for one that they do not have. */
  find(written: string, city?: string): string | undefined;
  /** True for people or things that are counted and have no place, such as 44021ZZZZ or 99991. */
  isUnlocated(code: string): boolean;
}

/** `find` needs the municipality where a publisher writes no more than "zzzz" for who has no place in it. */
export function readAreaCodes(root: string, level: string, vintage: Vintage): AreaCodes {
  const codes = new Map<string, string>();
  for (const code of readAreaNames(root, level, vintage).keys()) {
    const key = normalize(code);
    const other = codes.get(key);
    if (other !== undefined) {
      throw new ReportError([
        {
          where: "data/gebieden/gebieden.csv",
          found: `codes ${other} en ${code} van niveau ${level}`,
          expected: "codes die in meer verschillen dan hoofdletters",
        },
      ]);
    }
    codes.set(key, code);
  }
  const spellings = readSpellings(root, level);
  const unlocated = readUnlocated(root, level, vintage);
  const ofCity = new Map(unlocated.map(({ code, city }) => [city, code]));
  const withoutPlace = new Set(unlocated.map(({ code }) => code));
  return {
    find(written, city = "") {
      const key = normalize(written);
      const meant = spellings.get(key);
      return codes.get(key) ?? (meant === "" ? ofCity.get(city) : meant);
    },
    isUnlocated: (code) => withoutPlace.has(code),
  };
}

/** Some publishers write the last dash of 11002S20- as an underscore, as in the names of files. */
export function normalize(written: string): string {
  return written.trim().toUpperCase().replace(/_$/, "-");
}
