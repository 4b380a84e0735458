import { type BuiltPage, pagesOf } from "../sites/built-site.ts";
import { type Catalogue, readWords } from "./catalogue.ts";
import { type Claim, claimsOn, type PageSubject, subjectOf } from "./claims-on-page.ts";
import type { Context, Pattern } from "./context.ts";
import { descriptions } from "./descriptions.ts";
import { editorial } from "./editorial.ts";
import { headlines } from "./headlines.ts";
import { judgeSentence, judgeText } from "./judge-text.ts";
import { cityGroup, type Published, partKey, readPublished } from "./published.ts";
import { statements } from "./statements.ts";
import { judgeTile } from "./tiles.ts";

/** A claim with where it stands. */
export interface PlacedClaim {
  readonly page: string;
  readonly claim: Claim;
  readonly context: Context;
}

export interface Judge {
  readonly claims: readonly PlacedClaim[];
  /** Why a claim is not true; nothing when all of it is. */
  readonly faultsOf: (placed: PlacedClaim) => readonly string[];
}

/** Reads a built site and what its editors wrote under `root`: figures from its files, claims from its pages. */
export function judgeSite(root: string, site: string): Judge {
  const catalogue = readWords(root);
  const published = readPublished(site, catalogue);
  const written = editorial(
    root,
    [...catalogue.themeNames.keys()],
    catalogue.places.map(({ slug }) => slug),
  );
  const claims = pagesOf(site).flatMap((page) => {
    const subject = subjectOf(page.path, catalogue);
    if (!subject) return [];
    const context = contextOf(page, subject, catalogue, published);
    return claimsOn(page, subject, catalogue).map((claim) => ({ page: page.path, claim, context }));
  });
  return { claims, faultsOf: (placed) => faultsOf(placed, [...statements, written]) };
}

function contextOf(
  { html }: BuiltPage,
  { kind, themes, city }: PageSubject,
  catalogue: Catalogue,
  published: Published,
): Context {
  const name = /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1] ?? "";
  const isPart = kind === "part";
  return {
    catalogue,
    published,
    themes,
    place: isPart && city ? partKey(city.slug, name) : (city?.name ?? ""),
    label: isPart ? name : (city?.name ?? ""),
    placeInSentence: isPart ? name : (city?.inSentence ?? ""),
    group: isPart && city ? city.slug : cityGroup,
    peers: isPart && city ? city.partWords.many : "centrumsteden",
  };
}

function faultsOf({ claim, context }: PlacedClaim, texts: readonly Pattern[]): readonly string[] {
  switch (claim.kind) {
    case "text":
      return judgeText(claim.text, context, texts);
    case "tile": {
      const { fault } = judgeTile(claim.tile, context);
      return fault === undefined ? [] : [`${fault}: ${claim.tile.name}`];
    }
    case "title": {
      const verdict = judgeSentence(claim.text, { ...context, figure: claim.figure }, headlines);
      if (!verdict) return [`no pattern reads: ${claim.text}`];
      return verdict.fault === undefined ? [] : [`${verdict.fault}: ${claim.text}`];
    }
    case "description":
      return judgeText(claim.text, { ...context, figure: claim.figure }, descriptions);
  }
}
