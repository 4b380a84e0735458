import type { Placed } from "../scripts/site/site-data.ts";
import { type FactSheetPage, factSheetPage } from "../templates/pages/fact-sheet.ts";

interface Data {
  readonly item: Placed<FactSheetPage>;
}

export const data = {
  pagination: { data: "site.factSheets", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return factSheetPage(item);
}
