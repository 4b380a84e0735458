import type { SiteData } from "./site-data.ts";

/** The part of Eleventy's configuration object that we use; it ships no types. */
export interface EleventyConfig {
  addTemplateFormats(format: string): void;
  addExtension(extension: string, options: object): void;
  addGlobalData(name: string, data: unknown): void;
  addWatchTarget(path: string): void;
  setServerOptions(options: object): void;
  setQuietMode(isQuiet: boolean): void;
  ignores: Set<string>;
  watchIgnores: Set<string>;
}

/** Folders of Eleventy. `data/` is none of its business: it would load every JSON below it. */
export const directories = {
  input: "content",
  includes: "../templates",
  layouts: "../templates/layouts",
  data: "../templates/geen-eleventy-data",
} as const;

/** Where pages with words live that our own renderer reads, not Eleventy. */
const editorFolders = [
  "content/steekkaart/**",
  "content/rapport/**",
  "content/wijk/**",
  "content/steden/**",
  "content/over/**",
];

/**
 * Gives Eleventy the finished report under the name `site`; the `.11ty.ts` pages
 * in content/ loop over it. `readSite` is called anew for every (re)build.
 */
export function sitePlugin(config: EleventyConfig, readSite: () => Promise<SiteData>): void {
  config.addTemplateFormats("11ty.ts");
  config.addExtension("11ty.ts", {
    key: "11ty.js",
    compile() {
      return async function render(
        this: { defaultRenderer(data: unknown): Promise<unknown> },
        data: unknown,
      ) {
        return String(await this.defaultRenderer(data));
      };
    },
  });
  for (const folder of editorFolders) config.ignores.add(folder);
  for (const folder of ["content", "data", "templates", "scripts"])
    config.addWatchTarget(`./${folder}/`);
  config.addGlobalData("site", readSite);
  config.setQuietMode(true);
}
