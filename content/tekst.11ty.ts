import type { SiteData } from "../scripts/site/site-data.ts";
import { textPage } from "../templates/pages/text.ts";

interface Data {
  readonly item: SiteData["texts"][number];
}

export const data = {
  pagination: { data: "site.texts", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return textPage(item);
}
