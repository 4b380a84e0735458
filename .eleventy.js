import { buildSiteData } from "./scripts/cli/build-site-data.ts";
import { allOptions } from "./scripts/cli/options.ts";
import { directories, sitePlugin } from "./scripts/site/plugin.ts";

/** The pages alone, by `npx eleventy`; `npm run build` adds the pictures, the figures and the PDFs. */
export default function configure(config) {
  sitePlugin(config, () => buildSiteData(import.meta.dirname, allOptions));
  return { dir: directories };
}
