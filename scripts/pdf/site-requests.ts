import { readFile } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { HTTPRequest, Page } from "puppeteer";

/** The built site as the printing browser sees it. */
export interface SiteAddress {
  /** Folder of the built site, e.g. "_site". */
  readonly siteRoot: string;
  /**
   * Where the site is published, ending in "/"; relative links in the PDF then
   * lead there. Without it, a link to another page becomes plain text.
   */
  readonly siteUrl?: string;
  /** Path that the site's absolute links start with, e.g. "/cijfers/". */
  readonly basePath?: string;
}

/** What a page asked for; it grows while the page loads, and is cleared for the next one in the same tab. */
export interface SiteRequests {
  /** Paths of files of the site. */
  readonly served: Set<string>;
  /** Addresses that the site does not have. */
  readonly refused: Set<string>;
}

/** A name that no name server knows; it stands in for an unknown address. */
const placeholderUrl = "http://steekkaart.invalid/";

export function siteBase({ siteUrl, basePath = "" }: SiteAddress): URL {
  return new URL(siteUrl ?? new URL(basePath, placeholderUrl));
}

export function isPublished({ siteUrl }: SiteAddress): boolean {
  return siteUrl !== undefined;
}

/** The address of a built file, e.g. _site/gent/index.html. */
export function pageAddress(htmlPath: string, site: SiteAddress): string {
  const path = relative(resolve(site.siteRoot), resolve(htmlPath));
  if (path.startsWith("..")) throw new Error(`${htmlPath} lies outside ${site.siteRoot}`);
  return new URL(encodeURI(path.split(sep).join("/")), siteBase(site)).href;
}

/**
 * Answers every request of the page from the built site's folder. There is no
 * server and no network: what the folder lacks is refused and reported, so a
 * printed page depends on nothing but its own files.
 */
export async function serveSite(page: Page, site: SiteAddress): Promise<SiteRequests> {
  const requests = { served: new Set<string>(), refused: new Set<string>() };
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    // An answer can come too late, when the page is closed already.
    answer(request, site, requests).catch(() => undefined);
  });
  return requests;
}

async function answer(
  request: HTTPRequest,
  site: SiteAddress,
  requests: SiteRequests,
): Promise<void> {
  const url = request.url();
  if (url.startsWith("data:")) return request.continue();
  const file = siteFile(url, site);
  const body = file && (await readFile(file).catch(() => undefined));
  if (file && body) {
    requests.served.add(file);
    return request.respond({ body, contentType: mediaType(file) });
  }
  // Browsers ask for this one of their own accord.
  if (!url.endsWith("/favicon.ico")) requests.refused.add(url);
  return request.abort();
}

/** The file behind an address; undefined for one outside the site. */
export function siteFile(address: string, site: SiteAddress): string | undefined {
  const base = siteBase(site);
  const url = new URL(address);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  const file = resolve(
    site.siteRoot,
    path === "" || path.endsWith("/") ? `${path}index.html` : path,
  );
  const isInside = pathToFileURL(file).href.startsWith(
    pathToFileURL(join(site.siteRoot, sep)).href,
  );
  return isInside ? file : undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

function mediaType(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
}
