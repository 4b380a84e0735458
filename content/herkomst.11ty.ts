import type { Placed } from "../scripts/site/site-data.ts";
import { type ProvenancePage, provenancePage } from "../templates/pages/provenance.ts";

interface Data {
  readonly item: Placed<ProvenancePage>;
}

export const data = {
  pagination: { data: "site.provenances", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return provenancePage(item);
}
