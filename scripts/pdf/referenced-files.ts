import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { pageAddress, type SiteAddress, siteFile } from "./site-requests.ts";

const tagReference =
  /<(?:link|img|script|source|image|use|object|embed|iframe)\b[^>]*?\s(?:href|src|xlink:href|data)\s*=\s*["']?([^"'\s>]+)/gi;
const styleReference = /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/gi;

/**
 * A page and every file of the site that its look depends on, each once. Links
 * to other pages do not count.
 */
export function referencedFiles(htmlPath: string, site: SiteAddress): readonly string[] {
  const files = new Set<string>();
  const waiting = [pageAddress(htmlPath, site)];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const file = siteFile(address, site);
    if (!file || files.has(file) || !existsSync(file)) continue;
    files.add(file);
    for (const reference of references(file)) {
      if (URL.canParse(reference, address)) waiting.push(new URL(reference, address).href);
    }
  }
  return [...files];
}

function references(file: string): readonly string[] {
  const isPage = extname(file) === ".html";
  if (!isPage && ![".css", ".svg"].includes(extname(file))) return [];
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(styleReference), ...(isPage ? text.matchAll(tagReference) : [])];
  return found.flatMap(([, first, second]) => first ?? second ?? []);
}
