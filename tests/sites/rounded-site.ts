import { type InventedSite, makeSite } from "./invented-site.ts";

export const roundedDatasets = ["inwoners-wijk", "loodsen", "huizen", "boten"] as const;

/** The invented cities, with these datasets rounded on a multiple of 5 where the others hide small counts. */
export function makeRoundedSite(): InventedSite {
  const site = makeSite();
  const card = JSON.parse(site.read("data/bronnen/zeebel.json"));
  card.verbergregel.aantallen.ofAfronden = 5;
  site.write("data/bronnen/zeebel.json", JSON.stringify(card, undefined, 2));
  const path = "data/themas/kust/thema.json";
  const theme = JSON.parse(site.read(path));
  for (const dataset of theme.datasets) {
    if (!roundedDatasets.includes(dataset.id)) continue;
    dataset.verbergregel = { aantallen: { afronden: 5 } };
  }
  site.write(path, JSON.stringify(theme, undefined, 2));
  return site;
}
