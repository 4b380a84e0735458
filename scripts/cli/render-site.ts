import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { sitemap, sitemapPath } from "../site/files/sitemap.ts";
import type { ManifestWriter } from "../site/manifest-writer.ts";
import { completeHead } from "../site/page-head.ts";
import { directories, type EleventyConfig, sitePlugin } from "../site/plugin.ts";
import type { SiteData } from "../site/site-data.ts";

/** Writes pages and files into `output`, an empty folder; `manifest` notes what they print. */
export async function renderSite(
  root: string,
  output: string,
  site: SiteData,
  manifest: ManifestWriter,
): Promise<void> {
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
  const pages: string[] = [];
  // Eleventy hands over the pages instead of writing them: no mark reaches the disk.
  for (const { outputPath, content } of await eleventy.toJSON()) {
    const path = relative(output, outputPath).replaceAll("\\", "/");
    const address = path.replace(/index\.html$/, "");
    pages.push(address);
    writeText(path, completeHead(address, content, site));
  }
  const { siteAddress, date } = site;
  if (siteAddress !== undefined) writeText(sitemapPath, sitemap(pages, siteAddress, date));
  for (const file of site.files) {
    if ("text" in file) {
      writeText(file.path, file.text());
    } else {
      const bytes = await file.bytes();
      manifest.bytes(file.path, bytes, file.source);
      write(file.path, bytes);
    }
  }

  function writeText(path: string, marked: string): void {
    write(path, manifest.text(path, marked));
  }

  function write(path: string, content: string | Uint8Array): void {
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
