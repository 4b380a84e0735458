import type { Placed } from "../scripts/site/site-data.ts";
import { type StatementPage, statementPage } from "../templates/pages/statement.ts";

interface Data {
  readonly item: Placed<StatementPage>;
}

export const data = {
  pagination: { data: "site.statements", size: 1, alias: "item" },
  permalink: ({ item }: Data) => `${item.path}index.html`,
};

export function render({ item }: Data) {
  return statementPage(item);
}
