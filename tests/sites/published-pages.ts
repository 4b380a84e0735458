import { join } from "node:path";
import { type BuiltPage, filesOf, pagesOf } from "./built-site.ts";

/** A built site that knows its address, as those who come to it see it. */
export interface PublishedPages {
  readonly folder: string;
  /** Paths inside the folder. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
  /** Pages that people come to: no frame for elsewhere, and none that moved. */
  readonly places: readonly BuiltPage[];
  htmlOf(path: string): string;
  addressOf(path: string): string;
}

export function readPublished(root: string, siteAddress: string): PublishedPages {
  const folder = join(root, "_site");
  const pages = pagesOf(folder);
  return {
    folder,
    files: filesOf(folder),
    pages,
    places: pages.filter(({ html }) => !html.includes('name="robots" content="noindex"')),
    htmlOf(path) {
      const found = pages.find((page) => page.path === path);
      if (!found) throw new Error(`no page ${path}`);
      return found.html;
    },
    addressOf: (path) => siteAddress + path.replace(/index\.html$/, ""),
  };
}
