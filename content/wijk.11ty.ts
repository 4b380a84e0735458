import type { Placed } from "../scripts/site/site-data.ts";
import { type PartPage, partPage } from "../templates/pages/part.ts";

interface Data {
  readonly item: Placed<PartPage>;
}

export const data = {
  pagination: { data: "site.parts", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return partPage(item);
}
