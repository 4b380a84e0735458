import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { completeHead } from "../site/page-head.ts";
import { directories } from "../site/plugin.ts";
import type { SiteData } from "../site/site-data.ts";

/** A page of content/ as Eleventy understands it: once, or once per item of a list in the site. */
export interface PageModule {
  readonly data: {
    readonly permalink: string | ((data: object) => string);
    readonly pagination?: { readonly data: string; readonly alias: string };
  };
  render(data: object): unknown;
}

const suffix = ".11ty.ts";

/** The same pages that a build hands to Eleventy. */
export async function loadPageModules(root: string): Promise<readonly PageModule[]> {
  const folder = join(root, directories.input);
  const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
  return Promise.all(names.sort().map((name) => import(pathToFileURL(join(folder, name)).href)));
}

/** The page at a path such as "gent/demografie/rapport/"; undefined when the site has no such page. */
export async function renderPage(
  modules: readonly PageModule[],
  site: SiteData,
  path: string,
): Promise<string | undefined> {
  for (const { data, render } of modules) {
    for (const item of itemsOf(data, site)) {
      const { permalink } = data;
      const target = typeof permalink === "string" ? permalink : permalink(item);
      if (target === `${path}index.html`)
        return completeHead(path, String(await render(item)), site);
    }
  }
  return undefined;
}

function itemsOf({ pagination }: PageModule["data"], site: SiteData): readonly object[] {
  if (!pagination) return [{ site }];
  const list = pagination.data
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], { site });
  return (list as readonly unknown[]).map((item) => ({ site, [pagination.alias]: item }));
}
