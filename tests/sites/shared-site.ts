import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compareReleases } from "../../scripts/cli/compare-releases.ts";
import { fetchTheme } from "../../scripts/cli/fetch-theme.ts";
import { type PublishFlags, publishTheme } from "../../scripts/cli/publish-theme.ts";
import { ReportError } from "../../scripts/model/report-error.ts";
import { type InventedSite, makeSite } from "./invented-site.ts";

/** What a command said, line by line. */
function listen() {
  const lines: string[] = [];
  return {
    lines,
    progress: { step: () => () => undefined, say: (line: string) => void lines.push(line) },
  };
}

/** Makes a package of a theme of the site; the folder that it is in. */
export async function publish(
  { root }: InventedSite,
  flags: Partial<PublishFlags> = {},
): Promise<{ readonly folder: string; readonly sum: string }> {
  const { lines, progress } = listen();
  await publishTheme(
    root,
    { theme: "kust", folder: "pakketten", publisher: "Dienst Kust", ...flags },
    progress,
  );
  const [, name = ""] = /^Pakket (\S+):/.exec(lines[0] ?? "") ?? [];
  const [, sum = ""] = /: ([\da-f]{64})$/m.exec(lines.join("\n")) ?? [];
  return { folder: join(root, name), sum };
}

/** What is different between two releases, as the command tells it. */
export async function compare(
  { root }: InventedSite,
  releases: readonly [string, string],
  cities: readonly string[] = [],
): Promise<string> {
  const { lines, progress } = listen();
  await compareReleases(root, releases, { cities, isComplete: false }, progress);
  return lines.join("\n");
}

/** Takes a package into the site; what was said about it. */
export async function fetchInto(
  { root }: InventedSite,
  folder: string,
  flags: { readonly sum?: string; readonly date?: string } = {},
): Promise<string> {
  const { lines, progress } = listen();
  await fetchTheme(root, folder, flags, progress);
  return lines.join("\n");
}

/** A project with the same cities and areas, and no theme, source or text of its own. */
export function makeReceiver(): InventedSite {
  const site = makeSite();
  for (const path of [
    "data/themas",
    "data/bronnen",
    "content/rapport",
    "content/steekkaart",
    "content/wijk",
  ]) {
    rmSync(join(site.root, path), { recursive: true });
    mkdirSync(join(site.root, path));
  }
  return site;
}

/** The message that a promise fails with; "geen fout" when it does not. */
export async function messageOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return "geen fout";
}
