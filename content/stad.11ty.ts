import type { Placed } from "../scripts/site/site-data.ts";
import { type CityPage, cityPage } from "../templates/pages/city.ts";

interface Data {
  readonly item: Placed<CityPage>;
}

export const data = {
  pagination: { data: "site.cities", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return cityPage(item);
}
