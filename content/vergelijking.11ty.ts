import type { Placed } from "../scripts/site/site-data.ts";
import { type ComparisonPage, comparisonPage } from "../templates/pages/comparison.ts";

interface Data {
  readonly item: Placed<ComparisonPage>;
}

export const data = {
  pagination: { data: "site.comparisons", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return comparisonPage(item);
}
