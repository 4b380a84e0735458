import { join } from "node:path";
import { type InventedSite, makeSite } from "./invented-site.ts";

/** A theme with amounts, counts with a least denominator, and a survey. */
export const fishingTheme = join(import.meta.dirname, "visserij");

/** The invented cities with that theme beside the coast. */
export function makeFishingSite(): InventedSite {
  const site = makeSite();
  site.overlay(fishingTheme);
  return site;
}
