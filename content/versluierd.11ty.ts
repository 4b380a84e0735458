import type { Placed } from "../scripts/site/site-data.ts";
import { type HidingPage, hidingPage } from "../templates/pages/hiding.ts";

interface Data {
  readonly item: Placed<HidingPage>;
}

export const data = {
  pagination: { data: "site.hidings", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return hidingPage(item);
}
