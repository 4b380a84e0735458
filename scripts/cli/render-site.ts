import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { directories, type EleventyConfig, sitePlugin } from "../site/plugin.ts";
import type { SiteData } from "../site/site-data.ts";

/** Writes pages and files into `output`, an empty folder. */
export async function renderSite(root: string, output: string, site: SiteData): Promise<void> {
  const eleventy = new Eleventy(join(root, directories.input), output, {
    // Our own configuration file reads all data again; here it is at hand.
    configPath: false,
    quietMode: true,
    config(config: EleventyConfig) {
      sitePlugin(config, async () => site);
    },
  });
  // Its own count of files would be one English line among Dutch ones.
  eleventy.disableLogger();
  await eleventy.write();
  for (const { path, bytes } of site.files) {
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await bytes());
  }
}
