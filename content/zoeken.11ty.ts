import type { SiteData } from "../scripts/site/site-data.ts";
import { searchPage } from "../templates/pages/search.ts";

export const data = {
  permalink: ({ site }: { site: SiteData }) => `${site.search.path}index.html`,
};

export function render({ site }: { site: SiteData }) {
  return searchPage(site.search);
}
