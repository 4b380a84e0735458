import type { Placed } from "../scripts/site/site-data.ts";
import { type PartsPage, partsPage } from "../templates/pages/parts.ts";

interface Data {
  readonly item: Placed<PartsPage>;
}

export const data = {
  pagination: { data: "site.partOverviews", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return partsPage(item);
}
