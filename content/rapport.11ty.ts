import type { Placed } from "../scripts/site/site-data.ts";
import { type ReportPage, reportPage } from "../templates/pages/report.ts";

interface Data {
  readonly item: Placed<ReportPage>;
}

export const data = {
  pagination: { data: "site.reports", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return reportPage(item);
}
