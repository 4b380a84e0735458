import { type HomePage, homePage } from "../templates/pages/home.ts";

export const data = { permalink: "index.html" };

export function render({ site }: { site: { home: HomePage } }) {
  return homePage(site.home);
}
