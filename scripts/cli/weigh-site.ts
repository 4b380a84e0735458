import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { ReportError } from "../model/report-error.ts";
import type { Progress } from "./progress.ts";

/** Sizes in bytes: as it stands on the disk, and as servers send it. */
interface Weight {
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * Tells for each kind of page how many there are and what the middle one and the largest weigh, and what all pages
 * share. Only those are compressed: it takes longer than all the rest.
 */
export function weighSite(root: string, folder: string, progress: Progress): void {
  const site = join(root, folder);
  if (!existsSync(join(site, "index.html"))) {
    throw new ReportError([
      {
        where: folder,
        found: "geen gebouwde site",
        expected: "een map met index.html",
        hint: "Bouw eerst, of geef de map met --map.",
      },
    ]);
  }
  const files = readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(site, path)).isFile())
    .sort();
  const pages = files.filter((path) => path.endsWith(".html"));
  progress.say("soort\taantal\twelke\tkB\tgzip\tbrotli\tbestand");
  for (const [kind, paths] of Map.groupBy(pages, (path) => kindOf(site, path))) {
    const bySize = paths.toSorted((left, right) => sizeOf(site, left) - sizeOf(site, right));
    const middle = bySize[Math.floor((bySize.length - 1) / 2)] ?? "";
    const largest = bySize.at(-1) ?? "";
    const which: readonly (readonly [string, string])[] =
      bySize.length === 1
        ? [["enige", largest]]
        : [
            ["middelste", middle],
            ["grootste", largest],
          ];
    for (const [name, path] of which) {
      progress.say([kind, paths.length, name, ...inKilobytes(weigh(site, path)), path].join("\t"));
    }
  }
  for (const path of files.filter((one) => /^stijl\/.*\.(?:css|js)$/.test(one))) {
    progress.say(["gedeeld", 1, "enige", ...inKilobytes(weigh(site, path)), path].join("\t"));
  }
  const total = files.reduce((sum, path) => sum + sizeOf(site, path), 0);
  progress.say(`Samen ${files.length} bestanden, ${inWords(total / 1e6)} MB.`);
}

/** The first class of its body. */
function kindOf(site: string, path: string): string {
  const html = readFileSync(join(site, path), "utf8");
  return /<body class="([\w-]+)/.exec(html)?.[1] ?? "doorverwijzing";
}

function sizeOf(site: string, path: string): number {
  return statSync(join(site, path)).size;
}

function weigh(site: string, path: string): Weight {
  const bytes = readFileSync(join(site, path));
  return {
    plain: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

function inKilobytes({ plain, gzip, brotli }: Weight): readonly string[] {
  return [plain, gzip, brotli].map((bytes) => inWords(bytes / 1000));
}

function inWords(size: number): string {
  return size.toFixed(1).replace(".", ",");
}
