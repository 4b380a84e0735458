import type { SiteData } from "../scripts/site/site-data.ts";
import { sourcesPage } from "../templates/pages/sources.ts";

export const data = {
  permalink: ({ site }: { site: SiteData }) => `${site.sources.path}index.html`,
};

export function render({ site }: { site: SiteData }) {
  return sourcesPage(site.sources);
}
