import type { Placed } from "../scripts/site/site-data.ts";
import { type CityCardPage, cityCardPage } from "../templates/pages/city-card.ts";

interface Data {
  readonly item: Placed<CityCardPage>;
}

export const data = {
  pagination: { data: "site.cityCards", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return cityCardPage(item);
}
