import type { AreaLevel } from "../../model/area.ts";
import type { AreaRef, AreaRegister } from "./area-register.ts";
import { nearestNames } from "./nearest-names.ts";

type NameMatch =
  | { readonly kind: "found"; readonly code: string }
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "none"; readonly nearest: readonly string[] };

/** Finds areas of one level by name; `within` limits it to what lies in these municipalities. */
export type MatchName = (written: string) => NameMatch;

/**
 * Names as publishers write them: in capitals, padded, with an arrondissement behind them
 * ("Aalst (Aalst)"), with or without dashes and accents.
 */
export function nameMatcher(
  register: AreaRegister,
  level: AreaLevel,
  aliases: ReadonlyMap<string, string>,
  within: readonly string[] = [],
): MatchName {
  const names = register.names(level);
  const codes = new Map<string, string[]>();
  for (const [code, name] of names) {
    if (within.length > 0 && !liesIn(register, { level, code }, within)) continue;
    const key = normalizeName(name);
    codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  /** "aalst (aalst)": the arrondissement behind a name. "aalst (sint truiden)" is another place. */
  const codesInDistrict = (key: string): readonly string[] | undefined => {
    const match = /^(.+) \((.+)\)$/.exec(key);
    const district = match?.[2] ?? "";
    return codes
      .get(match?.[1] ?? "")
      ?.filter(
        (code) => match?.[1] === district || isInDistrict(register, { level, code }, district),
      );
  };
  return (written) => {
    const key = normalizeName(written);
    const alias = aliases.get(key);
    if (alias !== undefined) return { kind: "found", code: alias };
    const [code, ...others] = codes.get(key) ?? codesInDistrict(key) ?? [];
    if (code !== undefined && others.length === 0) return { kind: "found", code };
    if (code !== undefined) {
      return {
        kind: "several",
        names: [code, ...others].map((one) => describe(register, level, one)),
      };
    }
    return { kind: "none", nearest: nearestNames(written.trim(), names.values()) };
  };
}

/** "  SINT-NIKLAAS " → "sint niklaas". */
export function normalizeName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u00A0\-–]+/g, " ")
    .trim();
}

function isInDistrict(register: AreaRegister, { level, code }: AreaRef, district: string): boolean {
  return register.parents(level, code).some((parent) => {
    const name = normalizeName(register.names(parent.level).get(parent.code) ?? "");
    return parent.level === "arrondissement" && name === `arrondissement ${district}`;
  });
}

function liesIn(
  register: AreaRegister,
  { level, code }: AreaRef,
  municipalities: readonly string[],
): boolean {
  if (level === "gemeente") return municipalities.includes(code);
  return register.parents(level, code).some((parent) => liesIn(register, parent, municipalities));
}

function describe(register: AreaRegister, level: AreaLevel, code: string): string {
  const [parent] = register.parents(level, code);
  const name = register.names(level).get(code) ?? code;
  const place = parent && (register.names(parent.level).get(parent.code) ?? parent.code);
  return place ? `${name} in ${place} (${code})` : `${name} (${code})`;
}
