import type { Claim } from "./claims-on-page.ts";

/** One way to make a statement false: where it applies, and what stands there then. */
interface Alteration {
  readonly name: string;
  readonly at: RegExp;
  readonly into: (found: string) => string;
}

const opposites: readonly (readonly [string, string])[] = [
  ["steeg", "daalde"],
  ["meer", "minder"],
  ["hoger", "lager"],
  ["Hoger", "Lager"],
  ["hoogst", "laagst"],
  ["Hoogst", "Laagst"],
  ["grootst", "kleinst"],
  ["hetzelfde als", "meer dan"],
  ["evenveel als", "meer dan"],
  ["even hoog als", "hoger dan"],
];

const words: readonly Alteration[] = opposites.map(([one, other]) => ({
  name: `${one} and ${other}`,
  at: new RegExp(`(?<!\\p{L})(?:${one}|${other})(?!\\p{L})`, "gu"),
  into: (found) => (found === one ? other : one),
}));

/** What makes every statement false, as long as it was true. `places` are names of other pages. */
function alterations(places: readonly string[]): readonly Alteration[] {
  return [
    ...words,
    {
      name: "sign",
      at: /(?<![\p{L}\d])[+−](?=\d)/gu,
      into: (found) => (found === "+" ? "−" : "+"),
    },
    { name: "year", at: /(?<!\d)20\d\d(?!\d)/g, into: (found) => String(Number(found) + 1) },
    // The first figure of a number: the last may be within what rounding leaves open.
    {
      name: "number",
      at: /(?<![\d.,])\d(?=[\d.,]*)(?!\d{3}(?!\d))/g,
      into: (found) => (found === "9" ? "8" : String(Number(found) + 1)),
    },
    {
      name: "shared place",
      at: /gedeeld |(?<=staat |daarmee )(?=\d+(?:de|ste) van)/gi,
      into: (found) => (found === "" ? "gedeeld " : ""),
    },
    {
      name: "unit",
      at: /procentpunt|(?<=\u00a0)%|(?<=\d\u00a0)\p{L}{3,}/gu,
      into: (found) => (found === "%" ? "procentpunt" : "%"),
    },
    {
      name: "place",
      at: new RegExp(`(?<![\\p{L}-])(?:${places.join("|")})(?![\\p{L}-])`, "gu"),
      into: (found) => places[(places.indexOf(found) + 1) % places.length] ?? found,
    },
  ];
}

export interface Mutant {
  readonly name: string;
  /** The text that was altered, as it is then. */
  readonly text: string;
  readonly claim: Claim;
}

/** A claim with one thing in it altered, for each thing that can be. */
export function mutantsOf(claim: Claim, places: readonly string[]): readonly Mutant[] {
  const mutate = (text: string, rebuild: (text: string) => Claim): readonly Mutant[] =>
    alterations(places).flatMap(({ name, at, into }) =>
      [...text.matchAll(at)].map(({ 0: found, index }) => {
        const altered = text.slice(0, index) + into(found) + text.slice(index + found.length);
        return { name, text: altered, claim: rebuild(altered) };
      }),
    );
  if (claim.kind !== "tile") return mutate(claim.text, (text) => ({ ...claim, text }));
  const { tile } = claim;
  return [
    ...mutate(tile.value, (value) => ({ ...claim, tile: { ...tile, value } })),
    ...mutate(tile.unit, (unit) => ({ ...claim, tile: { ...tile, unit } })),
    // The first year of a small line is in no file.
    ...tile.pictures.flatMap((picture, at) =>
      picture.includes("Plaats tussen")
        ? mutate(picture, (text) => ({
            ...claim,
            tile: { ...tile, pictures: tile.pictures.with(at, text) },
          }))
        : [],
    ),
    ...tile.lines.flatMap((line, at) =>
      mutate(line, (text) => ({
        ...claim,
        tile: { ...tile, lines: tile.lines.with(at, text) },
      })),
    ),
  ];
}
