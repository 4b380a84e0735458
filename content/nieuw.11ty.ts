import type { Placed } from "../scripts/site/site-data.ts";
import { type NewsPage, newsPage } from "../templates/pages/news.ts";

interface Data {
  readonly item: Placed<NewsPage>;
}

export const data = {
  pagination: { data: "site.news", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return newsPage(item);
}
