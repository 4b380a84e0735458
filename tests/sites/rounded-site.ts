import { type InventedSite, makeSite } from "./invented-site.ts";

export const roundedDatasets = ["inwoners-wijk", "loodsen", "huizen", "boten"] as const;

/** The invented cities, with these datasets rounded on a multiple of 5 where the others hide small counts. */
export function makeRoundedSite(): InventedSite {
  const site = makeSite();
  const path = "data/themas/kust/thema.json";
  const theme = JSON.parse(site.read(path));
  for (const dataset of theme.datasets) {
    if (!roundedDatasets.includes(dataset.id)) continue;
    dataset.verbergregel = { soort: "afronding", afronden: 5 };
  }
  site.write(path, JSON.stringify(theme, undefined, 2));
  return site;
}
