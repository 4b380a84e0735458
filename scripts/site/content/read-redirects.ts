import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";

/** A page that moved. Both relative to the site; `target` may end in "#anchor". */
export interface Redirect {
  readonly from: string;
  readonly target: string;
  /** "content/doorverwijzingen.json:3:5" */
  readonly where: string;
}

const path = "content/doorverwijzingen.json";

/** Old address → new one, of pages that were renamed; no file means none. */
export function readRedirects(root: string, problems: Problem[]): readonly Redirect[] {
  if (!existsSync(join(root, path))) return [];
  const file = readJson(root, path, z.record(z.string(), z.string()), problems);
  if (!file) return [];
  const entries = Object.entries(file.data).map(([from, target]) => ({
    from,
    target,
    where: file.where(from),
  }));
  for (const { from, target, where } of entries) {
    if (!isPage(from)) problems.push({ where, found: `het oude adres "${from}"`, ...pageWords });
    const [page = ""] = target.split("#");
    if (!isPlain(page))
      problems.push({ where, found: `het nieuwe adres "${target}"`, ...fileWords });
    if (Object.hasOwn(file.data, page)) {
      problems.push({
        where,
        found: `een doorverwijzing naar "${page}", dat zelf doorverwijst`,
        expected: `het adres waar alles op uitkomt: "${file.data[page]}"`,
      });
    }
  }
  return entries;
}

const pageWords = {
  expected:
    "een bladzijde van de site: zonder https:// en zonder / vooraan, eindigend op / of .html",
  hint: "Een CSV, een beeld of een PDF kan niet doorverwijzen.",
};
const fileWords = {
  expected: "een bladzijde of bestand van de site: zonder https:// en zonder / vooraan",
};

function isPage(address: string): boolean {
  return isPlain(address) && /(?:\/|\.html)$/.test(address);
}

function isPlain(address: string): boolean {
  return /^(?:[\w-]+(?:\.[\w-]+)*\/?)*$/.test(address);
}
